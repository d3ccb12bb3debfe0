/** Charts: series in, drawing out. The only place that imports Recharts, and that lazily. */
export { CalendarChart } from './calendar/calendar-chart';
export { renderCalendarSvg } from './calendar/render-calendar-svg';
export { BurnUpChart } from './goal/burn-up-chart';
export { renderBurnUpSvg } from './goal/render-burn-up-svg';
export { horizonGap } from './horizon-gaps';
export { OverlayLines } from './overlay-lines';
export { PaceChart } from './pace/pace-chart';
export { renderPaceSvg } from './pace/render-pace-svg';
export type { Pin } from './pins';
export { ReadinessChart } from './readiness-chart';
export { ReadinessFigure } from './readiness-figure';
export { renderStackSvg } from './stack/render-stack-svg';
export { StackChart } from './stack/stack-chart';
export { renderReadinessSvg } from './standalone/render-readiness-svg';
export { renderPanelsSvg } from './strategy/render-panels-svg';
export { StrategyPanels } from './strategy/strategy-panels';
export { StrategySparkline } from './strategy/strategy-sparkline';
