import type { FormState } from '@/lib/schemas/form-state';

/** Entries that may wait on the device: a value, or a step from where the goal is. */
export type WaitingKind = 'value' | 'step';

/** What this device can do without a connection, once that code has been loaded. */
export interface Device {
  /** Keeps a form that got no answer, to be sent later. Null: it cannot be kept. */
  keep(kind: WaitingKind, form: FormData): Promise<FormState | null>;
  /** Opens a form for what the address would have opened. @returns whether there is one */
  open(href: string): boolean;
}

let device: Device | null = null;

export function setDevice(loaded: Device | null): void {
  device = loaded;
}

export function currentDevice(): Device | null {
  return device;
}
