import type { PageSpeed } from './page-speed';
import { FEW } from './page-speed';
import type { PageWeight, Weight } from './page-weight';
import type { ReadinessFigures } from './readiness';

export type Unit = 'ms' | 'kB' | 'a second' | 's' | 'times' | '';

/** A number, and what it should be where something was promised. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: Unit;
  readonly aim?: { readonly atMost: number } | { readonly atLeast: number };
}

export interface Section {
  readonly title: string;
  readonly figures: readonly Figure[];
}

/** Bytes that a heap may differ by from one collection to another without growing. */
const FLAT = 256_000;
const kilobytes = (bytes: number) => bytes / 1000;

export function readinessSection(figures: ReadinessFigures): Section {
  const { goals, entries, runs, medianMs, p95Ms, heapGrowthBytes } = figures;
  return {
    title: `Readiness: ${goals} goals, ${entries.toLocaleString('en-GB')} entries, twenty years`,
    figures: [
      { name: 'median', value: medianMs, unit: 'ms', aim: { atMost: 15 } },
      { name: '95th percentile', value: p95Ms, unit: 'ms', aim: { atMost: 15 } },
      {
        name: `growth of the heap over ${runs.toLocaleString('en-GB')} runs`,
        value: kilobytes(heapGrowthBytes ?? Number.NaN),
        unit: 'kB',
        aim: { atMost: kilobytes(FLAT) },
      },
    ],
  };
}

export function speedSection(page: PageSpeed, aim: number): Section {
  const { bytes, elements } = page.size;
  const share = (bare: PageSpeed['bare']) => page.requestsPerSecond / bare.requestsPerSecond;
  return {
    title: `${page.name}: ${Math.round(kilobytes(bytes))} kB of HTML in ${elements} elements`,
    figures: [
      { name: 'requests', value: page.requestsPerSecond, unit: 'a second' },
      { name: 'median answer', value: page.p50, unit: 'ms' },
      { name: '99th percentile', value: page.p99, unit: 'ms' },
      { name: 'bare page of that size', value: page.bare.requestsPerSecond, unit: 'a second' },
      { name: 'median answer of that', value: page.bare.p50, unit: 'ms' },
      { name: '99th percentile of that', value: page.bare.p99, unit: 'ms' },
      {
        name: 'requests beside the bare page',
        value: share(page.bare),
        unit: 'times',
        aim: { atLeast: aim },
      },
      {
        name: `the same beside as many bytes in ${FEW} elements`,
        value: share(page.bareText),
        unit: 'times',
      },
    ],
  };
}

export function weightSection(page: PageWeight, aim: number): Section {
  const { html, scripts } = page;
  return {
    title: `${page.name}: what the browser loads first`,
    figures: [
      {
        name: `${scripts.count} scripts, gzip as served`,
        value: kilobytes(scripts.gzip),
        unit: 'kB',
        aim: { atMost: aim },
      },
      { name: 'the same with brotli', value: kilobytes(scripts.brotli), unit: 'kB' },
      { name: 'HTML, gzip as served', value: kilobytes(html.gzip), unit: 'kB' },
      { name: 'HTML, not compressed', value: kilobytes(html.plain), unit: 'kB' },
    ],
  };
}

export function chartLibrarySection({ gzip, brotli }: Weight): Section {
  return {
    title: 'Recharts, which comes later and by itself',
    figures: [
      { name: 'gzip as served', value: kilobytes(gzip), unit: 'kB' },
      { name: 'the same with brotli', value: kilobytes(brotli), unit: 'kB' },
    ],
  };
}

export type PartTimes = Readonly<Record<string, { wallMs: number; cpuMs: number }>>;

export function partsSection(parts: PartTimes): Section {
  return {
    title: 'Plan page: what happens before anything is drawn',
    figures: Object.entries(parts).map(([name, { wallMs }]) => ({
      ...{ name, value: wallMs },
      unit: 'ms' as const,
    })),
  };
}

export function startSection(readyMs: number): Section {
  return {
    title: 'npm start with a build and a database',
    figures: [{ name: 'to the first page', value: readyMs / 1000, unit: 's', aim: { atMost: 5 } }],
  };
}
