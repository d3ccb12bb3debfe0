import './gap.css';
import { randomUUID } from 'node:crypto';
import { ActionButton } from '@/components/forms/action-button';
import { ButtonLink } from '@/components/ui/button-link';
import { Disclosure } from '@/components/ui/disclosure';
import { TextLink } from '@/components/ui/text-link';
import type { HorizonYear } from '@/lib/domain/calendar';
import type { Help, WhatHelps } from '@/lib/domain/gap';
import { formatDate, formatMonth } from '@/lib/format/dates';
import { sizeInWords } from '@/lib/format/goal-size';
import { formatGain, plural } from '@/lib/format/numbers';
import type { FormAction } from '@/lib/schemas/form-state';
import { type NamedStrategy, strategyTitle } from './what-if-href';

/** So many are in sight at least and at most: those that are enough, where they are between. */
const LEAST_IN_SIGHT = 5;
const MOST_IN_SIGHT = 10;

type HelpListProps = {
  found: WhatHelps;
  plan: {
    readonly id: string;
    readonly strategies: readonly (NamedStrategy & {
      readonly goals: readonly { readonly id: string; readonly title: string }[];
    })[];
  };
  year: HorizonYear;
  addAction: FormAction;
};

/** All that helps, what brings most first, each with what it brings and the button that does it. */
export function HelpList({ found: { ways, enough }, ...row }: HelpListProps) {
  const count = Math.min(Math.max(enough ?? MOST_IN_SIGHT, LEAST_IN_SIGHT), MOST_IN_SIGHT);
  const rows = (some: readonly Help[]) => (
    <ul className="max-w-3xl border-b border-rule">
      {some.map((way) => (
        <HelpRow key={keyOf(way)} way={way} {...row} />
      ))}
    </ul>
  );
  const more = ways.slice(count);
  return (
    <>
      {rows(ways.slice(0, count))}
      {more.length > 0 && (
        <Disclosure
          className="mt-3"
          summary={`${more.length} more that ${plural(more.length, 'helps', 'help')} less`}
        >
          {rows(more)}
        </Disclosure>
      )}
    </>
  );
}

function keyOf({ kind, goal }: Help): string {
  if (kind === 'late') return goal.goalId;
  return kind === 'own' ? goal.strategyKey : `${goal.strategyKey} ${goal.key}`;
}

type HelpRowProps = { way: Help } & Omit<HelpListProps, 'found'>;

function HelpRow(props: HelpRowProps) {
  const { way } = props;
  const { title, facts, does } = rowOf(props);
  return (
    <li className="help-row">
      <b>{formatGain(way.gain)}</b>
      <div>
        <p className="wrap-anywhere font-semibold">{title}</p>
        <p className="text-sm text-muted">{facts.join(' · ')}</p>
      </div>
      {does}
    </li>
  );
}

/** What a row shows for each kind of help. */
function rowOf({ way, plan, year, addAction }: HelpRowProps) {
  const home = `/plans/${plan.id}`;
  const strategy = strategyTitle(plan.strategies, way.goal.strategyKey);
  if (way.kind === 'late') {
    const { goalId, dueOn, reachedOn } = way.goal;
    const goals = plan.strategies.flatMap(({ goals }) => goals);
    const title = goals.find(({ id }) => id === goalId)?.title ?? goalId;
    return {
      title: <TextLink href={`${home}/goals/${goalId}`}>{title}</TextLink>,
      facts: [
        `late: due ${formatDate(dueOn)}`,
        reachedOn === null
          ? 'at your pace reached after 2046'
          : `at your pace reached about ${formatMonth(reachedOn)}`,
      ],
      does: (
        <ButtonLink size="small" href={`${home}/log?goal=${goalId}`}>
          Log progress<span className="sr-only">: {title}</span>
        </ButtonLink>
      ),
    };
  }
  const { strategyKey, points, dueOn } = way.goal;
  if (way.kind === 'own') {
    return {
      title: `A goal of your own in ${strategy}`,
      facts: [sizeInWords(points), `due ${formatDate(dueOn)}`],
      does: (
        <ButtonLink
          size="small"
          href={`${home}/goals/new?strategy=${strategyKey}&due=${dueOn}&points=${points}`}
        >
          Name a goal<span className="sr-only"> in {strategy}</span>
        </ButtonLink>
      ),
    };
  }
  const { key, title } = way.goal;
  return {
    title,
    facts: [strategy, sizeInWords(points), `due ${formatDate(dueOn)}`],
    does: (
      <ActionButton
        variant="secondary"
        action={addAction}
        idempotencyKey={randomUUID()}
        fields={{ planId: plan.id, strategyKey, template: key, year }}
        label={title}
        pendingLabel="Adding…"
      >
        Add to plan
      </ActionButton>
    ),
  };
}
