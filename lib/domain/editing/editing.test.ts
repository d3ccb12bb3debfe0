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

describe('the workflow of a draft', () => {
  it('publishes a draft only if it was approved after the last edit', () => {
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

  it('allows nothing after publication', () => {
    for (const verb of verbs) expect(moveDraft('published', verb)).toBeNull();
  });
});

describe('mayReview', () => {
  const events = [
    { kind: 'started', actorId: 'a' },
    { kind: 'edited', actorId: 'b' },
    { kind: 'submitted', actorId: 'c' },
  ];

  it('allows only users who have not written in the draft', () => {
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

  it('finds none in a first version', () => {
    expect(fields(version(['river'], [], []), null)).toEqual([]);
  });

  it('demands a list of changes', () => {
    expect(fields(version(['river'], [], []), version(['river']))).toEqual(['changes']);
  });

  it('demands an entry in retired for a strategy that is gone, in every later version', () => {
    expect(fields(version(['river']), version(['river', 'bell']))).toEqual(['retired']);
    expect(fields(version(['river'], ['bell']), version(['river', 'bell']))).toEqual([]);
    expect(fields(version(['river']), version(['river'], ['bell']))).toEqual(['retired']);
    expect(fields(version(['river', 'bell']), version(['river'], ['bell']))).toEqual([]);
  });
});

describe('asNextVersion', () => {
  it('retires strategies that came after the version rolled back to', () => {
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

  it('names no successor that the version does not have', () => {
    const current = version(['sensors'], ['bell', 'river']);
    const { retired } = asNextVersion(version(['river']), current, 'Back.');
    expect(retired).toEqual([
      { key: 'sensors', into: [], reason: 'Back.' },
      { key: 'bell', into: [], reason: 'bell is done.' },
    ]);
  });

  it('has no publication faults, whichever versions they are', () => {
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
