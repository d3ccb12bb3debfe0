import { type PointerEvent, useState } from 'react';

/** Pixels that a pointer moves before it brushes: less is a click, or a finger that is not still. */
const LEAST = 8;

type BrushOptions = {
  /** Percent from the left edge. */
  onPoint: (x: number) => void;
  onLeave: () => void;
  onSelect: (from: number, to: number) => void;
};

interface Drag {
  readonly from: number;
  readonly to: number;
  /** In pixels of the window, where the pointer went down. */
  readonly start: number;
  readonly brushes: boolean;
}

/** A brush by mouse, pen or finger: a drag selects from one place to another, a tap points. */
export function useBrush({ onPoint, onLeave, onSelect }: BrushOptions) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const handlers = {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (!event.isPrimary || event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const x = placeOf(event);
      setDrag({ from: x, to: x, start: event.clientX, brushes: false });
      onPoint(x);
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (!event.isPrimary) return;
      const x = placeOf(event);
      if (!drag) {
        if (event.pointerType !== 'touch') onPoint(x);
        return;
      }
      const brushes = drag.brushes || Math.abs(event.clientX - drag.start) >= LEAST;
      setDrag({ ...drag, to: x, brushes });
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      if (!event.isPrimary || !drag) return;
      setDrag(null);
      if (drag.brushes) onSelect(drag.from, placeOf(event));
      // Not every browser does so for a finger; without it nothing would end the cursor.
      else event.currentTarget.focus({ preventScroll: true });
    },
    // A finger that scrolls the page, for instance.
    onPointerCancel() {
      setDrag(null);
      onLeave();
    },
    onPointerLeave(event: PointerEvent<HTMLElement>) {
      if (!drag && event.pointerType !== 'touch') onLeave();
    },
  };
  return { handlers, selection: drag?.brushes ? ([drag.from, drag.to] as const) : null };
}

function placeOf(event: PointerEvent<HTMLElement>): number {
  const { left, width } = event.currentTarget.getBoundingClientRect();
  return Math.min(100, Math.max(0, ((event.clientX - left) / width) * 100));
}
