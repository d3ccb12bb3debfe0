import { ActionButton } from '@/components/forms/action-button';
import { Tag } from '@/components/ui/tag';
import { TextLink } from '@/components/ui/text-link';
import type { Measure } from '@/lib/domain/progress';
import { formatDate } from '@/lib/format/dates';
import { valueInWords } from '@/lib/format/goal-value';
import type { FormAction } from '@/lib/schemas/form-state';
import { isLink } from '@/lib/schemas/link';

export type HistoryItem = {
  id: string;
  occurredOn: string;
  value: number;
  note: string;
  link: string;
  state: 'counts' | 'corrected' | 'removed';
  /** For its button. */
  idempotencyKey: string;
};

type HistoryListProps = {
  items: readonly HistoryItem[];
  measure: Measure;
  planHref: string;
  removeAction: FormAction;
  restoreAction: FormAction;
};

/** Every entry ever logged, newest day first; what no longer counts is struck through and named. */
export function HistoryList(props: HistoryListProps) {
  return (
    <ol className="border-b border-rule">
      {props.items.map((item) => (
        <li key={item.id} className="border-t border-rule py-3">
          <HistoryRow item={item} {...props} />
        </li>
      ))}
    </ol>
  );
}

function HistoryRow({ item, ...props }: HistoryListProps & { item: HistoryItem }) {
  const value = valueInWords(props.measure, item.value);
  const day = formatDate(item.occurredOn);
  const button = {
    idempotencyKey: item.idempotencyKey,
    fields: { entryId: item.id, from: 'goal' },
    label: `${value} on ${day}`,
  };
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
      <div className="min-w-0">
        <p>
          {item.state === 'counts' ? <strong>{value}</strong> : <s>{value}</s>}{' '}
          <time dateTime={item.occurredOn} className="text-muted">
            {day}
          </time>{' '}
          {item.state === 'corrected' && <Tag>Corrected</Tag>}
          {item.state === 'removed' && <Tag>Removed</Tag>}
        </p>
        {item.note && <p className="whitespace-pre-wrap">{item.note}</p>}
        {item.link && (
          <p>
            {/* Only a web address becomes a link, however the entry was made, by import included. */}
            {isLink(item.link) ? (
              <a className="link break-all" href={item.link} rel="noopener noreferrer nofollow">
                {item.link}
              </a>
            ) : (
              <span className="break-all">{item.link}</span>
            )}
          </p>
        )}
      </div>
      {item.state === 'counts' && (
        <div className="flex gap-2">
          <TextLink
            href={`${props.planHref}/entries/${item.id}`}
            className="btn btn-quiet btn-small"
          >
            Correct<span className="sr-only">: {button.label}</span>
          </TextLink>
          <ActionButton action={props.removeAction} {...button}>
            Remove
          </ActionButton>
        </div>
      )}
      {item.state === 'removed' && (
        <ActionButton action={props.restoreAction} {...button}>
          Restore
        </ActionButton>
      )}
    </div>
  );
}
