import { currentDevice } from './device';
import { announce } from './status-message';

const FORM_STAYS =
  'You are offline. What you entered is still here: send it again when you are back online.';
const PAGE_STAYS = 'You are offline, so that page cannot be opened now. This one stays.';

/**
 * Keeps a page from being replaced by one that says that there is no connection: a form that asks for
 * another page (GET) stays, and so does a page on which a link was followed. The browser's word is not
 * enough: without a network, an app on the same machine still answers.
 *
 * @returns a function that stops
 */
export function guardOffline(): () => void {
  let passed: Element | null = null;

  /** Holds an event back until the app answers, then lets it happen once more. */
  function hold(event: Event, about: Element, happen: () => void, stay: () => void) {
    if (about === passed) {
      passed = null;
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    fetch('/api/health/live', { cache: 'no-store' }).then(() => {
      passed = about;
      happen();
    }, stay);
  }

  function onSubmit(event: SubmitEvent) {
    const form = event.target;
    if (navigator.onLine || !(form instanceof HTMLFormElement) || !asksForPage(form)) return;
    hold(
      event,
      form,
      () => form.requestSubmit(event.submitter),
      () => announce({ text: FORM_STAYS }),
    );
  }

  function onClick(event: MouseEvent) {
    const link = event.target instanceof Element && event.target.closest('a');
    if (navigator.onLine || !link || !opensHere(event, link)) return;
    hold(
      event,
      link,
      () => link.click(),
      () => currentDevice()?.open(link.href) || announce({ text: PAGE_STAYS }),
    );
  }

  document.addEventListener('submit', onSubmit, { capture: true });
  document.addEventListener('click', onClick, { capture: true });
  return () => {
    document.removeEventListener('submit', onSubmit, { capture: true });
    document.removeEventListener('click', onClick, { capture: true });
  };
}

/** A form of React's has no address of its own. */
function asksForPage(form: HTMLFormElement): boolean {
  return form.method === 'get' && (form.getAttribute('action') ?? '').startsWith('/');
}

/** Whether a click leads to another page of ours, in this tab. */
function opensHere(event: MouseEvent, { origin, pathname, target }: HTMLAnchorElement): boolean {
  const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  return (
    !elsewhere && target === '' && origin === location.origin && pathname !== location.pathname
  );
}
