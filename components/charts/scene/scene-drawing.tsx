import './scene.css';
import { cx } from '@/components/ui/cx';
import { cssPercent } from './css-percent';
import {
  BASELINE_EM,
  DOT_RADIUS,
  type Scene,
  type SceneLine,
  type SceneShape,
  type SceneText,
} from './scene';
import { PLOT_CANVAS, unitPath } from './unit-path';

/** Sizes of text in pixels at the browser's default. See scene.css. */
const TEXT_SIZE = 12;
const LARGE_SIZE = 14;

/** A scene stretched to its box: strokes, marks and words keep their size whatever its width. */
export function SceneDrawing({ scene }: { scene: Scene }) {
  return (
    <>
      <svg className="chart-layer" aria-hidden="true">
        <Lines lines={scene.rules} />
      </svg>
      <svg
        className="chart-layer chart-lines"
        viewBox={`0 0 ${PLOT_CANVAS.width} ${PLOT_CANVAS.height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {scene.paths.map(({ key, tone, points, area, ghost }) => (
          <path
            key={key}
            className={cx(`chart-${tone}`, ghost && 'chart-ghost')}
            d={points.length > 1 ? `${unitPath(points)}${area ? 'z' : ''}` : ''}
          />
        ))}
      </svg>
      <svg className="chart-layer chart-marks" aria-hidden="true">
        <Lines lines={scene.lines} />
        {scene.shapes?.map((shape) => (
          <Shape key={shape.key} shape={shape} />
        ))}
        {scene.dots.map(({ key, tone, x, y, radius = DOT_RADIUS, ghost }) => (
          <circle
            key={key}
            className={cx(`chart-${tone}`, ghost && 'chart-ghost')}
            cx={cssPercent(x)}
            cy={cssPercent(y)}
            r={radius}
          />
        ))}
        {scene.texts.map((text) => (
          <Words key={text.key} text={text} />
        ))}
      </svg>
    </>
  );
}

function Lines({ lines }: { lines: readonly SceneLine[] }) {
  return lines.map(({ key, tone, from, to }) => (
    <line
      key={key}
      className={`chart-${tone}`}
      x1={cssPercent(from.x)}
      y1={cssPercent(from.y)}
      x2={cssPercent(to.x)}
      y2={cssPercent(to.y)}
    />
  ));
}

/**
 * An inner svg moves the origin to a place in percent. It is as large as a letter, so that what is in
 * it grows with enlarged text; its units are pixels at the ordinary size.
 */
function Shape({ shape: { tone, x, y, d, size, scale } }: { shape: SceneShape }) {
  return (
    <svg
      x={cssPercent(x)}
      y={cssPercent(y)}
      className={cx('chart-at', size && `chart-${size}`)}
      width="1rem"
      height="1rem"
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      <path
        className={`chart-${tone}`}
        d={d}
        transform={scale === undefined ? undefined : `scale(${scale})`}
      />
    </svg>
  );
}

function Words({ text }: { text: SceneText }) {
  const { tone, x, y, dx = 0, dy = 0, anchor, size } = text;
  const large = text.large && size === 'wide';
  // In ems, so that distances grow with enlarged text.
  const ems = (pixels: number) => Math.round(pixels) / (large ? LARGE_SIZE : TEXT_SIZE);
  return (
    <text
      className={cx(`chart-text-${tone}`, size && `chart-${size}`, large && 'chart-large')}
      x={cssPercent(x)}
      y={cssPercent(y)}
      dx={dx === 0 ? undefined : inEms(ems(dx))}
      dy={inEms(ems(dy) + BASELINE_EM)}
      textAnchor={anchor}
    >
      {text.text}
    </text>
  );
}

function inEms(ems: number): string {
  return `${Math.round(ems * 1000) / 1000}em`;
}
