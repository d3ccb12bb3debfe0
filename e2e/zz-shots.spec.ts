import { test } from './fixtures';
import { linkIn, receive } from './support/outbox';
import { createPerson, newEmail, somePassword, signInAs } from './support/people';
import { createPlan } from './support/plans';

for (const width of [320, 375, 1280]) {
  test(`shots ${width} @desktop`, async ({ browser }) => {
    test.setTimeout(180_000);
    const context = await browser.newContext({ viewport: { width, height: 900 }, baseURL: process.env.BASE_URL, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const shot = async (name: string) => {
      for (const scheme of width === 320 ? (['light'] as const) : (['light', 'dark'] as const)) {
        await page.emulateMedia({ colorScheme: scheme });
        await page.screenshot({ path: `/tmp/acc-shots/${name}-${width}-${scheme}.png`, fullPage: true });
      }
      await page.emulateMedia({ colorScheme: null });
    };
    const email = newEmail();
    await page.goto('/sign-in'); await shot('sign-in');
    await page.goto('/sign-up'); 
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password').fill('passwordpassword1');
    await page.getByRole('button', { name: 'Create account' }).click();
    await page.getByText('among the first').waitFor();
    await shot('sign-up-weak');
    await page.getByLabel('Password').fill(somePassword);
    await page.getByRole('button', { name: 'Create account' }).click();
    await page.getByRole('heading', { name: 'My plans' }).waitFor();
    await shot('plans-unconfirmed');
    await page.goto('/settings'); await shot('settings');
    await page.goto('/settings/password'); await shot('password');
    await page.goto('/settings/sessions'); await shot('sessions');
    await page.goto('/settings/activity'); await shot('activity');
    await page.goto('/settings/delete');
    await page.getByRole('button', { name: /Delete my/ }).click();
    await page.getByText('need a change').waitFor();
    await shot('delete');
    const link = linkIn(await receive(email, 'Confirm your e-mail address'));
    await page.goto(link); await shot('confirm');
    await page.getByRole('button', { name: 'Confirm this address' }).click();
    await page.getByText('is confirmed').waitFor(); await shot('confirmed');
    await page.goto(link); 
    await page.getByRole('button', { name: 'Confirm this address' }).click();
    await page.getByText('has been used').waitFor(); await shot('confirm-dead');
    await context.clearCookies();
    await page.goto('/forgot-password');
    await page.getByLabel('E-mail address').fill(email);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await page.getByText('If that address').waitFor(); await shot('forgot-sent');
    await page.goto(linkIn(await receive(email, 'Set a new password'))); await shot('reset');
    await page.goto('/reset-password?token=x'); await shot('reset-dead');
    await page.goto('/account-deleted'); await shot('deleted');
    await page.goto('/sign-in?password=set'); await shot('sign-in-set');
    await context.close();
  });
}
