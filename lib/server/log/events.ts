import { z } from 'zod';
import { own } from '@/lib/domain/own';

/** A random id of a row: says nothing about a person without the database. */
const id = z.uuid();
/** A name that a program gives: of an error, a provider, a limit. Too short and plain for a secret. */
const word = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,39}$/);
/** What {@link routeOf} or Next's own router makes of an address. */
const route = z.string().regex(/^\/[\w()[\].@*:/-]{0,120}$/);
const method = z.string().regex(/^[A-Z]{3,7}$/);
const count = z.int().nonnegative();
/** Lines of a stack without its message: function, file, place. */
const frames = z.array(z.string().regex(/^at [^\n]{1,300}$/)).max(12);

const failure = { error: word, code: word.optional(), frames: frames.optional() };

/**
 * Every event that the log may hold, its level and the only fields that it may
 * carry. None has room for a text that a person wrote, an e-mail address, an
 * address part or a token: whatever is not listed, or has another form, stays out.
 */
export const EVENTS = {
  started: ['info', { node: z.string().regex(/^v[\d.]{1,20}$/) }],

  // People
  'sign-in': ['info', { userId: id, method: word }],
  /** A visitor opened a demo. */
  demo: ['info', { userId: id }],
  /** A person took a demo along into their account. */
  'demo-kept': ['info', { userId: id }],
  'demo-not-kept': ['error', { userId: id, ...failure }],
  'sign-in-failed': ['warn', { method: word, reason: word.optional() }],
  'sign-up': ['info', { userId: id, method: word }],
  'sign-out': ['info', { userId: id.optional() }],
  /** A change that the person reads in their own activity as well. */
  account: ['info', { userId: id, change: word }],
  /** An archive of everything of a person's was begun. */
  exported: ['info', { userId: id, plans: count }],
  'plans-imported': ['info', { userId: id, plans: count }],
  role: ['info', { userId: id, byUserId: id.optional(), role: word }],
  'mail-sent': ['info', { mail: word }],
  'mail-failed': ['error', { mail: word, ...failure }],
  'provider-failed': ['warn', { provider: word, ...failure }],

  // Refusals
  refused: ['warn', { method, route, status: count }],
  throttled: ['warn', { limit: word, waitSeconds: count }],
  'origin-refused': ['warn', { method, route }],
  'too-large': ['warn', { method, route }],
  'csp-report': ['warn', { directive: word, blocked: word, route, count }],

  // Faults of ours
  /** A response that says so; what went wrong is in a line of its own with the same request id. */
  failed: ['error', { method, route, status: count }],
  'form-failed': ['error', failure],
  'request-failed': ['error', { ...failure, method, route, digest: word.optional() }],
  'job-failed': ['error', { job: word, ...failure }],
  /** What the job queue warns of, such as a clock that differs from the database's. */
  'job-warning': ['warn', { about: word }],
  'database-failed': ['error', failure],
  /** What a library wrote to the console: that it did, and where, without its words. */
  console: ['warn', { ...failure, error: word.optional(), about: word.optional() }],

  /** How many lines of one event the rate limit held back. */
  'held-back': ['warn', { of: word, count }],
} as const satisfies Record<string, readonly [string, Record<string, z.ZodType>]>;

export type EventName = keyof typeof EVENTS;

type Shape<E extends EventName> = (typeof EVENTS)[E][1];
type Optional<S> = {
  [K in keyof S]: S[K] extends z.ZodOptional ? K : never;
}[keyof S];

export type EventFields<E extends EventName> = {
  [K in Exclude<keyof Shape<E>, Optional<Shape<E>>>]: z.output<Extract<Shape<E>[K], z.ZodType>>;
} & {
  [K in Optional<Shape<E>>]?: z.output<Extract<Shape<E>[K], z.ZodType>>;
};

/** The fields of an event that have the form they may have; all others are left out. */
export function allowedFields(event: EventName, fields: object): Record<string, unknown> {
  const shape: Record<string, z.ZodType> = EVENTS[event][1];
  const kept = Object.entries(shape).flatMap(([name, type]) => {
    const parsed = type.safeParse(own(fields as Record<string, unknown>, name));
    return parsed.success && parsed.data !== undefined ? [[name, parsed.data]] : [];
  });
  return Object.fromEntries(kept);
}
