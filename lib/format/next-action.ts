import type { CivilDate } from '@/lib/domain/calendar';
import type { NextAction } from '@/lib/domain/next-action';
import { parsePeriod } from '@/lib/domain/review';
import { formatDate, formatRelativeDate } from './dates';
import { formatGain, formatLevel } from './numbers';
import { type NamedStrategies, strategyName } from './readiness/readiness-sentences';
import { periodInWords, reviewLength } from './review/review-words';

interface NamedPlan extends NamedStrategies {
  readonly strategies: readonly {
    readonly key: string;
    readonly title?: string;
    readonly goals: readonly { readonly id: string; readonly title?: string }[];
  }[];
}

/** The next action and the reason for it, a sentence each. */
export interface NextActionText {
  readonly action: string;
  readonly reason: string;
}

export function nextActionText(
  plan: NamedPlan,
  next: NextAction,
  today: CivilDate,
): NextActionText {
  switch (next.kind) {
    case 'settle-overdue':
      return {
        action: `Log where you are with ${goalName(plan, next)}, or give it a new date.`,
        reason: `It was due on ${formatDate(next.reason.dueOn)}, ${ago(next.reason.dueOn, today)}.`,
      };
    case 'log-quiet':
      return {
        action: `Log where you are with ${goalName(plan, next)}.`,
        reason: `Its last entry is from ${ago(next.reason.lastEntryOn, today)}.`,
      };
    case 'take-review': {
      const period = parsePeriod(next.period);
      const when = period ? periodInWords(period) : next.period;
      return {
        action: next.begun ? `Finish looking back on ${when}.` : `Look back on ${when}.`,
        reason: `It takes ${reviewLength(next.review)}${next.review === 'weekly' ? '' : ', and you can stop in between'}.`,
      };
    }
    case 'finish-soon':
      return {
        action: `Finish ${goalName(plan, next)}, and log it.`,
        reason: `It is due ${ago(next.reason.dueOn, today)}, on ${formatDate(next.reason.dueOn)}.`,
      };
    case 'start-goal': {
      const { startOn, dueOn } = next.reason;
      const due = `is due on ${formatDate(dueOn)}`;
      return {
        action: `Start ${goalName(plan, next)}.`,
        reason:
          startOn === today
            ? `It begins today and ${due}.`
            : `It began ${ago(startOn, today)}, has no entry yet, and ${due}.`,
      };
    }
    case 'lay-road': {
      const { year } = next.reason;
      return {
        action: `Lay out the road to ${year}.`,
        // Without a number: the verdict above it says how much is not planned, rounded to add up.
        reason: `What you have planned does not yet reach what ${year} needs.`,
      };
    }
    case 'add-goal':
      return {
        action: `Add a goal to ${strategyName(plan, next.strategyKey)}.`,
        reason: `It has the widest gap on the way to ${next.reason.year}, about ${formatLevel(next.reason.gap)}, and no open goal.`,
      };
    case 'start-soon':
      return {
        action: `Get ready for ${goalName(plan, next)}.`,
        reason: `It starts ${ago(next.reason.startOn, today)}, on ${formatDate(next.reason.startOn)}.`,
      };
    case 'log-progress': {
      const { gain, year } = next.reason;
      const towards = year === null ? '' : ` on the way to ${year}`;
      return {
        action: `Go on with ${goalName(plan, next)}, and log it.`,
        reason: `It can add most to your readiness${towards}: ${formatGain(gain)}.`,
      };
    }
    case 'none':
      if (next.until !== undefined) {
        return {
          action: `Nothing more is waiting for you until ${formatDate(next.until)}.`,
          reason: 'You have put everything off until then.',
        };
      }
      if (next.begins !== undefined) {
        return {
          action: `Nothing to do yet: ${goalName(plan, next.begins)} begins on ${formatDate(next.begins.startOn)}.`,
          reason: 'It is the next goal of your plan.',
        };
      }
      return {
        action: 'Nothing is waiting for you.',
        reason: 'No goal is late, quiet or about to start.',
      };
  }
}

function ago(date: CivilDate, today: CivilDate): string {
  return formatRelativeDate(date, today);
}

function goalName(plan: NamedPlan, at: { strategyKey: string; goalId: string }): string {
  const strategy = plan.strategies.find(({ key }) => key === at.strategyKey);
  return `“${strategy?.goals.find(({ id }) => id === at.goalId)?.title ?? at.goalId}”`;
}
