import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DATE_FORMATS,
  readDisplay,
  THEMES,
  toDisplay,
  USUAL_DISPLAY,
  WEEK_STARTS,
  writeDisplay,
} from './display';

const someDisplay = fc.record({
  theme: fc.constantFrom(...THEMES),
  dateFormat: fc.constantFrom(...DATE_FORMATS),
  weekStart: fc.constantFrom(...WEEK_STARTS),
});

describe('display preferences', () => {
  it('survive the way through a cookie', () => {
    fc.assert(
      fc.property(someDisplay, (display) => {
        const text = writeDisplay(display);
        expect(readDisplay(text)).toEqual(display);
        expect(encodeURIComponent(text)).toBe(text);
      }),
    );
  });

  it('are the usual ones, part by part, for any other text', () => {
    expect(readDisplay(undefined)).toEqual(USUAL_DISPLAY);
    expect(readDisplay('dark')).toEqual({ ...USUAL_DISPLAY, theme: 'dark' });
    expect(readDisplay('neon.iso.tuesday')).toEqual({ ...USUAL_DISPLAY, dateFormat: 'iso' });
    expect(toDisplay({ theme: 'constructor' })).toEqual(USUAL_DISPLAY);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readDisplay(writeDisplay(readDisplay(text)))).toEqual(readDisplay(text));
      }),
    );
  });
});
