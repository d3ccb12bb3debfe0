import { figureProps, type ReadinessChartProps } from './figure-props';
import { ReadinessFigure } from './readiness-figure';

/**
 * What is required, planned, logged and projected from 2026 to 2046. All of it is in the first
 * HTML, for any width; a chart that reacts to the pointer is laid over the lines later.
 */
export function ReadinessChart(props: ReadinessChartProps) {
  return <ReadinessFigure {...figureProps(props)} />;
}
