'use client';

import { usePathname } from 'next/navigation';

/** A plan and the settings have tabs above each page's content, which carries `id="content"`. */
const WITH_TABS = /^\/(plans\/[0-9a-f-]{36}|settings)(\/|$)/;

/** A skip link: the first thing a keyboard reaches. It leads past the tabs, else to <main>. */
export function SkipLink() {
  const target = WITH_TABS.test(usePathname()) ? '#content' : '#main';
  return (
    <a href={target} className="skip-link">
      Skip to the content
    </a>
  );
}
