import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import type { BrowserContext } from '@playwright/test';
import { encode } from 'next-auth/jwt';
import type { Role } from '@/lib/domain/identity';
import { cookieNameAt } from '@/lib/server/http/cookie-name';
import { insert } from './database';

export interface Person {
  id: string;
  email: string;
}

/** The name of the session cookie of the app at an address. */
export function sessionCookie(address = process.env.BASE_URL ?? ''): string {
  return cookieNameAt(address, 'session');
}

const SESSION_SECONDS = 24 * 60 * 60;

export function newEmail(): string {
  return `person-${randomUUID()}@example.org`;
}

/** Long enough, and generated anew in every run. */
export const somePassword = `quiet rivers ${randomUUID()}`;

/** A person of the test's own; with a password only where the test signs in by it. */
export async function createPerson(password?: string, role: Role = 'person'): Promise<Person> {
  const person = { id: randomUUID(), email: newEmail() };
  const passwordHash = password ? await hash(password) : 'no password opens this';
  await insert('User', { ...person, verifiedEmail: person.email, passwordHash, role });
  return person;
}

/** The account of a demo that was made at that moment. */
export async function createDemo(createdAt = new Date()): Promise<Person> {
  const demo = { id: randomUUID(), email: '' };
  await insert('User', { ...demo, role: 'demo', createdAt });
  return demo;
}

/**
 * Opens a session as the app does: a row, and a sealed cookie that names it. Returns the cookie's
 * value.
 *
 * @param confirmedAt when the person last showed who they are, which sensitive settings ask for.
 */
export async function openSession(person: Person, confirmedAt?: Date): Promise<string> {
  const sid = randomBytes(32).toString('base64url');
  await insert('Session', {
    id: randomUUID(),
    tokenHash: createHash('sha256').update(sid).digest('hex'),
    userId: person.id,
    expiresAt: new Date(Date.now() + SESSION_SECONDS * 1_000),
    confirmedAt: confirmedAt ?? null,
  });
  const secret = process.env.NEXTAUTH_SECRET ?? '';
  const token = person.email === '' ? { sid, demo: true } : { sid };
  return encode({ token, secret, maxAge: SESSION_SECONDS });
}

/** Signs the browser in as the person. */
export async function signInAs(
  context: BrowserContext,
  person: Person,
  confirmedAt?: Date,
): Promise<void> {
  const value = await openSession(person, confirmedAt);
  await context.addCookies([
    { name: sessionCookie(), value, url: process.env.BASE_URL ?? '', httpOnly: true },
  ]);
}

/**
 * Gives the person an unused recovery code, in place of the ten that a set has. @returns the code.
 */
export async function addRecoveryCode(person: Person): Promise<string> {
  const code = randomBytes(13).toString('hex').slice(0, 25).toUpperCase();
  const codeHash = createHash('sha256').update(code).digest('hex');
  await insert('RecoveryCode', { id: randomUUID(), userId: person.id, codeHash });
  return code;
}
