import { expect, test } from './fixtures';
import {
  expectAccessibleInBothSchemes,
  expectNoSidewaysScroll,
  expectReadableOnPhone,
} from './support/checks';
import { count, query } from './support/database';
import { receive } from './support/outbox';
import { createPlan, today } from './support/plans';
import { turnRemindersOn } from './support/reminders';

test.describe('reminders by mail', () => {
  test(
    'are off until they are chosen, and say what comes when',
    { tag: '@phone' },
    async ({ page, person }, { project }) => {
      await createPlan(person, { goals: [{ title: 'Ten interviews', dueOn: today() }] });
      await page.goto('/settings/reminders');
      await expect(page.getByText('Off: you get no reminders.')).toBeVisible();
      await page.getByRole('checkbox', { name: /^My week/ }).check();
      await page.getByLabel('Goals that are due soon').check();
      await page.getByLabel('Day of my week').selectOption('Thursday');
      await page.getByLabel('Hour').selectOption('18:00');
      await page.getByLabel('Time zone').selectOption('Europe/London');
      await page.getByLabel('Days before a goal is due').fill('61');
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByText('A whole number from 1 to 60.')).toBeVisible();
      await expect(page.getByRole('checkbox', { name: /^My week/ })).toBeChecked();
      await page.getByLabel('Days before a goal is due').fill('14');
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByText(/^Next: \w+day \d+ \w+, 18:00 in London\./)).toBeVisible();
      const preview = page.getByRole('region', { name: 'What it would say now' });
      await expect(preview).toContainText('Your week: ');
      await expect(preview).toContainText('“Ten interviews” today');
      await page.reload();
      await expect(page.getByRole('checkbox', { name: /^My week/ })).toBeChecked();
      await expect(page.getByLabel('Reviews that are due')).not.toBeChecked();
      await expect(page.getByLabel('Time zone')).toHaveValue('Europe/London');
      if (project.name === 'phone') await expectReadableOnPhone(page);
      else await expectAccessibleInBothSchemes(page);
      await expectNoSidewaysScroll(page);
    },
  );

  test('come once, and end by their link without an account and without JavaScript', async ({
    person,
    openContext,
  }) => {
    const plan = await createPlan(person, { goals: [{ title: 'Ten interviews' }] });
    await turnRemindersOn(person, new Date(Date.now() - 60_000));
    // As the job that looks for them would, ten times.
    await query(
      `INSERT INTO pgboss.job ("name", "data")
       SELECT 'remind', jsonb_build_object('userId', $1::text) FROM generate_series(1, 10)`,
      [person.id],
    );
    const { text = '' } = await receive(person.email, 'Your week: ', { timeout: 30_000 });
    expect(text).toContain(`/plans/${plan.id}/log`);
    await expect.poll(() => count('Reminder', { userId: person.id, state: 'sent' })).toBe(1);
    const [, link = ''] = /(\/unsubscribe\/\S+)/.exec(text) ?? [];
    const context = await openContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(link);
    await page.getByRole('button', { name: 'Stop all reminders' }).click();
    await expect(page.getByText('You will get no more reminders.')).toBeVisible();
    await page.goto(link);
    await expect(page.getByText('they are off already')).toBeVisible();
  });

  test('end by one click of a mail service, and a mistyped link finds nothing', async ({
    person,
    openContext,
  }) => {
    const link = await turnRemindersOn(person);
    const stranger = await openContext();
    const { request } = stranger;
    const page = await stranger.newPage();
    await page.goto(`/unsubscribe/${link}`);
    await expectAccessibleInBothSchemes(page);
    const oneClick = (token: string) =>
      request.post(`/api/unsubscribe/${token}`, {
        form: { 'List-Unsubscribe': 'One-Click' },
        maxRedirects: 0,
      });
    for (const wrong of [link.slice(0, -1), `${link}x`, 'x']) {
      expect((await oneClick(wrong)).status()).toBe(404);
      expect((await request.get(`/unsubscribe/${wrong}`)).status()).toBe(404);
    }
    const opened = await request.get(`/api/unsubscribe/${link}`);
    expect(opened.url()).toContain(`/unsubscribe/${link}`);
    expect(opened.headers()['referrer-policy']).toBe('strict-origin');
    expect(await count('ReminderSettings', { userId: person.id, weekly: true })).toBe(1);
    expect((await oneClick(link)).status()).toBe(200);
    expect(await count('ReminderSettings', { userId: person.id, weekly: true })).toBe(0);
  });
});
