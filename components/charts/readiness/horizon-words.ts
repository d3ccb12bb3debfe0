import { formatLevel, levelRange } from '@/lib/format/numbers';
import { missingInWords } from '@/lib/format/readiness/shown-shortfall';
import type { HorizonGap } from './horizon-gap';

/** `48% needed, about 39% projected: 6 not planned yet, 3 behind your plan (likely 36–40%)` */
export function gapWords(gap: HorizonGap): string {
  return `${neededWords(gap)}, ${projectedWords(gap)}: ${missingWords(gap)}`;
}

export function neededWords({ required }: HorizonGap): string {
  return `${formatLevel(required)} needed`;
}

/** Past the last due date, what is left of it all. */
export function projectedWords({ projected, likely }: HorizonGap): string {
  return `about ${formatLevel(projected)} ${likely ? 'projected' : 'if nothing more is planned'}`;
}

export function missingWords(gap: HorizonGap): string {
  const { required, projected, paceKnown, likely } = gap;
  const parts = missingInWords(gap, paceKnown).map(({ text }) => text);
  const ahead = projected > required ? `${projected - required} ahead` : 'exactly enough';
  const how = parts.length > 0 ? parts.join(', ') : ahead;
  return likely ? `${how} (likely ${levelRange(...likely)})` : how;
}
