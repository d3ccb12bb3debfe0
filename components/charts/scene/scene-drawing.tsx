import '../charts.css';
import './scene.css';
import type { Place } from '../frame';
import { PLOT_UNITS, PLOT_VIEW_BOX, type Point, pathOf } from '../paths';
import { percent } from '../text';
import type { Scene, SceneLine, SceneText, Tone } from './scene';

/** A scene stretched to its box: strokes, marks and words keep their size whatever its width. */
export function SceneDrawing({ scene }: { scene: Scene }) {
  return (
    <>
      <svg className="chart-layer" aria-hidden="true">
        <Lines lines={scene.rules} />
      </svg>
      <svg
        className="chart-layer chart-lines"
        viewBox={PLOT_VIEW_BOX}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {scene.paths.map(({ tone, points, area }, index) => (
          // A scene is drawn once and its paths have no names of their own.
          <path
            key={`${tone}${index.toString()}`}
            className={`chart-${tone}`}
            d={path(points, area)}
          />
        ))}
      </svg>
      <svg className="chart-layer chart-marks" aria-hidden="true">
        <Lines lines={scene.lines} />
        {scene.dots.map(({ tone, x, y, ghost }) => (
          <circle
            key={`${tone}${x}/${y}`}
            className={toneClass(tone, ghost)}
            cx={percent(x)}
            cy={percent(y)}
            r="4"
          />
        ))}
        {scene.texts.map((text) => (
          <Words key={`${text.tone}${text.room}${text.x}/${text.y}${text.text}`} text={text} />
        ))}
      </svg>
    </>
  );
}

function toneClass(tone: Tone, ghost?: boolean): string {
  return ghost ? `chart-${tone} chart-ghost` : `chart-${tone}`;
}

function Lines({ lines }: { lines: readonly SceneLine[] }) {
  return lines.map(({ tone, from, to }) => (
    <line
      key={`${tone}${from.x}/${from.y}`}
      className={`chart-${tone}`}
      x1={percent(from.x)}
      y1={percent(from.y)}
      x2={percent(to.x)}
      y2={percent(to.y)}
    />
  ));
}

function Words({ text: { tone, x, y, dx, dy = 0, anchor, room, text } }: { text: SceneText }) {
  return (
    <text
      className={room ? `chart-text-${tone} chart-${room}` : `chart-text-${tone}`}
      x={percent(x)}
      y={percent(y)}
      dx={dx}
      dy={dy + 4}
      textAnchor={anchor}
    >
      {text}
    </text>
  );
}

function path(points: readonly Place[], area = false): string {
  const scale = PLOT_UNITS / 100;
  const whole = points.map(({ x, y }): Point => [Math.round(x * scale), Math.round(y * scale)]);
  return whole.length > 1 ? `${pathOf(whole)}${area ? 'z' : ''}` : '';
}
