import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asNextVersion,
  type DraftStatus,
  type DraftVerb,
  mayReview,
  moveDraft,
  publicationFaults,
} from '.';

const verbs: DraftVerb[] = [
  ...(['edit', 'submit', 'approve', 'send-back', 'publish', 'schedule', 'unschedule'] as const),
  ...(['rebase', 'put-aside', 'take-up'] as const),
];

describe('a draft’s way', () => {
  it('leads to readers only past somebody who approved it after the last edit', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...verbs), { maxLength: 30 }), (tried) => {
        let status: DraftStatus = 'draft';
        let approved = false;
        for (const verb of tried) {
          const next = moveDraft(status, verb);
          if (!next) continue;
          status = next;
          if (verb === 'approve') approved = true;
          if (status === 'draft') approved = false;
          if (status === 'published' || status === 'scheduled') expect(approved).toBe(true);
        }
      }),
    );
  });

  it('ends with being published', () => {
    for (const verb of verbs) expect(moveDraft('published', verb)).toBeNull();
  });
});

describe('mayReview', () => {
  const events = [
    { kind: 'started', actorId: 'a' },
    { kind: 'edited', actorId: 'b' },
    { kind: 'submitted', actorId: 'c' },
  ];

  it('is for those who have not written in it', () => {
    expect(['a', 'b', 'c', 'd'].filter((actor) => mayReview(events, actor))).toEqual(['c', 'd']);
  });
});

const version = (strategies: string[], retired: string[] = [], changes = ['Reworded.']) => ({
  changes,
  strategies: strategies.map((key) => ({ key })),
  retired: retired.map((key) => ({ key, into: strategies.slice(0, 1), reason: `${key} is done.` })),
});

describe('publicationFaults', () => {
  const fields = (...versions: [ReturnType<typeof version>, ReturnType<typeof version> | null]) =>
    publicationFaults(...versions).map(({ field }) => field);

  it('owes nothing for a first version', () => {
    expect(fields(version(['river'], [], []), null)).toEqual([]);
  });

  it('asks what has changed', () => {
    expect(fields(version(['river'], [], []), version(['river']))).toEqual(['changes']);
  });

  it('asks where a strategy that is gone leads, now and for ever after', () => {
    expect(fields(version(['river']), version(['river', 'bell']))).toEqual(['retired']);
    expect(fields(version(['river'], ['bell']), version(['river', 'bell']))).toEqual([]);
    expect(fields(version(['river']), version(['river'], ['bell']))).toEqual(['retired']);
    expect(fields(version(['river', 'bell']), version(['river'], ['bell']))).toEqual([]);
  });
});

describe('asNextVersion', () => {
  it('retires what came after the version that is gone back to', () => {
    const next = asNextVersion(
      version(['river', 'bell']),
      version(['river', 'sensors'], ['bell', 'flags']),
      'It was wrong.',
    );
    expect(next).toEqual({
      ...version(['river', 'bell'], [], ['It was wrong.']),
      retired: [
        { key: 'sensors', into: [], reason: 'It was wrong.' },
        { key: 'flags', into: ['river'], reason: 'flags is done.' },
      ],
    });
  });

  it('says nowhere that work goes on in a strategy that is not there', () => {
    const current = version(['sensors'], ['bell', 'river']);
    const { retired } = asNextVersion(version(['river']), current, 'Back.');
    expect(retired).toEqual([
      { key: 'sensors', into: [], reason: 'Back.' },
      { key: 'bell', into: [], reason: 'bell is done.' },
    ]);
  });

  it('owes nothing, whichever versions they are', () => {
    const keys = fc.subarray(['a', 'b', 'c', 'd', 'e']);
    const any = fc.tuple(keys, keys).map(([now, gone]) =>
      version(
        now,
        gone.filter((key) => !now.includes(key)),
      ),
    );
    fc.assert(
      fc.property(any, any, (earlier, current) => {
        const next = asNextVersion(earlier, current, 'Back.');
        expect(publicationFaults(next, current)).toEqual([]);
        const left = next.strategies.map(({ key }) => key);
        for (const { key, into } of next.retired) {
          expect(left).not.toContain(key);
          expect(left).toEqual(expect.arrayContaining(into));
        }
      }),
    );
  });
});
