/** Settings of the app itself, which tests set for themselves. */
const ownSettings = [
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'DATABASE_POOL_SIZE',
  'DEMO',
  'GITHUB_CLIENT_ID',
  'GITHUB_CLIENT_SECRET',
  'GOOGLE_CLIENT_ID',
  'GOOGLE_CLIENT_SECRET',
  'HOSTNAME',
  'LOG_LEVEL',
  'MAIL_FROM',
  'MAIL_OUTBOX',
  'NEXTAUTH_SECRET',
  'NEXTAUTH_URL',
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
  'OIDC_ISSUER',
  'OIDC_NAME',
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
