import { addMonths, type CivilDate } from '@/lib/domain/calendar';

/** A goal's time on the road. */
export interface Bar {
  readonly id: string;
  readonly title: string;
  readonly startOn: CivilDate;
  readonly dueOn: CivilDate;
  /** Whether the plan has it already. */
  readonly own: boolean;
}

/** So that bars in a lane are never closer than a pointer can tell apart. */
const LEAST_MONTHS = 7;

/**
 * Interval partitioning: bars into as few lanes as have none overlap, the earliest start first and
 * each into the first lane that is free.
 */
export function packLanes<T extends Bar>(bars: readonly T[]): T[][] {
  const lanes: { free: CivilDate; bars: T[] }[] = [];
  const ordered = [...bars].sort((a, b) => (a.startOn < b.startOn ? -1 : 1));
  for (const bar of ordered) {
    const [, free = bar.dueOn] = [addMonths(bar.startOn, LEAST_MONTHS), bar.dueOn].sort();
    const lane = lanes.find((one) => one.free < bar.startOn);
    if (lane) {
      lane.bars.push(bar);
      lane.free = free;
    } else lanes.push({ free, bars: [bar] });
  }
  return lanes.map((lane) => lane.bars);
}
