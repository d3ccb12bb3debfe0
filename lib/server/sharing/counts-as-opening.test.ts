import { describe, expect, it } from 'vitest';
import { countsAsOpening } from './counts-as-opening';

const counts = (sent: Record<string, string>, secure = true) =>
  countsAsOpening(new Headers(sent), secure);

describe('what counts as opening a shared plan (trust 28)', () => {
  it('is that a browser navigates to it', () => {
    expect(counts({ 'sec-fetch-dest': 'document', 'sec-fetch-mode': 'navigate' })).toBe(true);
    expect(counts({ 'sec-fetch-dest': 'empty' })).toBe(false);
    expect(counts({ 'sec-fetch-dest': 'iframe' })).toBe(false);
  });

  it('is not a prefetch, nor a messenger’s preview', () => {
    expect(counts({ 'sec-fetch-dest': 'document', 'sec-purpose': 'prefetch;prerender' })).toBe(
      false,
    );
    expect(counts({ purpose: 'prefetch' }, false)).toBe(false);
    expect(counts({ 'user-agent': 'Slackbot-LinkExpanding 1.0' })).toBe(false);
  });

  it('is any request where browsers do not say: over plain HTTP', () => {
    expect(counts({}, false)).toBe(true);
    expect(counts({ 'sec-fetch-dest': 'empty' }, false)).toBe(false);
  });
});
