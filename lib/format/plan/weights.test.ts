import { describe, expect, it } from 'vitest';
import { sharesOf } from './weights';

describe('the shares of weights', () => {
  it('are of their total, however it comes out', () => {
    expect(sharesOf(['30', '10', '0'])).toEqual({ total: '40', parts: ['75%', '25%', '0%'] });
    expect(sharesOf(['0,1', ' 0.2 '])).toMatchObject({ total: '0.3' });
    expect(sharesOf(['0', '0'])).toEqual({ total: '0', parts: ['0%', '0%'] });
  });

  it('wait until each is a number', () => {
    for (const text of ['', ' ', '-', '-1', '1e999', 'ten', '1,2,3']) {
      expect(sharesOf(['30', text]), text).toBeNull();
    }
  });
});
