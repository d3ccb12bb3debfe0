import { beforeEach, expect, it, vi } from 'vitest';
import { clearCookies } from '../testing/mock-next-headers';
import { flash, wasFlashed } from './flash';

vi.mock('next/headers', () => import('../testing/mock-next-headers'));

beforeEach(clearCookies);

it('states what was noted in this browser, and nothing else', async () => {
  expect(await wasFlashed('password-set')).toBe(false);
  await flash('moved ü; from 2030-01-01');
  expect(await wasFlashed('moved ü; from 2030-01-01')).toBe(true);
  expect(await wasFlashed('password-set')).toBe(false);
  await flash('password-set');
  expect(await wasFlashed('password-set')).toBe(true);
});
