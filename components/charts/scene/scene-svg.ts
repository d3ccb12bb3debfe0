import type { Place } from '../frame';
import { type Plot, plotScales } from '../standalone/plot';
import { element, escapeXml } from '../standalone/xml';
import type { Scene, SceneLine } from './scene';
import { dotStyle, shapeStyle, textStyle } from './scene-styles';

const GHOST = 0.35;

/** A scene in a box of a file that leaves the app: the wide one's words, looks written out. */
export function sceneSvg(scene: Scene, plot: Plot): string {
  const { x, y } = plotScales(plot);
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
    ...scene.dots.map((dot) =>
      element('circle', {
        cx: x(dot.x),
        cy: y(dot.y),
        r: 4,
        opacity: dot.ghost ? GHOST : undefined,
        ...dotStyle(dot.tone),
      }),
    ),
    ...scene.texts
      .filter(({ room }) => room !== 'narrow')
      .map(({ tone, text, dx = 0, dy = 0, anchor, ...place }) =>
        element(
          'text',
          {
            x: x(place.x) + dx,
            y: y(place.y) + dy + 4,
            'text-anchor': anchor,
            ...textStyle(tone),
          },
          escapeXml(text),
        ),
      ),
  );
}
