/** Settings of the app itself, which tests set for themselves. */
const ownSettings = [
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'DATABASE_POOL_SIZE',
  'HOSTNAME',
  'LOG_LEVEL',
  'MAIL_FROM',
  'MAIL_OUTBOX',
  'NEXTAUTH_SECRET',
  'NEXTAUTH_URL',
  'PORT',
  'SECURITY_CONTACT',
  'SMTP_URL',
  'TRUSTED_PROXY_HOPS',
];

/** The environment without the operator's settings, so that no test can touch real data. */
export function testEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !ownSettings.includes(name));
  return { ...Object.fromEntries(kept), NODE_ENV: 'test' };
}
