/** Charts: series in, drawing out. The only place that imports Recharts, and that lazily. */
export type { ChartDownloadLinks } from './chart-downloads';
export type { GoalHistoryEntry, GoalHistoryGoal } from './goal/goal-history';
export { GoalHistoryChart, type GoalHistoryChartProps } from './goal/goal-history-chart';
export { type HorizonGap, horizonGap } from './horizon-gaps';
export { type Overlay, OverlayLines } from './overlay-lines';
export type { Pin } from './pins';
export { ReadinessChart, type ReadinessChartProps } from './readiness-chart';
export { ReadinessFigure } from './readiness-figure';
export { renderReadinessSvg, type StandaloneChart } from './standalone/render-readiness-svg';
export { StrategySparkline } from './strategy/strategy-sparkline';
export { StrategyStrip } from './strategy/strategy-strip';
