import { expect, it, vi } from 'vitest';
import { getPlan, listPlans } from '@/lib/server/plan/queries';
import PlansPage from './page';

vi.mock('@/lib/server/plan/queries', () => ({ getPlan: vi.fn(), listPlans: vi.fn() }));
vi.mock('@/lib/server/review/queries', () => ({ listOfferedReviews: vi.fn() }));
vi.mock('@/lib/server/demo/keep', () => ({ keptOutcome: async () => null }));
vi.mock('@/lib/server/identity', () => ({ requireUserOrDemo: async () => ({ role: 'person' }) }));
vi.mock('@/lib/server/ceiling/queries', () => ({ planRooms: async () => [] }));

it('reads no two plans at once, so that other people’s pages find a connection (trust 24)', async () => {
  const plan = { title: 'A plan', startedOn: '2026-01-01', archived: false, profession: 'Keeper' };
  const plans = ['first', 'second', 'third'].map((id) => ({ ...plan, id }));
  vi.mocked(listPlans).mockResolvedValue(plans as Awaited<ReturnType<typeof listPlans>>);
  vi.mocked(getPlan).mockRejectedValue(new Error('The first one is read'));
  await expect(PlansPage()).rejects.toThrow('The first one is read');
  expect(getPlan).toHaveBeenCalledTimes(1);
});
