import { announce } from './status-message';

const OFFLINE =
  'You are offline. What you entered is still here: send it again when you are back online.';

/**
 * Keeps a form that asks for another page (GET) from being replaced by the browser's error page while
 * the app cannot be reached. The browser's word is not enough: without a network, an app on the same
 * machine still answers.
 *
 * @returns a function that stops
 */
export function guardOffline(): () => void {
  let passed: HTMLFormElement | null = null;

  function onSubmit(event: SubmitEvent) {
    const form = event.target;
    if (navigator.onLine || !(form instanceof HTMLFormElement) || !asksForPage(form)) return;
    if (form === passed) {
      passed = null;
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    fetch('/api/health/live', { cache: 'no-store' }).then(
      () => {
        passed = form;
        form.requestSubmit(event.submitter);
      },
      () => announce({ text: OFFLINE }),
    );
  }

  document.addEventListener('submit', onSubmit, { capture: true });
  return () => document.removeEventListener('submit', onSubmit, { capture: true });
}

/** A form of React's has no address of its own. */
function asksForPage(form: HTMLFormElement): boolean {
  return form.method === 'get' && (form.getAttribute('action') ?? '').startsWith('/');
}
