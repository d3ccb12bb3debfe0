'use client';

import { type ReactNode, useEffect, useRef } from 'react';

/**
 * The links of the header: in a row, on a phone behind a button (the browser's own popover, which
 * needs no script).
 */
export function SiteMenu({ children }: { children: ReactNode }) {
  const menu = useRef<HTMLElement>(null);

  // A link that is followed without loading the page anew leaves the menu open.
  useEffect(() => {
    const element = menu.current;
    const close = ({ target }: Event) => {
      if (!element?.matches(':popover-open')) return;
      if (target instanceof Element && target.closest('a')) element.hidePopover();
    };
    element?.addEventListener('click', close);
    return () => element?.removeEventListener('click', close);
  }, []);

  return (
    <>
      <button type="button" className="btn btn-quiet menu-button" popoverTarget="site-menu">
        Menu
      </button>
      <nav id="site-menu" ref={menu} popover="auto" aria-label="Main" className="site-links">
        {children}
      </nav>
    </>
  );
}
