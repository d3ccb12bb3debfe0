import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ratingScale } from '@/lib/domain/outlook';
import { havePublished, publishedRow } from './published.fixture';
import { OUTLOOK_DIRECTORY, readOutlooks } from './read';

// Reads the tables of docs/rubric.md and checks the outlooks against them.
const rubric = readFileSync(path.join(import.meta.dirname, '../../docs/rubric.md'), 'utf8');
const outlooks = await readOutlooks(OUTLOOK_DIRECTORY);
const years = ['2031', '2036', '2046'] as const;

type Row = Readonly<Record<string, string>>;

/** The rows of the table whose heading begins with these columns. */
function tableOf(...columns: string[]): Row[] {
  const lines = rubric.split('\n');
  const head = lines.findIndex((line) => line.startsWith(`| ${columns.join(' | ')} |`));
  const cells = (line = '') =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
  const names = cells(lines[head]);
  const end = lines.findIndex((line, index) => index > head && !line.startsWith('|'));
  return lines
    .slice(head + 2, end)
    .map((line) => Object.fromEntries(cells(line).map((cell, index) => [names[index], cell])));
}

const answers = tableOf('outlook', 'main stand-in');
const controls = tableOf('occupation', 'code');
const rows = tableOf('row', 'reach');
const marks = tableOf('outlook', 'year', 'marks').map(({ outlook, year, marks: list }) => ({
  slug: outlook ?? '',
  year: year as (typeof years)[number],
  marks: (list ?? '').split(', ').map((entry) => {
    const [key = '', mark] = entry.split(' ');
    return { key, mark: Number(mark) };
  }),
}));

/** The first row of the rating table that fits the answers. */
function ratingRow(answer: Row): Row {
  const rank = Number(answer['middle rank']);
  const change = Number(answer['change %']);
  const anchors = Number(answer.answer) + Number(answer.presence) + Number(answer.tacit);
  const reach = rank < 40 ? 'small' : rank < 75 ? 'part' : 'large';
  const demand: Readonly<Record<string, boolean>> = {
    any: true,
    'not falling': change >= 0,
    'faster and not split': change >= 6.2 && answer.split === 'no',
    'faster, or law is yes': change >= 6.2 || answer.law === 'yes',
  };
  const direction: Readonly<Record<string, boolean>> = {
    any: true,
    brings: answer.direction === 'brings',
    'not takes': answer.direction !== 'takes',
  };
  const fits = rows.find(
    (row) =>
      (row.reach === 'any' || row.reach === reach) &&
      demand[row.demand ?? ''] &&
      anchors >= (row.anchors === 'any' ? 0 : Number.parseInt(row.anchors ?? '', 10)) &&
      direction[row.direction ?? ''],
  );
  if (!fits) throw new Error('The table has a row for everything.');
  return fits;
}

/** Largest remainder method: shares of 100 in steps of five, ties in order. */
function weightsOf(list: readonly { key: string; mark: number }[]): Record<string, number> {
  const sum = list.reduce((total, { mark }) => total + mark, 0);
  const shares = list.map(({ key, mark }, index) => {
    const steps = Math.floor((20 * mark) / sum);
    return { key, index, steps, left: 20 * mark - steps * sum };
  });
  const spare = 20 - shares.reduce((total, { steps }) => total + steps, 0);
  const lucky = shares.toSorted((a, b) => b.left - a.left || a.index - b.index).slice(0, spare);
  return Object.fromEntries(
    shares.map((share) => [share.key, 5 * (share.steps + (lucky.includes(share) ? 1 : 0))]),
  );
}

describe('ratings', () => {
  it.each(answers)('$outlook: the row that fits is the one published', (answer) => {
    const row = ratingRow(answer);
    expect(row.row).toBe(answer.row);
    const outlook = outlooks.find(({ slug }) => slug === answer.outlook);
    const step = ratingScale.find(({ key }) => key === outlook?.rating);
    expect(step?.name).toBe(row.rating);
  });

  it.each(controls)('$occupation, a control, lands on its row', (answer) => {
    expect(ratingRow(answer).row).toBe(answer.row);
  });

  it('are answered for every outlook of a profession', () => {
    const professions = outlooks.filter(({ scope }) => scope === 'profession');
    expect(answers.map(({ outlook }) => outlook).sort()).toEqual(
      professions.map(({ slug }) => slug).sort(),
    );
    for (const { proxies, slug } of professions) {
      const main = answers.find(({ outlook }) => outlook === slug)?.['main stand-in'];
      expect(proxies[0]?.code.slice(0, 7)).toBe(main);
    }
  });

  it('use every step of the scale that the table names', () => {
    const names = ratingScale.map(({ name }) => name);
    expect(new Set(rows.map(({ rating }) => rating))).toEqual(new Set(names));
  });

  it.skipIf(!havePublished)('rest on what was published', () => {
    for (const answer of [...answers, ...controls]) {
      const code = answer['main stand-in'] ?? answer.code ?? '';
      const exposure = publishedRow('exposure_soc', code);
      expect([code, answer['middle rank']]).toEqual([code, exposure.pctl_median]);
      const projection = publishedRow('projections', code);
      expect([code, answer['change %']]).toEqual([code, projection.change_pct]);
    }
    for (const { outlook, split } of answers) {
      const routine = outlooks.find(({ slug }) => slug === outlook)?.proxies ?? [];
      const falling = routine.some(
        ({ code }) => Number(publishedRow('projections', code.slice(0, 7)).change_pct) < 0,
      );
      if (split === 'yes') expect(falling).toBe(true);
    }
  });
});

describe('marks', () => {
  it('are there for every strategy at every horizon, from 1 to 4', () => {
    for (const { slug, strategies } of outlooks) {
      for (const year of years) {
        const found = marks.find((entry) => entry.slug === slug && entry.year === year)?.marks;
        expect([slug, year, found?.map(({ key }) => key).sort()]).toEqual([
          slug,
          year,
          strategies.map(({ key }) => key).sort(),
        ]);
        for (const { mark } of found ?? []) expect([1, 2, 3, 4]).toContain(mark);
      }
    }
  });

  it.each(marks)('$slug $year: the weights follow', ({ slug, year, marks: list }) => {
    const strategies = outlooks.find((outlook) => outlook.slug === slug)?.strategies ?? [];
    expect(Object.fromEntries(strategies.map(({ key, weights }) => [key, weights[year]]))).toEqual(
      weightsOf(list),
    );
  });

  it('share out 100 whatever they are, and more for a higher mark', () => {
    const list = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(list, (values) => {
        const entries = values.map((mark, index) => ({ key: `s${index}`, mark }));
        const weights = weightsOf(entries);
        expect(Object.values(weights).reduce((a, b) => a + b, 0)).toBe(100);
        for (const a of entries)
          for (const b of entries)
            if (a.mark > b.mark) expect(weights[a.key]).toBeGreaterThanOrEqual(weights[b.key] ?? 0);
      }),
    );
  });

  it.each(marks)('$slug $year: the levels lie in their bands', ({ slug, year, marks: list }) => {
    const strategies = outlooks.find((outlook) => outlook.slug === slug)?.strategies ?? [];
    const before = { '2031': '2026', '2036': '2031', '2046': '2036' } as const;
    for (const { key, mark } of list) {
      const required = strategies.find((strategy) => strategy.key === key)?.required;
      const level = required?.[year] ?? 0;
      const band = tableOf('mark', '2031', '2036').find((row) => row.mark === String(mark));
      const [low = 0, high = 0] = (band?.[year] ?? '').split('–').map(Number);
      expect([key, level % 5]).toEqual([key, 0]);
      expect(level).toBeGreaterThanOrEqual(low);
      // What an earlier horizon asked for may lift it above.
      const lifted = required?.[before[year]] ?? 0;
      expect([key, level <= high || (level === lifted && level <= high + 15)]).toEqual([key, true]);
    }
  });
});

describe('goals', () => {
  const strategies = outlooks.flatMap(({ slug, strategies: list }) =>
    list.map((strategy) => ({ name: `${slug}: ${strategy.key}`, ...strategy })),
  );

  it.each(strategies)('$name: months rise from first steps to years', ({ templates }) => {
    const months = templates.map((template) => template.months);
    expect(months).toEqual(months.toSorted((a, b) => a - b));
  });

  it.each(strategies)('$name: points follow from months and the level of 2046', (strategy) => {
    const { templates, required } = strategy;
    expect(templates.map(({ points }) => points)).toEqual(
      pointsOf(
        templates.map(({ months }) => months),
        required[2046],
      ),
    );
  });

  it.each(strategies)('$name: without its first step it still reaches 2046', (strategy) => {
    const [, ...others] = strategy.templates.map(({ points }) => points);
    const sum = others.reduce((a, b) => a + b, 0);
    expect(sum).toBeGreaterThanOrEqual(strategy.required[2046]);
  });

  it('the rubric’s own example is right', () => {
    expect(pointsOf([6, 9, 24, 30, 60], 80)).toEqual([13, 15, 20, 22, 27]);
  });
});

/** Twice the months bring a quarter more, and all together six fifths of the level. */
function pointsOf(months: readonly number[], level: number): number[] {
  const shares = months.map((length) => length ** Math.log2(1.25));
  const sum = shares.reduce((a, b) => a + b, 0);
  return shares.map((share) => Math.round((1.2 * level * share) / sum));
}
