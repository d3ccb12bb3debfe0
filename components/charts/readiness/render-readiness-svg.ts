import { type Outcome, type Readiness, strategyHorizons } from '@/lib/domain/readiness';
import { type DrawnStrategy, readinessSeries } from '@/lib/domain/readiness/series';
import { statusWords } from '@/lib/format/readiness/readiness-sentences';
import type { LabelLayout } from '../frame/end-labels';
import { type Plot, sceneSvg } from '../scene/scene-svg';
import { SVG_MARGIN, SVG_TOP, svgFile } from '../scene/svg-file';
import { element } from '../scene/xml';
import { gapWords, horizonGap } from './horizon-gap';
import { pinShapes } from './pin-shapes';
import { type Pin, pinsOnAxis } from './pins';
import { readinessScene } from './readiness-scene';

export interface ReadinessFile {
  readonly readiness: Readiness;
  /** Draws this strategy's level in place of the whole plan's readiness. */
  readonly strategy?: DrawnStrategy;
  /** The plan's own name; plain text. */
  readonly title: string;
  /** What the chart says; plain text. */
  readonly sentence: string;
  readonly pins?: readonly Pin[];
}

const HEIGHT = 640;
const PLOT: Plot = { left: 92, top: SVG_TOP, width: 942, height: 340 };
const LAYOUT: LabelLayout = {
  name: 'wide',
  width: PLOT.width,
  height: PLOT.height,
  fontSize: 14,
  lineHeight: 19,
};

/** The chart of readiness as a standalone SVG, with its pins and what each horizon asks for. */
export function renderReadinessSvg(file: ReadinessFile): string {
  const { readiness, strategy, title, sentence, pins = [] } = file;
  const { asOf } = readiness;
  const scene = readinessScene(readinessSeries(readiness, strategy), asOf, {
    pins: pinsOnAxis(pins),
    layouts: [LAYOUT],
  });
  const marks = scene.pins.map(pinShapes);
  const drawn = {
    ...scene,
    shapes: [...(scene.shapes ?? []), ...marks.flatMap(({ shapes }) => shapes)],
    texts: [...scene.texts, ...marks.flatMap(({ texts }) => texts)],
  };
  const outcomes =
    strategy === undefined ? readiness.horizons : strategyHorizons(readiness.series, strategy.key);
  const horizons = outcomes.map((outcome, at) => horizonWords(outcome, SVG_MARGIN + at * 376));
  return svgFile({
    title,
    sentence,
    asOf,
    body: `${sceneSvg(drawn, PLOT)}${horizons.join('')}`,
    height: HEIGHT,
  });
}

function horizonWords(outcome: Outcome, x: number): string {
  const head = `${outcome.year}: ${statusWords(outcome.status)}`;
  return (
    element('text', { x, y: 576, 'font-weight': 600 }, head) +
    element('text', { x, y: 596, 'font-size': 13 }, gapWords(horizonGap(outcome)))
  );
}
