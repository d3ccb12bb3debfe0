'use client';

import { useState, useSyncExternalStore } from 'react';
import { svgToPng } from './svg-to-png';

type PngState = 'idle' | 'working' | 'failed';

const never = () => () => {};

/** Draws the SVG as a picture. There only with JavaScript, which it cannot do without. */
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
      save(await svgToPng(svgHref), pngName(svgHref));
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

function save(png: Blob, name: string) {
  const url = URL.createObjectURL(png);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the blob once it has begun.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** `pace.png` for `/plans/…/charts/pace.svg?year=2027`. */
function pngName(svgHref: string): string {
  const [path = ''] = svgHref.split('?');
  return `${
    path
      .split('/')
      .at(-1)
      ?.replace(/\.svg$/, '') || 'chart'
  }.png`;
}
