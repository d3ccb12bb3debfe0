import { randomUUID } from 'node:crypto';
import { RoomNote } from '@/components/ceiling/room-note';
import { GoalForm } from '@/components/goal/goal-form';
import { TemplateList } from '@/components/goal/template-list';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { addMonths, nextHorizon } from '@/lib/domain/calendar';
import { goalRooms } from '@/lib/domain/ceiling';
import { goalGains } from '@/lib/domain/gap';
import { getPlan } from '@/lib/server/plan/queries';
import { strategyTexts } from '@/lib/server/plan/strategy-texts';
import { planMetadata } from '../../_metadata/plan-metadata';
import { toStrategyOptions } from '../../_props/strategy-props';
import { createGoalAction } from '../../actions';
import { type NewGoalQuery, newGoalValues } from './new-goal-values';

export const generateMetadata = planMetadata('Add a goal');

type Props = { params: Promise<{ planId: string }>; searchParams: Promise<NewGoalQuery> };

export default async function NewGoalPage({ params, searchParams }: Props) {
  const [{ planId }, query] = await Promise.all([params, searchParams]);
  const plan = await getPlan(planId);
  const texts = await strategyTexts(plan);
  const strategy = plan.strategies.find(({ key }) => key === query.strategy) ?? plan.strategies[0];
  const templates = (strategy && texts.get(strategy.key)?.templates) ?? [];
  const template = templates.find(({ key }) => key === query.template);
  const taken = new Set(strategy?.goals.map(({ templateKey }) => templateKey));
  const year = nextHorizon(plan.today);
  const gains =
    strategy &&
    year &&
    goalGains(
      plan,
      plan.today,
      year,
      templates.map(({ points, months }) => ({
        strategyKey: strategy.key,
        points,
        dueOn: addMonths(plan.today, months),
      })),
    );
  const here = `/plans/${plan.id}/goals/new?strategy=${strategy?.key}`;
  return (
    <>
      <PageHeader
        eyebrow={<TextLink href={`/plans/${plan.id}`}>{plan.title}</TextLink>}
        title="Add a goal"
        lead={<p>A title and a due date are enough. Everything else can come later.</p>}
      />
      <div className="grid gap-12 lg:grid-cols-[3fr_2fr]">
        <div>
          <RoomNote rooms={goalRooms(plan, plan.today)} />
          <GoalForm
            // Another strategy or template gets a new form, filled from it.
            key={`${strategy?.key} ${template?.key} ${query.points} ${query.due}`}
            action={createGoalAction}
            idempotencyKey={randomUUID()}
            {...toStrategyOptions(plan)}
            values={{
              strategyId: strategy?.id,
              ...newGoalValues(query, template, plan.today),
            }}
            open={template !== undefined || query.due !== undefined}
            cancelHref={`/plans/${plan.id}`}
          />
        </div>
        <TemplateList
          strategyTitle={strategy?.title ?? ''}
          year={year}
          templates={templates.map(({ key, title, points, months }, index) => ({
            key,
            title,
            points,
            months,
            taken: taken.has(key),
            gain: (!taken.has(key) && gains?.[index]) || null,
            href: `${here}&template=${key}`,
          }))}
        />
      </div>
    </>
  );
}
