import { expect, type Page } from '@playwright/test';
import { computeReadiness, type Readiness } from '@/lib/domain/readiness';
import { formatLevel } from '@/lib/format/numbers';
import { statusWords } from '@/lib/format/readiness/readiness-sentences';
import { shortParts, verdict, verdictText } from '@/lib/format/readiness/verdict';
import { parsePlanFile, toReadinessPlan } from '@/lib/schemas/plan/plan-file';
import { today } from './plans';

/** The readiness of a plan by its export, as anyone could compute it. */
export async function readinessOf(page: Page, planId: string): Promise<Readiness> {
  const file = parsePlanFile(await (await page.request.get(`/plans/${planId}/export`)).json());
  return computeReadiness(toReadinessPlan(file), today());
}

/** The page gives the verdict of the model. */
export async function expectVerdict(page: Page, readiness: Readiness): Promise<void> {
  const text = verdictText(verdict(readiness));
  await expect(page.getByRole('paragraph').filter({ hasText: text }).first()).toBeVisible();
}

/** Each horizon has its status, its levels, and what is missing as links to what fixes it. */
export async function expectHorizons(page: Page, readiness: Readiness): Promise<void> {
  const items = page.getByRole('region', { name: 'Horizons' }).getByRole('listitem');
  await expect(items).toHaveCount(readiness.horizons.length);
  for (const [index, outcome] of readiness.horizons.entries()) {
    const { year, status, required, projected } = outcome;
    const item = items.nth(index);
    await expect(item).toContainText(`${year} ${statusWords(status)}`);
    await expect(item).toContainText(
      `About ${formatLevel(projected.p50)} (${formatLevel(required)} needed)`,
    );
    const parts = status === 'on-track' ? [] : shortParts(outcome, readiness.pace);
    for (const { text, fix } of parts) {
      if (!fix) continue;
      await expect(item.getByRole('link', { name: text, exact: true })).toHaveAttribute(
        'href',
        fix.kind === 'plan' ? /\/road$/ : new RegExp(`/gap\\?year=${year}$`),
      );
    }
  }
}
