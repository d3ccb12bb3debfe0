/** The events of a plan's calendar feed: due dates, milestones and coming reviews. */
export * from './feed-events';
export * from './types';
