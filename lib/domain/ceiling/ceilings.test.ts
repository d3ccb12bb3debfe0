import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CEILINGS, type Ceiling, roomUnder } from './ceilings';

const ceiling = fc.constantFrom(...(Object.keys(CEILINGS) as Ceiling[]));

describe('roomUnder (trust 24)', () => {
  it('never promises more than fits, and warns before it refuses', () => {
    fc.assert(
      fc.property(ceiling, fc.nat(60_000), (name, count) => {
        const { max, left, near, full } = roomUnder(name, count);
        expect(max).toBe(CEILINGS[name]);
        expect(left).toBe(Math.max(0, max - count));
        expect(full).toBe(count >= max);
        if (full) expect(near).toBe(true);
      }),
    );
  });

  it('speaks up while there is room left', () => {
    for (const name of Object.keys(CEILINGS) as Ceiling[]) {
      const room = roomUnder(name, CEILINGS[name] - 1);
      expect(room).toMatchObject({ left: 1, near: true, full: false });
    }
    expect(roomUnder('openGoals', 179).near).toBe(false);
    expect(roomUnder('openGoals', 180)).toMatchObject({ near: true, left: 20, full: false });
  });

  it('leaves rows alone that were above it before', () => {
    expect(roomUnder('goals', 9_000)).toMatchObject({ left: 0, full: true, count: 9_000 });
  });
});
