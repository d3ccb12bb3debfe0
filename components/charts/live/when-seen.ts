/** Milliseconds after which the work is done even if the browser is busy. */
const PATIENCE = 2_000;

/**
 * Calls back once, when the element is near the window and the browser is idle.
 *
 * @returns a function that cancels it
 */
export function whenSeen(element: Element | null, act: () => void): () => void {
  if (!element) return () => {};
  let cancelIdle = () => {};
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      cancelIdle = whenIdle(act);
    },
    { rootMargin: '100px' },
  );
  observer.observe(element);
  return () => {
    observer.disconnect();
    cancelIdle();
  };
}

/** Calls back once when the browser is idle. @returns a function that cancels it */
export function whenIdle(act: () => void): () => void {
  // Safari has no idle callback.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(act, 200);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(act, { timeout: PATIENCE });
  return () => cancelIdleCallback(handle);
}
