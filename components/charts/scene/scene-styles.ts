import { PALETTE } from './palette';
import type { LayerTone, StatusTone, Tone } from './scene';
import { STROKES, type Stroke } from './strokes';

type Attributes = Readonly<Record<string, string | number>>;

const { paper, ink, muted, rule, edge, accent, band, good, warn } = PALETTE;

const line = (stroke: string, width = 1, dash?: string): Attributes => ({
  fill: 'none',
  stroke,
  'stroke-width': width,
  ...(dash && { 'stroke-dasharray': dash }),
});

const stroke = ({ colour, width, dash, opacity }: Stroke): Attributes => ({
  ...line(PALETTE[colour], width, dash),
  'stroke-linejoin': 'round',
  ...(opacity !== undefined && { 'stroke-opacity': opacity }),
});

const HUES = [
  PALETTE['strategy-1'],
  PALETTE['strategy-2'],
  PALETTE['strategy-3'],
  PALETTE['strategy-4'],
] as const;
const SHADES = [1, 0.66, 0.4] as const;

/** A stack layer's style in a file: the same as scene.css gives its class. */
function layerStyle(tone: LayerTone): Attributes {
  const parted = { stroke: ink, 'stroke-width': 0.75 };
  if (tone === 'layer-start') return { ...parted, fill: edge };
  if (tone === 'layer-others') return { ...parted, fill: edge, 'fill-opacity': 0.4 };
  const [, hue, shade] = tone.split('-').map(Number);
  return {
    ...parted,
    fill: HUES[hue ?? 0] ?? accent,
    'fill-opacity': SHADES[shade ?? 0] ?? 1,
  };
}

const SHAPES: Readonly<Partial<Record<Tone, Attributes>>> = {
  rule: line(rule),
  edge: line(edge),
  leader: line(edge),
  today: line(ink),
  ...(Object.fromEntries(
    Object.entries(STROKES).map(([tone, one]) => [tone, stroke(one)]),
  ) as Record<keyof typeof STROKES, Attributes>),
  band: { fill: band },
  'band-middle': { fill: PALETTE['band-strong'] },
  range: { fill: ink, 'fill-opacity': 0.07 },
  'status-paper': { fill: paper },
  bar: { fill: accent },
  veil: { fill: paper, 'fill-opacity': 0.3 },
  pin: line(ink, 1.5),
  'pin-done': { ...line(ink, 1.5), fill: ink },
};

/** A line's or an area's looks in a file, where there are no classes. */
export function shapeStyle(tone: Tone): Attributes {
  if (tone.startsWith('layer-')) return layerStyle(tone as LayerTone);
  return SHAPES[tone] ?? statusStyle(tone) ?? line(ink);
}

const STATUS_COLOURS = {
  'status-on-track': good,
  'status-at-risk': warn,
  'status-off-track': warn,
  'status-more-to-plan': muted,
} as const satisfies Partial<Record<StatusTone, string>>;

function statusStyle(tone: Tone): Attributes | undefined {
  for (const [outline, colour] of Object.entries(STATUS_COLOURS)) {
    if (tone === outline) return { ...line(colour, 2), fill: paper, 'stroke-linejoin': 'round' };
    if (tone === `${outline}-solid`) return { fill: colour };
  }
  return undefined;
}

export function dotStyle(tone: Tone): Attributes {
  if (tone === 'logged') return { fill: accent, stroke: paper, 'stroke-width': 1.5 };
  if (tone === 'estimate') return { fill: ink, stroke: paper, 'stroke-width': 1.5 };
  return { fill: tone === 'milestone-done' ? ink : paper, stroke: ink, 'stroke-width': 1.5 };
}

/** A text's looks in a file, but for its size. */
export function textStyle(tone: Tone): Attributes {
  if (tone === 'tick' || tone === 'quiet' || tone === 'planned') return { fill: muted };
  if (tone === 'beyond') return { fill: accent };
  const status = STATUS_COLOURS[tone as keyof typeof STATUS_COLOURS];
  const own = status ?? (tone === 'projected' || tone === 'logged' ? accent : ink);
  return { fill: own, 'font-weight': 600 };
}
