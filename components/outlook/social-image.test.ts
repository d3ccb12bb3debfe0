import fc from 'fast-check';
import { expect, it } from 'vitest';
import { supportedText } from './social-image';

it('leaves the house’s own words as they are', () => {
  const words = 'Café “2026–2046”: people’s work, naïvely put…';
  expect(supportedText(words)).toBe(words);
});

it('leaves nothing for which a renderer would ask elsewhere', () => {
  expect(supportedText('Robots 🤖 and 機械 learn')).toBe('Robots and learn');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const character of supportedText(text)) {
        expect(character.codePointAt(0)).toSatisfy(
          (code) => code >= 0x20 && (code <= 0xff || (code >= 0x2013 && code <= 0x2026)),
        );
      }
    }),
  );
});
