import { useState } from 'react';
import { LINES } from '../frame/series-lines';
import type { ChartView, Switch } from './view';
import { ALL_YEARS, isWhole, moveYears, type Years, zoomIn, zoomOut } from './years';

type LiveControlsProps = {
  view: ChartView;
  switches: readonly Switch[];
  /** The day that zooming in goes towards. */
  around: number;
  open: boolean;
  onYears: (years: Years) => void;
  onSwitch: (key: Switch) => void;
};

/** Switches for the lines, each with its own stroke, and buttons for the years. */
export function LiveControls(props: LiveControlsProps) {
  const { view, switches, open } = props;
  const [stays, setStays] = useState(false);
  const on = switches.filter((key) => !view.off.includes(key));
  return (
    <div className="chart-controls" data-open={open || undefined}>
      <fieldset className="chart-switches" aria-label="Lines">
        {switches.map((key) => {
          const pressed = on.includes(key);
          const last = pressed && on.length === 1;
          return (
            <button
              key={key}
              type="button"
              className="chart-switch"
              aria-pressed={pressed}
              aria-disabled={last || undefined}
              onClick={() => {
                setStays(last);
                if (!last) props.onSwitch(key);
              }}
            >
              <svg className="chart-stroke" viewBox="0 0 18 8" aria-hidden="true">
                <path className={`chart-${key}`} d="M0 4h18" />
              </svg>
              {LINES[key].name}
            </button>
          );
        })}
      </fieldset>
      <YearButtons years={view.years} around={props.around} onYears={props.onYears} />
      <p role="status" className="sr-only">
        {stays && 'One line stays on the chart.'}
      </p>
    </div>
  );
}

type YearButtonsProps = Pick<LiveControlsProps, 'around' | 'onYears'> & { years: Years };

function YearButtons({ years, around, onYears }: YearButtonsProps) {
  const whole = isWhole(years);
  const step = Math.max(1, Math.floor((years.last - years.first + 1) / 2));
  const buttons = [
    ['Earlier years', '‹', moveYears(years, -step)],
    ['Later years', '›', moveYears(years, step)],
    ['Zoom out', '−', zoomOut(years)],
    ['Zoom in', '+', zoomIn(years, around)],
  ] as const;
  return (
    <fieldset className="chart-zoom" aria-label="Years">
      {buttons.map(([label, sign, next]) => {
        const stays = next.first === years.first && next.last === years.last;
        return (
          <button
            key={label}
            type="button"
            className="chart-switch chart-sign"
            aria-label={label}
            aria-disabled={stays || undefined}
            onClick={() => stays || onYears(next)}
          >
            {sign}
          </button>
        );
      })}
      <button
        type="button"
        className="chart-switch"
        aria-disabled={whole || undefined}
        onClick={() => whole || onYears(ALL_YEARS)}
      >
        All years
      </button>
    </fieldset>
  );
}
