'use client';

import './outlook.css';
import { useEffect, useRef } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import { revealTarget } from './reveal-target';
import { useCurrentSection } from './use-current-section';

export type Entry = { id: string; title: string };

/**
 * The parts of the page, with the one that is being read marked: beside the text where there is room,
 * and in a bar that stays at the top of a narrow screen.
 */
export function ContentsNav({ entries }: { entries: readonly Entry[] }) {
  const nav = useRef<HTMLElement>(null);
  const current = useCurrentSection(entries.map(({ id }) => id).join(' '));
  useEffect(() => {
    const reveal = () => revealTarget(window.location.hash);
    reveal();
    window.addEventListener('hashchange', reveal);
    return () => window.removeEventListener('hashchange', reveal);
  }, []);
  const fold = () => nav.current?.querySelector('details')?.removeAttribute('open');
  const title = entries.find(({ id }) => id === current)?.title;
  return (
    <nav ref={nav} aria-label="On this page" className="page-contents">
      <Disclosure summary={<>Contents{title && <span>{title}</span>}</>}>
        <p>On this page</p>
        <ul>
          {entries.map(({ id, title: name }) => (
            <li key={id}>
              <a
                href={`#${id}`}
                aria-current={id === current ? 'location' : undefined}
                onClick={fold}
              >
                {name}
              </a>
            </li>
          ))}
        </ul>
        <button type="button" className="btn btn-quiet btn-small needs-script" onClick={unfoldAll}>
          Unfold the whole page
        </button>
      </Disclosure>
    </nav>
  );

  function unfoldAll() {
    fold();
    for (const one of document.querySelectorAll<HTMLDetailsElement>('main .phone-fold')) {
      if (!nav.current?.contains(one)) one.open = true;
    }
  }
}
