import type { CivilDate } from '@/lib/domain/calendar';

/**
 * Prisma returns DATE columns as midnight UTC. These two functions are the only conversion between
 * that and the plain `YYYY-MM-DD` used everywhere else.
 */
export function fromDateColumn(value: Date): CivilDate {
  return value.toISOString().slice(0, 10) as CivilDate;
}

export function toDateColumn(date: CivilDate): Date {
  return new Date(`${date}T00:00:00.000Z`);
}
