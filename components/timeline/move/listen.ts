import type { CivilDate } from '@/lib/domain/calendar';
import { dateAt, type TimelineAxis, xOf } from '../axis';
import { allowed, type Movable, type Steps, stepOf, stepped } from './movable';

/** A date on its way, and where to show it: pixels within the root. */
export interface Held {
  readonly movable: Movable;
  readonly to: CivilDate;
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

export interface MoveListener {
  /** The date under the hand, or that nothing is held any more. */
  hold(held: Held | null): void;
  /** Let go at another date than it had. */
  drop(held: Held): void;
}

interface Grip {
  readonly handle: HTMLElement;
  readonly movable: Movable;
  readonly startX: number;
  /** From the middle of the mark to where it was taken. */
  readonly offset: number;
  moved: boolean;
}

/** Pixels that a press may stray and still be a click. */
const STRAY = 4;

/**
 * Hears pointer and keys for every mark within the root: one set of listeners however many goals
 * there are. A mark is a link to its form; only what is dragged or stepped does not follow it.
 *
 * @returns what stops listening
 */
export function listenForMoves(
  root: HTMLElement,
  axis: TimelineAxis,
  dates: ReadonlyMap<string, Movable>,
  on: MoveListener,
): () => void {
  const movableOf = (handle: HTMLElement | null) => dates.get(handle?.dataset.move ?? '');

  let grip: Grip | null = null;
  let keys: { handle: HTMLElement; movable: Movable; steps: Steps } | null = null;
  let held: Held | null = null;
  let swallowClick = false;

  const show = (handle: HTMLElement, movable: Movable, to: CivilDate) => {
    held = place(root, handle, axis, movable, to);
    on.hold(held);
  };
  const letGo = () => {
    grip = null;
    keys = null;
    held = null;
    on.hold(null);
  };
  const save = () => {
    const last = held;
    letGo();
    if (last && last.to !== last.movable.date) on.drop(last);
  };

  const pointerDown = (event: PointerEvent) => {
    const handle = handleOf(event.target);
    const movable = movableOf(handle);
    swallowClick = false;
    if (!handle || !movable || event.button !== 0 || !event.isPrimary) return;
    const box = handle.getBoundingClientRect();
    const offset = event.clientX - (box.left + box.width / 2);
    grip = { handle, movable, startX: event.clientX, offset, moved: false };
    handle.setPointerCapture(event.pointerId);
  };
  const pointerMove = (event: PointerEvent) => {
    if (!grip) return;
    if (!grip.moved && Math.abs(event.clientX - grip.startX) < STRAY) return;
    grip.moved = true;
    const track = trackOf(grip.handle);
    const x = ((event.clientX - grip.offset - track.left) / track.width) * 100;
    show(grip.handle, grip.movable, allowed(grip.movable, dateAt(axis, x)));
  };
  const pointerUp = () => {
    if (!grip) return;
    swallowClick = grip.moved;
    if (grip.moved) save();
    grip = null;
  };
  const click = (event: MouseEvent) => {
    if (!swallowClick) return;
    swallowClick = false;
    event.preventDefault();
    event.stopPropagation();
  };

  const keyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const handle = handleOf(event.target);
    if (event.key === 'Escape' && held) {
      swallowClick = grip !== null;
      event.preventDefault();
      return letGo();
    }
    if (event.key === 'Enter' && keys && held) {
      event.preventDefault();
      return save();
    }
    const step = stepOf(event.key, event.shiftKey);
    const movable = movableOf(handle);
    if (!handle || !movable || !step) return;
    event.preventDefault();
    const before = keys?.handle === handle ? keys.steps : { months: 0, days: 0 };
    const steps = { months: before.months + step.months, days: before.days + step.days };
    keys = { handle, movable, steps };
    show(handle, movable, stepped(movable, steps));
  };
  const focusOut = () => {
    if (keys) letGo();
  };
  const dragStart = (event: DragEvent) => {
    if (handleOf(event.target)) event.preventDefault();
  };

  const stop = new AbortController();
  const { signal } = stop;
  root.addEventListener('pointerdown', pointerDown, { signal });
  root.addEventListener('pointermove', pointerMove, { signal });
  root.addEventListener('pointerup', pointerUp, { signal });
  root.addEventListener('pointercancel', letGo, { signal });
  root.addEventListener('click', click, { signal, capture: true });
  root.addEventListener('keydown', keyDown, { signal });
  root.addEventListener('focusout', focusOut, { signal });
  root.addEventListener('dragstart', dragStart, { signal });
  return () => stop.abort();
}

function handleOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-move]') : null;
}

function trackOf(handle: HTMLElement): DOMRect {
  return (handle.parentElement ?? handle).getBoundingClientRect();
}

function place(
  root: HTMLElement,
  handle: HTMLElement,
  axis: TimelineAxis,
  movable: Movable,
  to: CivilDate,
): Held {
  const [frame, track] = [root.getBoundingClientRect(), trackOf(handle)];
  const x = Math.min(100, Math.max(0, xOf(axis, to)));
  return {
    movable,
    to,
    left: track.left - frame.left + (x / 100) * track.width,
    top: track.top - frame.top,
    height: track.height,
  };
}
