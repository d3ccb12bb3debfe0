import type { Readiness } from '@/lib/domain/readiness';
import { type DrawnStrategy, readinessSeries } from '@/lib/domain/readiness/series';
import { statusWords } from '@/lib/format/readiness/status-words';
import { pinShapes } from '../fan/pin-shapes';
import { type Pin, pinsOnAxis } from '../fan/pins';
import { readinessScene } from '../fan/readiness-scene';
import type { Estimate } from '../frame/frame';
import type { LabelLayout } from '../labels/layouts';
import type { Overlay } from '../labels/overlay-labels';
import { type Plot, sceneSvg } from '../scene/scene-svg';
import { SVG_MARGIN, SVG_TOP, svgFile } from '../scene/svg-file';
import { element } from '../scene/xml';
import { type HorizonGap, horizonGaps } from './horizon-gap';
import { missingWords, neededWords, projectedWords } from './horizon-words';

export interface ReadinessFile {
  readonly readiness: Readiness;
  /** Draws this strategy's level in place of the whole plan's readiness. */
  readonly strategy?: DrawnStrategy;
  /** The plan's own name; plain text. */
  readonly title: string;
  /** What the chart says; plain text. */
  readonly sentence: string;
  readonly pins?: readonly Pin[];
  readonly overlays?: readonly Overlay[];
  readonly estimates?: readonly Estimate[];
}

const HEIGHT = 664;
const PLOT: Plot = { left: 92, top: SVG_TOP, width: 942, height: 340 };
const LAYOUT: LabelLayout = {
  name: 'wide',
  stacked: false,
  widths: [PLOT.width],
  height: PLOT.height,
  fontSize: 14,
  lineHeight: 18,
  gutter: 28,
};

/** The chart of readiness as a standalone SVG, with its pins and what each horizon asks for. */
export function renderReadinessSvg(file: ReadinessFile): string {
  const { readiness, strategy, title, sentence, pins = [], overlays, estimates } = file;
  const { asOf } = readiness;
  const gaps = horizonGaps(readiness, strategy);
  const scene = readinessScene(readinessSeries(readiness, strategy), asOf, {
    pins: pinsOnAxis(pins, asOf).pins,
    statuses: gaps,
    overlays,
    estimates,
    layouts: [LAYOUT],
  });
  const marks = scene.pins.map(pinShapes);
  const drawn = {
    ...scene,
    shapes: [...(scene.shapes ?? []), ...marks.flatMap(({ shapes }) => shapes)],
    texts: [...scene.texts, ...marks.flatMap(({ texts }) => texts)],
  };
  const horizons = gaps.map((gap, at) => horizonWords(gap, SVG_MARGIN + at * 376));
  return svgFile({
    title,
    sentence,
    asOf,
    body: `${sceneSvg(drawn, PLOT)}${horizons.join('')}`,
    height: HEIGHT,
  });
}

function horizonWords(gap: HorizonGap, x: number): string {
  const head = `${gap.year}: ${statusWords(gap.status)}`;
  const levels = `${neededWords(gap)}, ${projectedWords(gap)}`;
  return (
    element('text', { x, y: 576, 'font-weight': 600 }, head) +
    element('text', { x, y: 596, 'font-size': 13 }, levels) +
    element('text', { x, y: 614, 'font-size': 13 }, missingWords(gap))
  );
}
