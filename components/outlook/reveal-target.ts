/**
 * Unfolds what an address's hash leads to: the folds around it, and the text that a narrow screen
 * folds below its heading. Browsers open the folds around a target themselves, but not all of them,
 * and not after a navigation by script.
 */
export function revealTarget(hash: string): void {
  const target = hash.length > 1 && document.getElementById(hash.slice(1));
  if (!target) return;
  const folds = [...target.querySelectorAll<HTMLDetailsElement>(':scope > .phone-fold')];
  for (let fold = target.closest('details'); fold; fold = closestAbove(fold)) folds.push(fold);
  const closed = folds.filter(({ open }) => !open);
  for (const fold of closed) fold.open = true;
  if (closed.length > 0) target.scrollIntoView();
}

const closestAbove = (fold: Element) => fold.parentElement?.closest('details') ?? null;
