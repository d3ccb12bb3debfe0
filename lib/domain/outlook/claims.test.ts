import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimsInOrder, claimTexts } from './claims';
import { splitByClaims } from './split-by-claims';

const part = (text: string) => ({ key: text, paragraphs: [text] });
const outlook = {
  ratingReason: 'Reason.',
  sections: [part('First. Second.'), part('Third.')],
  horizons: [{ year: 2031, paragraphs: ['Fourth.'] }],
  strategies: [part('Fifth.')],
};

describe('claimTexts', () => {
  it('names every paragraph by its place', () => {
    expect(claimTexts(outlook).map(({ path }) => path)).toEqual([
      'ratingReason',
      'sections.First. Second..paragraphs[0]',
      'sections.Third..paragraphs[0]',
      'horizons.2031.paragraphs[0]',
      'strategies.Fifth..paragraphs[0]',
    ]);
  });
});

describe('claimsInOrder', () => {
  it('follows the text, whatever the order in the file', () => {
    const sentences = ['Reason.', 'First.', 'Second.', 'Third.', 'Fourth.', 'Fifth.'];
    const claims = sentences.map((sentence) => ({ sentence }));
    fc.assert(
      fc.property(fc.shuffledSubarray(claims, { minLength: claims.length }), (shuffled) => {
        expect(claimsInOrder({ ...outlook, claims: shuffled })).toEqual(claims);
      }),
    );
  });
});

describe('splitByClaims', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'ab', '. '), { maxLength: 12 });

  it('loses no letter, and marks only what is claimed', () => {
    fc.assert(
      fc.property(
        words.map((list) => list.join('')),
        fc.array(fc.constantFrom('a', 'ab', 'b. ', 'zz').map((sentence) => ({ sentence }))),
        (text, claims) => {
          const pieces = splitByClaims(text, claims);
          expect(pieces.map((piece) => piece.text).join('')).toBe(text);
          for (const piece of pieces) {
            if (piece.claim) expect(piece.text).toBe(piece.claim.sentence);
          }
        },
      ),
    );
  });

  it('finds a claim at the beginning, in the middle or at the end', () => {
    const claim = (sentence: string) => ({ sentence });
    expect(splitByClaims('One. Two. Three.', [claim('Three.'), claim('One.')])).toEqual([
      { text: 'One.', claim: claim('One.') },
      { text: ' Two. ' },
      { text: 'Three.', claim: claim('Three.') },
    ]);
  });
});
