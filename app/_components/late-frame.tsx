'use client';

// Also for what is loaded late: a stylesheet that came with it would move the header.
import '@/components/palette/palette.css';
import { type ComponentProps, lazy } from 'react';
import type { FrameParts } from './frame-parts';

const load = () => import('./frame-parts');

const Palette = lazy(async () => ({ default: (await load()).frameParts.PaletteProvider }));
const Search = lazy(async () => ({ default: (await load()).frameParts.SearchButton }));
const Action = lazy(async () => ({ default: (await load()).frameParts.ActionButton }));
const Device = lazy(async () => ({ default: (await load()).frameParts.Offline }));
const Keys = lazy(async () => ({ default: (await load()).frameParts.Shortcuts }));

// The frame of a person on pages that are mostly read by visitors: they load none of its code. No
// `Suspense` is around it, so that the server sends the page in one piece.
export function PaletteProvider(props: ComponentProps<FrameParts['PaletteProvider']>) {
  return <Palette {...props} />;
}

export function SearchButton() {
  return <Search />;
}

export function ActionButton(props: ComponentProps<FrameParts['ActionButton']>) {
  return <Action {...props} />;
}

export function Offline(props: ComponentProps<FrameParts['Offline']>) {
  return <Device {...props} />;
}

export function Shortcuts() {
  return <Keys />;
}
