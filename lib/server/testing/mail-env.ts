/**
 * Settings of mail that a test changes while it runs:
 *
 *     vi.mock('@/lib/env', (original) => import('../testing/mail-env').then((mail) => mail.over(original)));
 */
export const mailSettings = {
  SMTP_URL: '',
  MAIL_FROM: 'Longview <longview@longview.example>',
  MAIL_OUTBOX: '',
  NEXTAUTH_URL: 'https://longview.example',
};

type EnvModule = typeof import('@/lib/env');

export async function over(original: () => Promise<unknown>): Promise<EnvModule> {
  const real = (await original()) as EnvModule;
  return { ...real, env: () => ({ ...real.env(), ...mailSettings }) };
}
