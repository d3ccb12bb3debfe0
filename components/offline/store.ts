import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { KeptPlan, Refusal, WaitingEntry } from '@/lib/domain/offline';

interface Kept extends DBSchema {
  entries: { key: string; value: WaitingEntry };
  plans: { key: string; value: KeptPlan };
  /** The server's sentences. */
  sent: { key: number; value: string };
}

let opened: Promise<IDBPDatabase<Kept>> | undefined;

/** What this device keeps (IndexedDB): the queue, and what logging needs of the plan opened last. */
function database(): Promise<IDBPDatabase<Kept>> {
  opened ??= openDB<Kept>('longview', 1, {
    upgrade(db) {
      db.createObjectStore('entries', { keyPath: 'key' });
      db.createObjectStore('plans', { keyPath: 'id' });
      db.createObjectStore('sent', { autoIncrement: true });
    },
    // A newer build in another tab may change the stores.
    blocking: (_old, _new, event) => (event.target as IDBDatabase).close(),
    terminated: () => {
      opened = undefined;
    },
  });
  return opened;
}

const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};
/** To the other tabs of this browser and to its service worker. */
const channel = new BroadcastChannel('longview-offline');
channel.onmessage = tell;

function changed() {
  tell();
  channel.postMessage(null);
}

/** @returns a function that stops */
export function onChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What waits, in the order typed. */
export async function waitingEntries(): Promise<WaitingEntry[]> {
  const entries = await (await database()).getAll('entries');
  return entries.sort((a, b) => a.typedAt - b.typedAt);
}

export async function keptPlans(): Promise<KeptPlan[]> {
  return (await database()).getAll('plans');
}

export async function putEntry(entry: WaitingEntry): Promise<void> {
  await (await database()).put('entries', entry);
  changed();
}

export async function deleteEntry(key: string): Promise<void> {
  await (await database()).delete('entries', key);
  changed();
}

/** Takes an entry that was sent off the queue, and keeps what the server said until a page says it. */
export async function markSent(key: string, message: string): Promise<void> {
  const tx = (await database()).transaction(['entries', 'sent'], 'readwrite');
  const [entries, sent] = [tx.objectStore('entries'), tx.objectStore('sent')];
  await Promise.all([entries.delete(key), sent.add(message), tx.done]);
  changed();
}

/** What was sent since a page last said so: the page that takes it says it. */
export async function takeSent(): Promise<string[]> {
  const tx = (await database()).transaction('sent', 'readwrite');
  const messages = await tx.store.getAll();
  if (messages.length > 0) await tx.store.clear();
  await tx.done;
  return messages;
}

/** Notes why the server did not take it, unless it was thrown away or changed meanwhile. */
export async function refuseEntry(key: string, refusal: Refusal): Promise<void> {
  const tx = (await database()).transaction('entries', 'readwrite');
  const entry = await tx.store.get(key);
  if (entry) await tx.store.put({ ...entry, refusal });
  await tx.done;
  changed();
}

/** Another key takes the entry's place, in one transaction: it is there once. */
export async function replaceEntry(key: string, entry: WaitingEntry): Promise<void> {
  const tx = (await database()).transaction('entries', 'readwrite');
  await Promise.all([tx.store.delete(key), tx.store.put(entry), tx.done]);
  changed();
}

/** Keeps a plan in the place of others, but for those that something waits for. */
export async function keepPlan(plan: KeptPlan): Promise<void> {
  const needed = new Set([plan.id, ...(await waitingEntries()).map(({ planId }) => planId)]);
  const tx = (await database()).transaction('plans', 'readwrite');
  const others = (await tx.store.getAllKeys()).filter((id) => !needed.has(id));
  await Promise.all([...others.map((id) => tx.store.delete(id)), tx.store.put(plan), tx.done]);
  changed();
}

/** Nobody is signed in: what the server said goes, what was typed waits for its person. */
export async function forgetPlans(): Promise<void> {
  await (await database()).clear('plans');
  changed();
}

/** A person signs out here, or another one has signed in: everything goes. */
export async function forgetAll(): Promise<void> {
  const db = await database();
  await Promise.all([db.clear('entries'), db.clear('plans'), db.clear('sent')]);
  changed();
}
