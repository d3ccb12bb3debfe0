'use client';

import { useState, useSyncExternalStore } from 'react';

type PngState = 'idle' | 'working' | 'failed';

const never = () => () => {};

/**
 * Downloads the SVG as a PNG. Shown only with JavaScript; the code is lazy-loaded on the first
 * click.
 */
export function PngButton({ svgHref }: { svgHref: string }) {
  const alive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [state, setState] = useState<PngState>('idle');
  if (!alive) return null;

  async function download() {
    setState('working');
    try {
      const { downloadPng } = await import('./download-png');
      await downloadPng(svgHref);
      setState('idle');
    } catch {
      setState('failed');
    }
  }

  return (
    <>
      <button type="button" className="link" onClick={download} aria-disabled={state === 'working'}>
        PNG
      </button>
      <span role="status">
        {state === 'working' && 'Drawing the picture…'}
        {state === 'failed' && 'The picture could not be drawn. The SVG holds the same chart.'}
      </span>
    </>
  );
}
