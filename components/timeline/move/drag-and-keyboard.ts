import type { CivilDate } from '@/lib/domain/calendar';
import { dateAt, type TimelineAxis, xOf } from '../axis/axis';
import { applySteps, clampDate, keyStep, type MovableDate, type Steps } from './movable-date';

/** A date on its way to another, and where to show it: pixels within the root. */
export interface Move {
  readonly movable: MovableDate;
  readonly to: CivilDate;
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

export interface MoveListener {
  /** The date that is dragged or stepped; null once it is dropped or cancelled. */
  onMove(move: Move | null): void;
  /** Dropped on another date than it had. */
  onDrop(move: Move): void;
}

interface Drag {
  readonly handle: HTMLElement;
  readonly movable: MovableDate;
  readonly startX: number;
  /** Pixels from the middle of the mark to where the pointer took it. */
  readonly offset: number;
  moved: boolean;
}

/** Pixels that the pointer may move and still make a click. */
const DRAG_THRESHOLD = 4;

/**
 * Drag and drop, and moves by keyboard, by event delegation: one set of listeners on the root
 * however many marks there are. A mark is a link to its form; a drag or a step does not follow it.
 *
 * @returns a function that stops listening
 */
export function listenForMoves(
  root: HTMLElement,
  axis: TimelineAxis,
  dates: ReadonlyMap<string, MovableDate>,
  on: MoveListener,
): () => void {
  const movableOf = (handle: HTMLElement | null) => dates.get(handle?.dataset.move ?? '');

  let drag: Drag | null = null;
  let keys: { handle: HTMLElement; movable: MovableDate; steps: Steps } | null = null;
  let move: Move | null = null;
  let suppressClick = false;

  const show = (handle: HTMLElement, movable: MovableDate, to: CivilDate) => {
    move = { movable, to, ...placeOf(root, handle, axis, to) };
    on.onMove(move);
  };
  const cancel = () => {
    drag = null;
    keys = null;
    move = null;
    on.onMove(null);
  };
  const save = () => {
    const last = move;
    cancel();
    if (last && last.to !== last.movable.date) on.onDrop(last);
  };

  const pointerDown = (event: PointerEvent) => {
    const handle = handleOf(event.target);
    const movable = movableOf(handle);
    suppressClick = false;
    if (!handle || !movable || event.button !== 0 || !event.isPrimary) return;
    const box = handle.getBoundingClientRect();
    const offset = event.clientX - (box.left + box.width / 2);
    drag = { handle, movable, startX: event.clientX, offset, moved: false };
    handle.setPointerCapture(event.pointerId);
  };
  const pointerMove = (event: PointerEvent) => {
    if (!drag) return;
    if (!drag.moved && Math.abs(event.clientX - drag.startX) < DRAG_THRESHOLD) return;
    drag.moved = true;
    const track = trackOf(drag.handle);
    const x = ((event.clientX - drag.offset - track.left) / track.width) * 100;
    show(drag.handle, drag.movable, clampDate(drag.movable, dateAt(axis, x)));
  };
  const pointerUp = () => {
    if (!drag) return;
    suppressClick = drag.moved;
    if (drag.moved) save();
    drag = null;
  };
  const click = (event: MouseEvent) => {
    if (!suppressClick) return;
    suppressClick = false;
    event.preventDefault();
    event.stopPropagation();
  };

  const keyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const handle = handleOf(event.target);
    if (event.key === 'Escape' && move) {
      suppressClick = drag !== null;
      event.preventDefault();
      return cancel();
    }
    if (event.key === 'Enter' && keys && move) {
      event.preventDefault();
      return save();
    }
    const step = keyStep(event.key, event.shiftKey);
    const movable = movableOf(handle);
    if (!handle || !movable || !step) return;
    event.preventDefault();
    const before = keys?.handle === handle ? keys.steps : { months: 0, days: 0 };
    const steps = { months: before.months + step.months, days: before.days + step.days };
    keys = { handle, movable, steps };
    show(handle, movable, applySteps(movable, steps));
  };
  const focusOut = () => {
    if (keys) cancel();
  };
  const dragStart = (event: DragEvent) => {
    if (handleOf(event.target)) event.preventDefault();
  };

  const stop = new AbortController();
  const { signal } = stop;
  root.addEventListener('pointerdown', pointerDown, { signal });
  root.addEventListener('pointermove', pointerMove, { signal });
  root.addEventListener('pointerup', pointerUp, { signal });
  root.addEventListener('pointercancel', cancel, { signal });
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

/** Where a date is on the mark's own track, in pixels within the root. */
function placeOf(root: HTMLElement, handle: HTMLElement, axis: TimelineAxis, date: CivilDate) {
  const frame = root.getBoundingClientRect();
  const track = trackOf(handle);
  const x = Math.min(100, Math.max(0, xOf(axis, date)));
  return {
    left: track.left - frame.left + (x / 100) * track.width,
    top: track.top - frame.top,
    height: track.height,
  };
}
