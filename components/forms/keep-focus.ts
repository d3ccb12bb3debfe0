const FOCUSABLE =
  'a[href], button, summary, input:not([type="hidden"]), select, textarea, [tabindex="0"]';

/** An ancestor of a control, and which of its children led to it. */
type Step = { parent: Element; index: number };

let watch: MutationObserver | null = null;

/**
 * Focus management: when a control that was just used leaves the page with what it did (a row that
 * was removed, a button that became another), focus would fall back to the document. It goes to what
 * took the control's place, else to the heading over it; on another page to its title.
 */
export function keepFocus(control: Element | null): void {
  watch?.disconnect();
  watch = null;
  if (!control) return;
  const page = location.pathname;
  const path = pathTo(control);
  watch = new MutationObserver((_changes, observer) => {
    const focused = document.activeElement;
    if (focused && focused !== document.body && focused !== control) observer.disconnect();
    if (control.isConnected || (focused && focused !== document.body)) return;
    observer.disconnect();
    const next = location.pathname === page ? successor(path) : pageStart();
    focusOn(next ?? pageStart());
  });
  watch.observe(document.body, { childList: true, subtree: true });
}

function pathTo(control: Element): Step[] {
  const path: Step[] = [];
  let child = control;
  for (let parent = child.parentElement; parent; parent = child.parentElement) {
    path.push({ parent, index: [...parent.children].indexOf(child) });
    child = parent;
  }
  return path;
}

/** The control in the lost one's place, or in the row after it, or before; else the heading over it. */
function successor(path: readonly Step[]): Element | null {
  const left = path.filter(
    ({ parent }) => parent.isConnected && !parent.matches('#content, main, body, html'),
  );
  const [place] = left;
  const next = place && (place.parent.children[place.index] ?? place.parent.lastElementChild);
  const control = next?.matches(FOCUSABLE) ? next : next?.querySelector(FOCUSABLE);
  if (control) return control;
  const headed = left.find(({ parent }) => parent.querySelector('h2, h3'));
  return headed?.parent.querySelector('h2, h3') ?? null;
}

/** The page's title. */
export function pageStart(): Element | null {
  return document.querySelector('main h1');
}

/** Gives focus also to what does not take it by itself, such as a heading, and does not scroll. */
export function focusOn(element: Element | null): void {
  if (!(element instanceof HTMLElement)) return;
  if (!element.matches(FOCUSABLE)) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
