'use client';

import { usePathname, useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { currentDevice } from '@/components/forms/device';
import { own } from '@/lib/domain/own';
import { useOverlay } from './overlay-context';
import { shortcutsEnabled } from './shortcut-setting';

/** Whether the key was meant for a field, or comes with a modifier that belongs to the browser. */
function isTyping(event: KeyboardEvent) {
  const target = event.target as HTMLElement | null;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true;
  // A dialog that has just closed has the focus until the next frame.
  if (target?.closest('dialog:not([open])')) return false;
  return Boolean(target?.closest('input, textarea, select, dialog, [contenteditable]'));
}

/** `l` logs progress, `g` adds a goal, `?` lists the keys: from anywhere in the signed-in pages. */
export function Shortcuts() {
  const router = useRouter();
  const pathname = usePathname();
  const show = useOverlay();

  useEffect(() => {
    const plan = pathname.match(/^\/plans\/([0-9a-f-]{36})/)?.[1];
    const goal = pathname.match(/\/goals\/([0-9a-f-]{36})/)?.[1];
    const places: Record<string, string> = plan
      ? {
          l: `/plans/${plan}/log${goal ? `?goal=${goal}` : ''}`,
          g: `/plans/${plan}/goals/new`,
        }
      : { l: '/plans/latest?open=log', g: '/plans/latest?open=goal' };

    function onKeyDown(event: KeyboardEvent) {
      if (isTyping(event)) return;
      if (event.key === '?') show?.('keys');
      const place = own(places, event.key);
      if (!place || !shortcutsEnabled()) return;
      event.preventDefault();
      if (!navigator.onLine && currentDevice()?.open(place)) return;
      // The form is open already.
      if (place.split('?')[0] === pathname) return;
      if (plan) router.push(place);
      // The router would take `/plans/latest` for a plan's page and open the dialog over it.
      else window.location.assign(place);
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [pathname, router, show]);

  return null;
}
