import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { claimTexts } from '@/lib/domain/outlook';
import { OUTLOOK_DIRECTORY, readOutlooks } from './read';

const outlooks = await readOutlooks(OUTLOOK_DIRECTORY);

// House rules that every outlook of this repository keeps, beyond what the format asks for.
describe.each(outlooks.map((outlook) => [outlook.slug, outlook] as const))(
  '%s',
  (_slug, outlook) => {
    const { horizons, strategies, sources, figures } = outlook;
    const prose = [
      outlook.summary,
      ...Object.values(outlook.oneMinute ?? {}),
      outlook.ratingReason,
      outlook.editorialNote,
      ...[...outlook.sections, ...horizons, ...strategies].flatMap((part) => part.paragraphs),
      ...[...horizons, ...strategies].flatMap((part) => [part.title, part.summary]),
      ...strategies.flatMap((part) =>
        part.templates.flatMap(({ title, note }) => [title, note ?? '']),
      ),
      ...figures.map(({ meaning }) => meaning),
      ...sources.map(({ caveat }) => caveat),
      ...outlook.claims.map(({ wouldChange }) => wouldChange),
      ...outlook.proxies.map(({ why }) => why),
      ...outlook.changes,
    ];

    it('is written as an editor’s export writes it, so that one can take the other’s place', () => {
      const file = path.join(OUTLOOK_DIRECTORY, `${outlook.slug}.json`);
      expect(readFileSync(file, 'utf8')).toBe(`${JSON.stringify(outlook, null, 2)}\n`);
    });

    it('keeps to the house’s punctuation and spelling', () => {
      for (const text of prose) {
        expect(text).not.toMatch(/!|\.\.\.| {2}|'|"/);
        expect(text).not.toMatch(
          /\b(behavior|color|licenses?\b|center|organiz|recogniz|defense|modeling)/i,
        );
      }
    });

    it('can be read in one minute: what goes, what stays and what to do first', () => {
      const words = Object.values(outlook.oneMinute ?? {}).flatMap((text) => text.split(/\s+/));
      expect(words.length).toBeGreaterThanOrEqual(60);
      expect(words.length).toBeLessThanOrEqual(90);
    });

    it('calls what lies beyond the evidence a scenario', () => {
      const beyond = outlook.scope === 'general' ? 'none' : 'scenario';
      for (const { year, basis } of horizons) if (year > 2034) expect(basis).toBe(beyond);
    });

    it('shares 100 of weight among the strategies at each horizon', () => {
      for (const year of ['2031', '2036', '2046'] as const) {
        expect(strategies.reduce((sum, { weights }) => sum + weights[year], 0)).toBe(100);
      }
    });

    it('asks for no less at a later horizon', () => {
      for (const { required } of strategies) {
        const levels = [required[2026], required[2031], required[2036], required[2046]];
        expect(levels).toEqual(levels.toSorted((a, b) => a - b));
      }
    });

    it('offers a first goal of a year or less in every strategy, and none longer than five', () => {
      for (const { templates } of strategies) {
        expect(templates[0]?.months).toBeLessThanOrEqual(12);
        for (const { months } of templates) expect(months).toBeLessThanOrEqual(60);
      }
    });

    it('offers templates that lead from 15 to the required levels', () => {
      for (const { required, templates } of strategies) {
        const points = templates.map((template) => template.points);
        const reached = (count: number) => points.slice(0, count).reduce((a, b) => a + b, 15);
        expect(reached(3)).toBeGreaterThanOrEqual(required[2031]);
        expect(reached(points.length)).toBeGreaterThanOrEqual(required[2046]);
      }
    });

    it('dates every forecast within what the evidence reaches', () => {
      for (const { kind, year } of figures)
        if (kind === 'forecast') expect(Number(year)).toBeLessThanOrEqual(2034);
    });
  },
);

/** Sources that were compiled from others, which are then listed as well. */
const compiled: Readonly<Record<string, readonly string[]>> = {
  'exposure-comparison': ['eloundou', 'microsoft', 'anthropic'],
  'onet-tasks': ['onet', 'eloundou'],
};

describe.each(outlooks.map((outlook) => [outlook.slug, outlook] as const))(
  '%s rests on its sources',
  (_slug, outlook) => {
    const { claims, figures, proxies, sources } = outlook;
    const cited = new Set([
      ...figures.map(({ source }) => source),
      ...claims.flatMap(({ source }) => source ?? []),
      ...(proxies.length > 0 ? ['onet'] : []),
    ]);
    for (const [whole, parts] of Object.entries(compiled)) {
      if (cited.has(whole)) for (const part of parts) cited.add(part);
    }

    it('lists every source that it uses, and none besides', () => {
      expect(sources.map(({ key }) => key).sort()).toEqual([...cited].sort());
    });

    it('names a source for whatever was measured or forecast', () => {
      for (const { kind, key, source } of claims) {
        if (kind !== 'editorial') expect([key, typeof source]).toEqual([key, 'string']);
      }
    });

    it('measures nothing that is still to come, and no trend that was not counted', () => {
      const ahead = /\b(will|would|may|might|going to|has to|growing|increasingly)\b/;
      const measured = claims.filter(({ kind }) => kind === 'measured');
      expect(measured.filter(({ sentence }) => ahead.test(sentence))).toEqual([]);
      const late = outlook.horizons.filter(({ year }) => year > 2034);
      const texts = late.flatMap(({ paragraphs }) => paragraphs).join(' ');
      expect(measured.filter(({ sentence }) => texts.includes(sentence))).toEqual([]);
    });

    it('dates judgements by a day within its review, and the rest by years', () => {
      for (const { kind, date } of claims) {
        if (kind === 'editorial') {
          expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
          expect(date <= outlook.reviewedOn).toBe(true);
        } else expect(date).toMatch(/^\d{4}(–\d{2,4})?$/);
      }
    });

    it('claims whole sentences', () => {
      for (const { sentence } of claims) {
        const text = claimTexts(outlook).find((item) => item.text.includes(sentence))?.text ?? '';
        const before = text.slice(0, text.indexOf(sentence));
        expect(before).toMatch(/(^|[.?:]”? )$/);
        expect(sentence).toMatch(/^[A-Z].*[.?]”?$/);
      }
    });

    it('publishes no number about what lies beyond the evidence', () => {
      const beyond = outlook.horizons.filter(({ year }) => year > 2034);
      const text = beyond.flatMap(({ paragraphs }) => paragraphs).join(' ');
      expect(text).not.toMatch(/\d%|\d,\d{3}|\$/);
      for (const { kind, sentence } of claims) {
        if (kind === 'forecast') expect(text).not.toContain(sentence);
      }
    });

    it('has enough claims, with one in every section and horizon of a profession', () => {
      const least = outlook.scope === 'general' ? 8 : 15;
      expect(claims.length).toBeGreaterThanOrEqual(least);
      expect(claims.length).toBeLessThanOrEqual(30);
      expect(new Set(claims.map(({ wouldChange }) => wouldChange)).size).toBe(claims.length);
      if (outlook.scope === 'profession') {
        const texts = [
          ...outlook.sections.map(({ key, paragraphs }) => ({ key, paragraphs })),
          ...outlook.horizons.map(({ year, paragraphs }) => ({ key: String(year), paragraphs })),
        ];
        for (const { key, paragraphs } of texts) {
          const claimed = claims.some(({ sentence }) => paragraphs.join('\n').includes(sentence));
          expect([key, claimed]).toEqual([key, true]);
        }
      }
    });
  },
);

describe('all outlooks together', () => {
  it('say nothing twice', () => {
    const seen = new Map<string, string>();
    for (const { slug, summary, ratingReason, sections, horizons, strategies } of outlooks) {
      const texts = [
        summary,
        ratingReason,
        ...[...sections, ...horizons, ...strategies].flatMap(({ paragraphs }) => paragraphs),
        ...[...horizons, ...strategies].flatMap(({ title, summary: line }) => [title, line]),
        ...strategies.flatMap(({ templates }) =>
          templates.flatMap(({ title, note }) => [title, note ?? '']),
        ),
      ];
      const sentences = texts
        .flatMap((text) => text.split(/(?<=[.?])\s+/))
        .filter((sentence) => sentence.split(' ').length > 3);
      for (const sentence of sentences) {
        expect([sentence, seen.get(sentence) ?? slug]).toEqual([sentence, slug]);
        seen.set(sentence, slug);
      }
      expect(new Set(sentences).size).toBe(sentences.length);
    }
  });

  it('keep their strategy keys, since people’s goals refer to them', () => {
    const keys = outlooks.map(({ slug, strategies }) => [slug, strategies.map(({ key }) => key)]);
    expect(Object.fromEntries(keys)).toEqual({
      'ai-safety-governance-specialist': [
        'law-into-practice',
        'evaluation-red-teaming',
        'sector-depth',
        'independent-voice',
      ],
      'bioinformatics-scientist': [
        'biology-depth',
        'laboratory-loop',
        'fair-benchmarks',
        'clinical-answerability',
      ],
      'data-scientist': [
        'causal-experiments',
        'decision-framing',
        'measurement-design',
        'analysis-assurance',
      ],
      general: ['work-with-ai', 'domain-judgement', 'people-and-trust', 'keep-learning'],
      'machine-learning-engineer': [
        'high-stakes-domain',
        'systems-reliability',
        'interpretability-communication',
        'open-research',
      ],
      'robotics-engineer': [
        'functional-safety',
        'integration-commissioning',
        'robot-learning',
        'whole-system-design',
        'place-of-use',
      ],
      'software-developer': [
        'needs-to-specifications',
        'system-architecture',
        'verify-machine-code',
        'security-and-operations',
        'direct-coding-agents',
      ],
    });
  });

  it('cite a source that several use in the same words but for its caveat', () => {
    const first = new Map<string, string>();
    for (const { sources } of outlooks) {
      for (const { caveat: _caveat, ...source } of sources) {
        const text = JSON.stringify(source);
        expect(text).toBe(first.get(source.key) ?? text);
        first.set(source.key, text);
      }
    }
  });
});

describe('machine-learning-engineer', () => {
  const outlook = outlooks.find(({ slug }) => slug === 'machine-learning-engineer');

  it('asks for what it has asked for from the beginning', () => {
    const numbers = outlook?.strategies.map(({ required, weights }) => [
      Object.values(required),
      Object.values(weights),
    ]);
    expect(numbers).toEqual([
      [
        [10, 50, 75, 85],
        [30, 35, 25],
      ],
      [
        [10, 55, 75, 80],
        [30, 30, 20],
      ],
      [
        [10, 45, 65, 90],
        [25, 25, 35],
      ],
      [
        [5, 35, 45, 60],
        [15, 10, 20],
      ],
    ]);
  });

  it.each([
    ['overview', ['neural architecture search', 'coding agents', 'junior', 'small team']],
    ['degree', ['Mathematics', 'superseded', 'projects you can show', 'opening of an education']],
    ['2031', ['hyperparameters', 'fewer beginners', 'trade-off', 'less time to learn on the job']],
    [
      '2036',
      ['applied AI architect', 'defence, climate modelling and financial risk', 'Range without'],
    ],
    ['2046', ['no longer recognised', 'governance of AI', 'probabilistic reasoning', '2026']],
    ['high-stakes-domain', ['Medical imaging', 'financial regulation', 'better paid']],
    ['systems-reliability', ['MLOps', 'drift', 'adversarial', 'failed in production']],
    ['interpretability-communication', ['EU AI Act', 'lawyer', 'clinician', 'loss']],
    ['open-research', ['open-source', 'Kaggle', 'software sifts the applications']],
  ])('still says in %s what it was to say', (part, facts) => {
    const place = [
      ...(outlook?.sections ?? []),
      ...(outlook?.horizons ?? []).map(({ year, ...rest }) => ({ key: String(year), ...rest })),
      ...(outlook?.strategies ?? []),
    ].find(({ key }) => key === part);
    for (const fact of facts) expect(place?.paragraphs.join(' ')).toMatch(new RegExp(fact));
  });
});
