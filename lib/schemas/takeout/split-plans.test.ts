import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Piece, splitPlans } from './split-plans';

async function pieces(json: string, size = 7): Promise<Piece[]> {
  async function* chunks() {
    for (let at = 0; at < json.length; at += size) yield json.slice(at, at + size);
  }
  const found: Piece[] = [];
  for await (const piece of splitPlans(chunks(), LIMITS)) found.push(piece);
  return found;
}

const LIMITS = { json: 100_000, plan: 50_000, values: 5_000, depth: 32 };

describe('a file in its plans', () => {
  it('is the same as the whole, whatever is in it and however it arrives', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }))),
        fc.dictionary(
          fc.string().filter((name) => name !== 'plans'),
          fc.jsonValue({ maxDepth: 3 }),
        ),
        fc.integer({ min: 1, max: 50 }),
        fc.constantFrom(0, 1),
        async (plans, others, size, indent) => {
          const whole = { ...others, plans };
          const found = await pieces(JSON.stringify(whole, null, indent), size);
          const parsed = found.map(({ kind, text }) => [kind, JSON.parse(text)]);
          expect(parsed).toEqual([
            ...JSON.parse(JSON.stringify(plans)).map((plan: unknown) => ['plan', plan]),
            ['rest', JSON.parse(JSON.stringify({ ...others, plans: [] }))],
          ]);
        },
      ),
    );
  });

  it('says on which line each plan begins', async () => {
    const found = await pieces('{\n "plans": [\n  {"a": 1},\n  {\n"b": 2}\n ]\n}');
    expect(found.map(({ line }) => line)).toEqual([3, 4, 1]);
  });

  it.each([
    ['nested without end', '['.repeat(200), /nested too deeply/],
    ['larger than it may be', `{"a": "${'x'.repeat(LIMITS.json)}"}`, /too large/],
    [
      'with one plan larger than that may be',
      `{"plans": [{"a": "${'x'.repeat(60_000)}"}]}`,
      /One plan/,
    ],
    ['of more values than fit', `{"plans": [{"a": [${'[],'.repeat(2_500)}[]]}]}`, /One plan/],
    ['cut off', '{"plans": [{"a": 1', /ends in the middle/],
  ])('is refused when it is %s', async (_name, json, fault) => {
    await expect(pieces(json, 1_000)).rejects.toThrow(fault);
  });
});
