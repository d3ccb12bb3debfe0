import { Moment } from '@/components/ui/moment';
import type { Role } from '@/lib/domain/identity';
import { roleName } from '@/lib/format/identity/roles';

type Change = {
  id: string;
  from: Role;
  to: Role;
  /** The administrator's address; null for the command and for a deleted account. */
  by: string | null;
  byCommand: boolean;
  at: string;
};

function changedBy({ by, byCommand }: Change): string {
  if (byCommand) return 'on the server, by npm run role';
  return by ? `by ${by}` : 'by an administrator whose account is deleted';
}

/** The append-only log of an account's role changes, newest first. */
export function RoleChanges({ changes }: { changes: readonly Change[] }) {
  if (changes.length === 0) return <p className="text-muted">This role has never changed.</p>;
  return (
    <ol className="border-t border-rule">
      {changes.map((change) => (
        <li
          key={change.id}
          className="gap-x-6 border-b border-rule py-3 sm:flex sm:justify-between"
        >
          <span className="min-w-0">
            <span className="font-semibold">
              {roleName(change.from)} <span aria-hidden="true">→</span>
              <span className="sr-only">to</span> {roleName(change.to)}
            </span>
            <span className="block text-sm break-words text-muted">{changedBy(change)}</span>
          </span>
          <Moment at={change.at} className="text-sm text-muted" />
        </li>
      ))}
    </ol>
  );
}
