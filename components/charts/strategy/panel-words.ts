import type { StrategyPanel } from '@/lib/domain/activity';
import { listInWords } from '@/lib/format/list';
import { levelAndNeed, wholePoints } from '@/lib/format/numbers';
import { ALL_PAST } from '@/lib/format/readiness/readiness-sentences';

/** Which strategies fall short at the next horizon, widest gap first, in their own points. */
export function panelsSentence(panels: readonly StrategyPanel[]): string {
  const year = panels[0]?.standing.horizons[0]?.year;
  if (year === undefined) return ALL_PAST;
  const gaps = panels
    .map(({ key, title, standing }) => {
      const next = standing.horizons[0];
      const gap = next ? wholePoints(next.required) - wholePoints(next.projected.p50) : 0;
      return { name: `“${title ?? key}”`, gap };
    })
    .sort((a, b) => b.gap - a.gap);
  const short = gaps.filter(({ gap }) => gap > 0);
  if (short.length === 0) return `As projected, every strategy reaches what ${year} needs.`;
  const [widest] = short;
  if (short.length === 1) {
    return `As projected, ${widest?.name} falls ${widest?.gap} short of what ${year} needs.`;
  }
  const which =
    short.length === panels.length
      ? 'every strategy falls'
      : `${listInWords(short.map(({ name }) => name))} fall`;
  return `As projected, ${which} short of what ${year} needs, most of all ${widest?.name}: by ${widest?.gap}.`;
}

/** `Now 34% (41% needed). 2031: about 38% (48% needed).` */
export function panelSentence({ standing }: StrategyPanel): string {
  const { level, required, horizons } = standing;
  const now = `Now ${levelAndNeed(level, required)}`;
  const ahead = horizons.map(
    ({ year, projected, required: needed }) =>
      `${year}: about ${levelAndNeed(projected.p50, needed)}`,
  );
  return `${[now, ...ahead].join('. ')}.`;
}
