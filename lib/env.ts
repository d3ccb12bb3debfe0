import { z } from 'zod';
import { isEmail } from '@/lib/schemas/identity/email';

/** The sender where none is set: a domain that nobody has (RFC 2606). */
const NO_SENDER = 'Longview <longview@longview.invalid>';

/**
 * The only reader of process.env in the running app. A missing or bad value
 * stops the start with a sentence that says what to set.
 */
const appSchema = z.object({
  DATABASE_URL: z
    .string('Set DATABASE_URL to a PostgreSQL address, or start with `npm start`.')
    .regex(/^postgres(ql)?:\/\//, 'DATABASE_URL must begin with postgresql://'),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(200).default(10),
  NEXTAUTH_SECRET: z
    .string('Set NEXTAUTH_SECRET to a random text of at least 32 characters.')
    .min(32, 'NEXTAUTH_SECRET is too short: use at least 32 random characters.'),
  NEXTAUTH_URL: z.url('NEXTAUTH_URL must be the address people open, such as https://example.org'),
  /** Names beside that of NEXTAUTH_URL under which the app answers, in the form that `Host` has. */
  ALLOWED_HOSTS: z
    .string()
    .transform((value) =>
      value
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    )
    .pipe(
      z.array(
        z
          .string()
          .regex(
            /^([\w-]+(\.[\w-]+)*|\[[\da-f:.]+\])$/i,
            'ALLOWED_HOSTS must be names or addresses with commas between them, without https:// or a port, such as longview.example.org,192.168.1.20',
          )
          .refine(
            (name) => URL.canParse(`http://${name}`),
            'ALLOWED_HOSTS holds a name that no browser can open.',
          )
          .transform((name) => new URL(`http://${name}`).hostname),
      ),
    )
    .default([]),
  /** How many trusted reverse proxies stand in front and append to X-Forwarded-For. */
  TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(10).default(0),
  /** The least important lines that the log keeps. */
  LOG_LEVEL: z
    .enum(
      ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
      'LOG_LEVEL must be trace, debug, info, warn, error, fatal or silent.',
    )
    .default('info'),
  /** Whether visitors may open an example plan without an account. */
  DEMO: z.enum(['on', 'off'], 'DEMO must be on or off.').default('on'),
  /** Where this installation wants vulnerabilities reported: `/.well-known/security.txt` says it. */
  SECURITY_CONTACT: z
    .string()
    .refine(
      isContact,
      'SECURITY_CONTACT must be mailto: with an e-mail address, or an https:// URL.',
    )
    .optional(),
  /** The mail server, such as smtps://user:password@mail.example.org */
  SMTP_URL: z
    .string()
    .regex(/^(smtps?:\/\/[^\s/?]+.*)?$/, 'SMTP_URL must begin with smtp:// or smtps://')
    .refine((value) => value === '' || URL.canParse(value), 'SMTP_URL is no address.')
    .default(''),
  /** Who messages come from, such as Longview <longview@example.org> */
  MAIL_FROM: z
    .string()
    .refine(isSender, 'MAIL_FROM must be an e-mail address, with or without a name before it.')
    .default(NO_SENDER),
  /** The folder that messages are written to while there is no SMTP_URL. */
  MAIL_OUTBOX: z.string().min(1).default('.longview/outbox'),
});

const setting = z.string().trim().optional();

/** Other services to sign in by. Each is there when all of its settings are, and none when none is. */
const signInServicesSchema = z
  .object({
    OIDC_ISSUER: setting,
    OIDC_CLIENT_ID: setting,
    OIDC_CLIENT_SECRET: setting,
    OIDC_NAME: setting,
    GITHUB_CLIENT_ID: setting,
    GITHUB_CLIENT_SECRET: setting,
    GOOGLE_CLIENT_ID: setting,
    GOOGLE_CLIENT_SECRET: setting,
  })
  .superRefine((given, context) => {
    for (const service of ['OIDC', 'GITHUB', 'GOOGLE']) {
      const settings = Object.entries(given).filter(([name]) => name.startsWith(`${service}_`));
      const needed =
        service === 'OIDC'
          ? ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET']
          : ['CLIENT_ID', 'CLIENT_SECRET'];
      const missing = needed
        .map((part) => `${service}_${part}`)
        .filter((name) => !given[name as keyof typeof given]);
      if (missing.length === 0 || settings.every(([, value]) => !value)) continue;
      context.addIssue({
        code: 'custom',
        message: `Set ${missing.join(' and ')} too, or none of the settings that begin with ${service}_.`,
      });
    }
    if (given.OIDC_ISSUER && !isIssuer(given.OIDC_ISSUER)) {
      context.addIssue({
        code: 'custom',
        message:
          'OIDC_ISSUER must be an address that begins with https:// (http:// on this machine alone).',
      });
    }
  });

/** Tokens and the client's secret are sent there: plain HTTP only on the loopback interface. */
function isIssuer(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname } = new URL(value);
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return protocol === 'https:' || (protocol === 'http:' && local);
}

/** An address by itself, or one in angle brackets after a name, which is quoted where it holds signs. */
function isSender(value: string): boolean {
  const [, bracketed, plain] =
    value.match(/^(?:(?:"[^"\\\r\n]*"|[^"<>@,;:\\\r\n]*) *<(\S+)>|(\S+))$/) ?? [];
  return isEmail(bracketed ?? plain ?? '');
}

/** As RFC 9116 wants it, on one line. */
function isContact(value: string): boolean {
  if (value.startsWith('mailto:')) return isEmail(value.slice('mailto:'.length));
  return /^https:\/\/\S+$/.test(value) && URL.canParse(value);
}

const envSchema = appSchema.and(signInServicesSchema);

export const isDevelopment = process.env.NODE_ENV === 'development';

export type Env = z.infer<typeof envSchema>;

/** Values for `next build`, which loads every module but serves no request. */
const BUILD_ENV: Env = {
  DATABASE_URL: 'postgresql://build.invalid/none',
  DATABASE_POOL_SIZE: 1,
  NEXTAUTH_SECRET: 'not-a-secret-only-for-the-build-0000',
  NEXTAUTH_URL: 'http://localhost:3000',
  ALLOWED_HOSTS: [],
  TRUSTED_PROXY_HOPS: 0,
  DEMO: 'on',
  LOG_LEVEL: 'info',
  SMTP_URL: '',
  MAIL_FROM: NO_SENDER,
  MAIL_OUTBOX: '.longview/outbox',
};

let cached: Env | undefined;

/**
 * The checked environment.
 * @throws Error naming every missing or bad variable.
 */
export function env(): Env {
  if (process.env.NEXT_PHASE === 'phase-production-build') return BUILD_ENV;
  if (!cached) {
    const parsed = envSchema.safeParse(process.env);
    if (!parsed.success) {
      const faults = parsed.error.issues.map((issue) => `  ${issue.message}`).join('\n');
      throw new Error(`The configuration is not complete:\n${faults}`);
    }
    cached = parsed.data;
  }
  return cached;
}

/** The address that people open, without a slash at its end: `https://example.org`. */
export function siteOrigin(): string {
  return env().NEXTAUTH_URL.replace(/\/+$/, '');
}
