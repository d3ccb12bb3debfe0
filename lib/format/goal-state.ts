import { listInWords } from '@/lib/format/list';

/** Goals that are no longer open, on the fold that holds them: `3 reached and 1 dropped`. */
export function closedInWords(reached: number, dropped: number): string {
  return listInWords([
    ...(reached > 0 ? [`${reached} reached`] : []),
    ...(dropped > 0 ? [`${dropped} dropped`] : []),
  ]);
}
