import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CODE_ALPHABET,
  CODE_LENGTH,
  plainCode,
  recoveryCodeSchema,
  shownCode,
} from './recovery-code';

const code = fc
  .array(fc.constantFrom(...CODE_ALPHABET), { minLength: CODE_LENGTH, maxLength: CODE_LENGTH })
  .map((letters) => letters.join(''));

describe('a recovery code', () => {
  it('is read as it was shown, however it is typed', () => {
    fc.assert(
      fc.property(code, (plain) => {
        const shown = shownCode(plain);
        expect(shown).toMatch(/^(.{5}-){4}.{5}$/);
        const typings = [shown, shown.toLowerCase(), ` ${shown.replaceAll('-', ' ')} `, plain];
        for (const typed of [...typings, shown.replaceAll('0', 'O').replaceAll('1', 'l')]) {
          expect(recoveryCodeSchema.parse({ code: typed })).toEqual({ code: plain });
        }
      }),
    );
  });

  it('has no letters that look like digits', () => {
    expect(CODE_ALPHABET).toHaveLength(32);
    expect(plainCode(CODE_ALPHABET)).toBe(CODE_ALPHABET);
  });

  it('is refused with a sentence when it is too short, too long or something else', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (typed) => {
        fc.pre(plainCode(typed).length !== CODE_LENGTH);
        const { error } = recoveryCodeSchema.safeParse({ code: typed });
        expect(error?.issues[0]?.message).toMatch(/25 letters and digits/);
      }),
    );
  });
});
