import { z } from 'zod';
import type { Speed } from './load';
import { FEW, type PageSpeed } from './page-speed';
import type { PageWeight, Weight } from './page-weight';
import type { ReadinessFigures } from './readiness';

export type Unit = 'ms' | 'kB' | 'a second' | 's' | 'times' | '%' | '';

/** A measured number, with its target where there is one. */
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

/** Bytes of heap growth over a thousand runs that still count as flat: one kilobyte a run. */
const FLAT = 1_000_000;
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
  const { own, bare, size } = page;
  return {
    title: `${page.name}: ${Math.round(kilobytes(size.bytes))} kB of HTML in ${size.elements} elements`,
    figures: [
      ...speedFigures('', own),
      ...speedFigures('bare page of that size: ', bare),
      {
        name: 'requests beside the bare page',
        value: page.share,
        unit: 'times',
        aim: { atLeast: aim },
      },
      { name: 'the same by work of the server', value: bare.work / own.work, unit: 'times' },
      {
        name: `requests beside as many bytes in ${FEW} elements`,
        value: page.textShare,
        unit: 'times',
      },
      ...firstByteFigures(page, 1 / aim),
    ],
  };
}

function firstByteFigures({ firstByte: [own, bare] }: PageSpeed, aim: number): Figure[] {
  return [
    { name: 'first byte, median', value: own.median, unit: 'ms' },
    { name: 'first byte, 99th percentile', value: own.p99, unit: 'ms' },
    { name: 'bare page of that size: first byte, median', value: bare.median, unit: 'ms' },
    { name: 'bare page of that size: first byte, 99th percentile', value: bare.p99, unit: 'ms' },
    {
      name: 'first byte beside the bare page',
      value: own.median / bare.median,
      unit: 'times',
      aim: { atMost: aim },
    },
  ];
}

function speedFigures(whose: string, { requestsPerSecond, p50, p99, work }: Speed): Figure[] {
  return [
    { name: `${whose}requests`, value: requestsPerSecond, unit: 'a second' },
    { name: `${whose}median answer`, value: p50, unit: 'ms' },
    { name: `${whose}99th percentile`, value: p99, unit: 'ms' },
    { name: `${whose}work of the server`, value: work, unit: 'ms' },
  ];
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

/** @param aim kilobytes, compressed as served */
export function publicScriptsSection(pages: readonly PageWeight[], aim: number): Section {
  return {
    title: 'Other public pages: scripts that the browser loads first, gzip as served',
    figures: pages.map(({ name, scripts }) => ({
      name,
      value: kilobytes(scripts.gzip),
      unit: 'kB' as const,
      aim: { atMost: aim },
    })),
  };
}

export function liveChartSection({ gzip, brotli }: Weight): Section {
  return {
    title: 'What makes charts come alive, which is loaded later',
    figures: [
      { name: 'gzip as served', value: kilobytes(gzip), unit: 'kB' },
      { name: 'the same with brotli', value: kilobytes(brotli), unit: 'kB' },
    ],
  };
}

const taken = z.object({ seconds: z.number(), peakBytes: z.number() });

export const takeoutFigures = z.object({
  plans: z.number(),
  entries: z.number(),
  out: taken,
  into: taken,
  jsonBytes: z.number(),
  zipBytes: z.number(),
  /** Whether what was imported gives the same file. */
  same: z.literal(true),
  /** Files of the size that an upload may have. */
  limit: z.object({
    out: taken,
    zipIn: taken,
    jsonIn: taken,
    jsonBytes: z.number(),
    zipBytes: z.number(),
  }),
});

type TakeoutFigures = z.infer<typeof takeoutFigures>;

export function takeoutLimitSection({ plans, entries, limit }: TakeoutFigures): Section {
  const { out, zipIn, jsonIn, zipBytes, jsonBytes } = limit;
  return {
    title: `Export and import at the limit of an upload: ${plans} plans, ${entries.toLocaleString('en-GB')} entries with long notes`,
    figures: [
      { name: 'out, as a zip', value: out.seconds, unit: 's' },
      { name: 'out: memory at the most', value: kilobytes(out.peakBytes), unit: 'kB' },
      { name: 'zip', value: kilobytes(zipBytes), unit: 'kB' },
      { name: 'zip in', value: zipIn.seconds, unit: 's' },
      { name: 'zip in: memory at the most', value: kilobytes(zipIn.peakBytes), unit: 'kB' },
      { name: 'JSON', value: kilobytes(jsonBytes), unit: 'kB' },
      { name: 'JSON in', value: jsonIn.seconds, unit: 's' },
      { name: 'JSON in: memory at the most', value: kilobytes(jsonIn.peakBytes), unit: 'kB' },
    ],
  };
}

export function takeoutSection(figures: TakeoutFigures): Section {
  const { plans, entries, out, into, jsonBytes, zipBytes } = figures;
  return {
    title: `Export and import of everything: ${plans} plans, ${entries.toLocaleString('en-GB')} entries`,
    figures: [
      { name: 'out', value: out.seconds, unit: 's' },
      { name: 'out: memory at the most', value: kilobytes(out.peakBytes), unit: 'kB' },
      { name: 'in, read back and compared', value: into.seconds, unit: 's' },
      { name: 'in: memory at the most', value: kilobytes(into.peakBytes), unit: 'kB' },
      { name: 'JSON', value: kilobytes(jsonBytes), unit: 'kB' },
      { name: 'zip', value: kilobytes(zipBytes), unit: 'kB' },
    ],
  };
}

export type PartTimes = Readonly<Record<string, { wallMs: number; cpuMs: number }>>;

export function partsSection(parts: PartTimes): Section {
  return {
    title: 'Plan page: what happens before anything is drawn',
    figures: Object.entries(parts).map(([name, { wallMs }]) => ({
      name,
      value: wallMs,
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

type Spread = { perSecond: number; median: number; p99: number };

export interface SignInFigures {
  readonly hash: Spread;
  readonly signIn: Spread;
  readonly alike: { readonly known: number; readonly unknown: number };
  readonly rowSecurity: { readonly owner: number; readonly same: number; readonly turns: number };
}

export function signInSections({ hash, signIn, alike, rowSecurity }: SignInFigures): Section[] {
  const spread = (whose: string, { perSecond, median, p99 }: Spread): Figure[] => [
    { name: whose, value: perSecond, unit: 'a second' },
    { name: `${whose}: median`, value: median, unit: 'ms' },
    { name: `${whose}: 99th percentile`, value: p99, unit: 'ms' },
  ];
  const apart = Math.abs(alike.known / alike.unknown - 1) * 100;
  return [
    {
      title: 'Signing in with a password, eight at once',
      figures: [
        ...spread('Argon2id alone', hash),
        ...spread('sign-ins', signIn),
        {
          name: 'sign-ins beside the hash alone',
          value: signIn.perSecond / hash.perSecond,
          unit: 'times',
        },
      ],
    },
    {
      title: 'A wrong password, in turns, 200 times each',
      figures: [
        { name: 'for an account: median', value: alike.known, unit: 'ms' },
        { name: 'for none: median', value: alike.unknown, unit: 'ms' },
        { name: 'apart', value: apart, unit: '%', aim: { atMost: 5 } },
      ],
    },
    {
      title: 'Row-level security: one query',
      figures: [
        { name: 'without (as the owner)', value: rowSecurity.owner, unit: 'ms' },
        { name: 'with, same person as before', value: rowSecurity.same, unit: 'ms' },
        { name: 'with, another person than before', value: rowSecurity.turns, unit: 'ms' },
        {
          name: 'another person beside without',
          value: rowSecurity.turns / rowSecurity.owner,
          unit: 'times',
        },
      ],
    },
  ];
}
