import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { announce } from '@/components/forms/status-message';
import { sentInWords } from '@/lib/format/offline';
import { sendWaiting } from './send-waiting';
import { onChange, takeSent } from './store';

/** Seconds after something was put into the queue: the app did not answer a moment ago. */
const AFTER_A_CHANGE = 3;
/** Milliseconds in which several that were sent are said in one line. */
const TOGETHER = 500;

/**
 * Sends what waits: at once, when there is a connection again, when the page is looked at again, and
 * when the server said that it may. Says what was sent, from here or by the service worker.
 */
export function useSending(): void {
  const router = useRouter();

  useEffect(() => {
    let next: ReturnType<typeof setTimeout> | undefined;
    let soon: ReturnType<typeof setTimeout> | undefined;
    let sending = false;

    function sendIn(seconds: number) {
      // Without a connection the event below is waited for.
      if (navigator.onLine) next ??= setTimeout(send, seconds * 1_000);
    }
    async function send() {
      clearTimeout(next);
      next = undefined;
      if (sending) return;
      sending = true;
      const seconds = await sendWaiting().catch(() => null);
      sending = false;
      if (seconds !== null) sendIn(seconds);
      await show();
    }
    async function show() {
      if (await saySent().catch(() => false)) router.refresh();
    }
    function onVisible() {
      if (document.visibilityState === 'visible') void send();
    }

    // What was sent while no page was open is on this one already.
    saySent()
      .catch(() => {})
      .then(send);
    addEventListener('online', send);
    document.addEventListener('visibilitychange', onVisible);
    const stop = onChange(() => {
      if (sending) return;
      sendIn(AFTER_A_CHANGE);
      clearTimeout(soon);
      soon = setTimeout(show, TOGETHER);
    });
    return () => {
      clearTimeout(next);
      clearTimeout(soon);
      removeEventListener('online', send);
      document.removeEventListener('visibilitychange', onVisible);
      stop();
    };
  }, [router]);
}

/** Says what was sent. @returns whether anything was */
async function saySent(): Promise<boolean> {
  const messages = await takeSent();
  const [only] = messages;
  if (!only) return false;
  announce({ text: messages.length === 1 ? only : sentInWords(messages.length) });
  return true;
}
