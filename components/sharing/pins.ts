import type { Pin } from '@/components/charts/fan/pins';
import type { SharedStrategy } from '@/lib/domain/sharing';

/** Goals' due dates and their milestones on the chart's axis; none where no goal is shown. */
export function sharedPins(strategies: readonly SharedStrategy[]): Pin[] {
  return strategies
    .flatMap(({ goals }) => goals ?? [])
    .flatMap(({ anchor, title, dueOn, state, milestones }): Pin[] => {
      const href = `#${anchor}`;
      const done = state === 'reached';
      return [
        { id: anchor, kind: 'goal', date: dueOn, title, done, href },
        ...milestones.map(
          (one): Pin => ({
            id: one.anchor,
            kind: 'milestone',
            date: one.dueOn,
            title: one.title,
            done: one.done,
            href,
          }),
        ),
      ];
    });
}
