import type { Scene, SceneShape, SceneText } from '../scene/scene';
import { pinName } from './pins';
import type { PinSet } from './readiness-scene';

/** Pixels from the plot's edge down to the middle of a pin. */
const DOWN = 16;
const DIAMOND = `M0 ${DOWN - 6}l6 6l-6 6l-6-6z`;

/** The plan's dates as shapes under the axis, for a file: each with its name as a title. */
export function pinShapes({ clusters }: PinSet): Required<Pick<Scene, 'shapes' | 'texts'>> {
  const shapes = clusters.map(({ x, pins: [first, ...rest] }): SceneShape => {
    const d = rest.length > 0 ? circle(9) : first.kind === 'goal' ? DIAMOND : circle(4.5);
    return {
      key: `pin ${first.id}`,
      tone: rest.length === 0 && first.done ? 'pin-done' : 'pin',
      x,
      y: 100,
      d,
      title: [first, ...rest].map(pinName).join('\n'),
    };
  });
  const counts = clusters.filter(({ pins }) => pins.length > 1);
  const texts = counts.map(
    ({ x, pins }): SceneText => ({
      key: `pin ${pins[0].id}`,
      tone: 'label',
      x,
      y: 100,
      dy: DOWN,
      anchor: 'middle',
      text: `${pins.length}`,
    }),
  );
  return { shapes, texts };
}

function circle(radius: number): string {
  const half = `a${radius} ${radius} 0 1 0`;
  return `M${-radius} ${DOWN}${half} ${2 * radius} 0${half} ${-2 * radius} 0z`;
}
