import { RoomNote } from '@/components/ceiling/room-note';
import { ActionButton } from '@/components/forms/action-button';
import { Disclosure } from '@/components/ui/disclosure';
import { Tag } from '@/components/ui/tag';
import type { CivilDate } from '@/lib/domain/calendar';
import { roomUnder } from '@/lib/domain/ceiling';
import { formatDate } from '@/lib/format/dates';
import type { FormAction } from '@/lib/schemas/form-state';
import { MilestoneForm } from './milestone-form';

type Milestone = {
  id: string;
  title: string;
  dueOn: CivilDate;
  doneOn: CivilDate | null;
  removed: boolean;
  version: number;
  /** For tick, edit, and remove. */
  idempotencyKeys: readonly [string, string, string];
};

type Actions = Record<'create' | 'update' | 'tick' | 'untick' | 'remove' | 'restore', FormAction>;

type MilestonesProps = {
  goalId: string;
  milestones: readonly Milestone[];
  newKey: string;
  actions: Actions;
};

/** Steps on the way with their dates: tick, edit, remove, put back. */
export function Milestones({ goalId, milestones, newKey, actions }: MilestonesProps) {
  const shown = milestones.filter(({ removed }) => !removed);
  const removed = milestones.filter((milestone) => milestone.removed);
  return (
    <>
      {shown.length === 0 && <p className="text-muted">No milestones yet. They are optional.</p>}
      <ul>
        {shown.map((milestone) => (
          <MilestoneRow key={milestone.id} milestone={milestone} actions={actions} />
        ))}
      </ul>
      <Disclosure summary="Add a milestone" className="mt-3">
        <RoomNote
          className="mt-3"
          rooms={[
            roomUnder('milestones', shown.length),
            roomUnder('allMilestones', milestones.length),
          ]}
        />
        <MilestoneForm
          id="new-milestone"
          action={actions.create}
          idempotencyKey={newKey}
          fields={{ goalId }}
        />
      </Disclosure>
      {removed.length > 0 && (
        <Disclosure summary={`Removed milestones (${removed.length})`} className="mt-3">
          <ul>
            {removed.map(({ id, title, idempotencyKeys: [key] }) => (
              <li key={id} className="flex flex-wrap items-baseline gap-3 py-2 wrap-anywhere">
                <s>{title}</s>
                <ActionButton
                  action={actions.restore}
                  idempotencyKey={key}
                  fields={{ milestoneId: id }}
                  label={title}
                >
                  Put back
                </ActionButton>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

function MilestoneRow({ milestone, actions }: { milestone: Milestone; actions: Actions }) {
  const { id, title, dueOn, doneOn, version, idempotencyKeys } = milestone;
  const [tickKey, editKey, removeKey] = idempotencyKeys;
  return (
    <li className="wrap-anywhere border-t border-rule py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <p>
          {title}{' '}
          <time dateTime={dueOn} className="text-muted">
            {formatDate(dueOn)}
          </time>{' '}
          {doneOn && <Tag>Done on {formatDate(doneOn)}</Tag>}
        </p>
        <div className="flex gap-2">
          <ActionButton
            // The button that ticks and the one that unticks are two forms.
            key={doneOn ? 'untick' : 'tick'}
            action={doneOn ? actions.untick : actions.tick}
            idempotencyKey={tickKey}
            fields={{ milestoneId: id }}
            label={title}
          >
            {doneOn ? 'Untick' : 'Tick as done'}
          </ActionButton>
          <ActionButton
            action={actions.remove}
            idempotencyKey={removeKey}
            fields={{ milestoneId: id }}
            label={title}
          >
            Remove
          </ActionButton>
        </div>
      </div>
      <Disclosure summary={`Edit ${title}`}>
        <MilestoneForm
          id={`milestone-${id}`}
          action={actions.update}
          idempotencyKey={editKey}
          fields={{ milestoneId: id, version }}
          initial={{ title, dueOn }}
        />
      </Disclosure>
    </li>
  );
}
