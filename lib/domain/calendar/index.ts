/** Civil dates and the time axis: the one place that does arithmetic on days. */
export * from './calendar';
export * from './civil-date';
export * from './horizon';
export * from './today';
export * from './weekday';
