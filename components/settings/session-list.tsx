import { ActionButton } from '@/components/forms/action-button';
import { Moment } from '@/components/ui/moment';
import { Tag } from '@/components/ui/tag';
import type { FormAction } from '@/lib/schemas/form-state';

export type SessionView = {
  id: string;
  device: string;
  isThis: boolean;
  createdAt: Date;
  lastUsedAt: Date;
};

type SessionListProps = { sessions: readonly SessionView[]; endAction: FormAction };

/** The person's sessions; each can be ended by itself. */
export function SessionList({ sessions, endAction }: SessionListProps) {
  return (
    <ul className="border-t border-rule">
      {sessions.map(({ id, device, isThis, createdAt, lastUsedAt }) => (
        <li
          key={id}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-rule py-3"
        >
          <div>
            <p className="font-semibold">
              {device.charAt(0).toUpperCase() + device.slice(1)} {isThis && <Tag>This one</Tag>}
            </p>
            <p className="text-sm text-muted">
              Last used <Moment at={lastUsedAt.toISOString()} /> · signed in{' '}
              <Moment at={createdAt.toISOString()} />
            </p>
          </div>
          <ActionButton
            action={endAction}
            idempotencyKey={crypto.randomUUID()}
            fields={{ sessionId: id }}
            label={isThis ? 'this device' : device}
            variant="secondary"
            pendingLabel="Signing out…"
            leaves={isThis}
          >
            Sign out
          </ActionButton>
        </li>
      ))}
    </ul>
  );
}
