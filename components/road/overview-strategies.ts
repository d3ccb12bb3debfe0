import type { CivilDate } from '@/lib/domain/calendar';
import type { Road } from '@/lib/domain/road';
import type { Bar } from './lanes';
import { goalId } from './road-rows';

type Planned = {
  readonly key: string;
  readonly title: string;
  readonly goals: readonly {
    readonly id: string;
    readonly title: string;
    readonly startOn: CivilDate;
    readonly dueOn: CivilDate;
    readonly droppedOn: CivilDate | null;
  }[];
};

/** Each strategy with its goals: those that the plan has, and those that the road adds. */
export function overviewStrategies(strategies: readonly Planned[], { goals }: Road) {
  return strategies.map(({ key, title, goals: own }) => {
    const kept = own.filter(({ droppedOn }) => droppedOn === null);
    const added = goals.filter(({ strategyKey }) => strategyKey === key);
    const bars: Bar[] = [
      ...kept.map((goal) => ({ ...timeOf(goal), id: goal.id, own: true })),
      ...added.map((goal) => ({ ...timeOf(goal), id: goalId(goal), own: false })),
    ];
    return { key, title, bars };
  });
}

function timeOf({ title, startOn, dueOn }: Omit<Bar, 'id' | 'own'>) {
  return { title, startOn, dueOn };
}
