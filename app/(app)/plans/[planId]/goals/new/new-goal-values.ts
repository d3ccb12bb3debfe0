import type { GoalValues } from '@/components/goal/goal-form';
import { addMonths, type CivilDate } from '@/lib/domain/calendar';
import { newGoalSchema } from '@/lib/schemas/goal';

type Given = string | string[] | undefined;

/** `points` and `due` come with a suggestion of the page *What would it take?*. */
export type NewGoalQuery = { strategy?: Given; template?: Given; points?: Given; due?: Given };

type Template = {
  key: string;
  title: string;
  unit: string;
  baseline: number;
  target: number;
  points: number;
  months: number;
  note?: string;
};

const suggested = newGoalSchema.shape;

/** What a new goal's form begins with: a template's values, or a suggested size and date. */
export function newGoalValues(
  { points, due }: NewGoalQuery,
  template: Template | undefined,
  today: CivilDate,
): GoalValues {
  if (template) {
    return {
      title: template.title,
      unit: template.unit,
      baseline: String(template.baseline),
      target: String(template.target),
      points: String(template.points),
      notes: template.note ?? '',
      startOn: today,
      dueOn: addMonths(today, template.months),
      templateKey: template.key,
    };
  }
  const size = suggested.points.safeParse(points).data;
  return {
    ...(size !== undefined && { points: String(size) }),
    startOn: today,
    dueOn: suggested.dueOn.safeParse(due).data,
  };
}
