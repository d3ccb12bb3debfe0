'use client';

import { memo, useState } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import { TextLink } from '@/components/ui/text-link';
import { own } from '@/lib/domain/own';
import type { Scenario } from '@/lib/domain/scenario';
import { GoalSwitch, type SwitchedGoal } from './goal-switch';
import type { ChangeScenario } from './use-scenario';

type GoalSwitchesProps = {
  strategies: readonly { key: string; title?: string; goals: readonly SwitchedGoal[] }[];
  planHref: string;
  goalsOff: Scenario['goalsOff'];
  dueShifts: Scenario['dueShifts'];
  change: ChangeScenario;
};

/** Each goal of the plan: in or out of this what-if, and due when. */
export const GoalSwitches = memo(function GoalSwitches(props: GoalSwitchesProps) {
  const { planHref, goalsOff, dueShifts, change } = props;
  const strategies = props.strategies
    .map((strategy) => ({
      ...strategy,
      goals: strategy.goals.filter(({ droppedOn }) => droppedOn === null),
    }))
    .filter(({ goals }) => goals.length > 0);
  if (strategies.length === 0) {
    return (
      <p className="text-muted">
        Your plan has no goals yet to switch off or move.{' '}
        <TextLink href={`${planHref}/goals/new`}>Add a goal</TextLink>, or try one here.
      </p>
    );
  }
  return strategies.map((strategy) => (
    <StrategyGoals
      key={strategy.key}
      strategy={strategy}
      goalsOff={goalsOff}
      dueShifts={dueShifts}
      change={change}
    />
  ));
});

type StrategyGoalsProps = Omit<GoalSwitchesProps, 'strategies' | 'planHref'> & {
  strategy: GoalSwitchesProps['strategies'][number];
};

/** One strategy's goals, rendered when they are first opened: a plan may have hundreds. */
function StrategyGoals({ strategy, goalsOff, dueShifts, change }: StrategyGoalsProps) {
  const [opened, setOpened] = useState(false);
  const { key, title, goals } = strategy;
  const off = new Set(goalsOff);
  const changed = goals.filter(({ id }) => off.has(id) || own(dueShifts, id) !== undefined).length;
  return (
    <Disclosure
      summary={`${title ?? key}${changed > 0 ? ` (${changed} changed)` : ''}`}
      onToggle={({ currentTarget: { open } }) => setOpened((before) => before || open)}
    >
      {opened && (
        <ul>
          {goals.map((goal) => (
            <GoalSwitch
              key={goal.id}
              goal={goal}
              off={off.has(goal.id)}
              shifted={own(dueShifts, goal.id)}
              change={change}
            />
          ))}
        </ul>
      )}
    </Disclosure>
  );
}
