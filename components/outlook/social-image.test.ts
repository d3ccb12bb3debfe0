import fc from 'fast-check';
import { expect, it } from 'vitest';
import { supportedText } from './social-image';

it('keeps supported characters as they are', () => {
  const words = 'Café “2026–2046”: people’s work, naïvely put…';
  expect(supportedText(words)).toBe(words);
});

it('removes characters for which the renderer would fetch a font from another host', () => {
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
