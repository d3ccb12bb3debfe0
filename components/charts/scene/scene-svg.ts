import { BASELINE_EM, DOT_RADIUS, type Place, type Scene, type SceneLine } from './scene';
import { dotStyle, shapeStyle, textStyle } from './scene-styles';
import { element, escapeXml } from './xml';

/** The plot's box in a file, in pixels. */
export interface Plot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const GHOST = 0.35;
const TEXT_SIZE = 13;
const LARGE_SIZE = 14;

/**
 * Draws a scene into a box of a standalone SVG: the labels of the wide chart, styles as attributes.
 */
export function sceneSvg(scene: Scene, plot: Plot): string {
  const x = (percent: number) => tenth((percent * plot.width) / 100);
  const y = (percent: number) => tenth((percent * plot.height) / 100);
  const lines = (some: readonly SceneLine[]) =>
    some.map(({ tone, from, to }) =>
      element('line', {
        x1: x(from.x),
        y1: y(from.y),
        x2: x(to.x),
        y2: y(to.y),
        ...shapeStyle(tone),
      }),
    );
  const d = (points: readonly Place[]) =>
    points.map((place, index) => `${index === 0 ? 'M' : 'L'}${x(place.x)} ${y(place.y)}`).join('');
  return element(
    'g',
    { transform: `translate(${plot.left} ${plot.top})` },
    ...lines(scene.rules),
    ...scene.paths
      .filter(({ points }) => points.length > 1)
      .map(({ tone, points, area, ghost }) =>
        element('path', {
          d: `${d(points)}${area ? 'z' : ''}`,
          opacity: ghost ? GHOST : undefined,
          ...shapeStyle(tone),
        }),
      ),
    ...lines(scene.lines),
    ...(scene.shapes ?? [])
      .filter(({ size }) => size !== 'narrow')
      .map((shape) =>
        element(
          'path',
          {
            transform: `translate(${x(shape.x)} ${y(shape.y)})${shape.scale ? ` scale(${shape.scale})` : ''}`,
            d: shape.d,
            ...shapeStyle(shape.tone),
          },
          ...(shape.title ? [element('title', {}, escapeXml(shape.title))] : []),
        ),
      ),
    ...scene.dots.map((dot) =>
      element('circle', {
        cx: x(dot.x),
        cy: y(dot.y),
        r: dot.radius ?? DOT_RADIUS,
        opacity: dot.ghost ? GHOST : undefined,
        ...dotStyle(dot.tone),
      }),
    ),
    ...scene.texts
      .filter(({ size }) => size !== 'narrow')
      .map(({ tone, text, dx = 0, dy = 0, anchor, large, ...place }) => {
        const size = large ? LARGE_SIZE : TEXT_SIZE;
        return element(
          'text',
          {
            x: tenth(x(place.x) + dx),
            y: tenth(y(place.y) + dy + BASELINE_EM * size),
            'text-anchor': anchor,
            'font-size': size,
            ...textStyle(tone),
          },
          escapeXml(text),
        );
      }),
  );
}

function tenth(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
