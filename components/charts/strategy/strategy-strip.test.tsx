import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { exampleReadiness } from '../testing/example-readiness';
import { StrategyStrip } from './strategy-strip';

describe('StrategyStrip', () => {
  const readiness = exampleReadiness('two-years');
  const html = (strategyKey: string) =>
    renderToStaticMarkup(<StrategyStrip readiness={readiness} strategyKey={strategyKey} />);

  it('says the level now and in 2046, beside what is asked', () => {
    const text = html('high-stakes-domain')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');
    expect(text).toContain('Now 32 (25 asked) 2046 about 19 (85 asked)');
  });

  it('draws small lines in few bytes', () => {
    expect(html('high-stakes-domain').length).toBeLessThan(2_000);
  });

  it('is nothing for a strategy that the plan does not have', () => {
    expect(html('gone')).toBe('');
  });
});
