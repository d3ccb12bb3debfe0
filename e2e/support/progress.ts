import type { Page } from '@playwright/test';
import { addDays } from '@/lib/domain/calendar';
import { type GoalSeed, today } from './plans';

/** A goal of eight modules, three of which are logged. */
export const begun: GoalSeed = {
  title: 'Finish the course',
  entries: [{ occurredOn: addDays(today(), -30), value: 3 }],
};

/** The field for its value, wherever progress is logged. */
export const valueField = (page: Page) => page.getByLabel('Value now (modules)');

/** What was saved last of it. */
export const saidOfCourse = (page: Page) =>
  page.getByRole('status').filter({ hasText: 'Finish the course' });

export const historyOf = (page: Page) => page.getByRole('region', { name: 'History' });
