import type { Metadata } from 'next';
import { PlanList } from '@/components/plan/plan-list';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { listPlans } from '@/lib/server/plan/queries';

export const metadata: Metadata = { title: 'My plans' };

export default async function PlansPage() {
  const plans = await listPlans();
  const start = (
    <ButtonLink href="/outlooks" variant={plans.length > 0 ? 'secondary' : 'primary'}>
      {plans.length > 0 ? 'Start another plan' : 'Choose an outlook'}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title="My plans" actions={plans.length > 0 && start} />
      {plans.length > 0 ? (
        <PlanList plans={plans} />
      ) : (
        <EmptyState
          title="No plan yet"
          action={start}
          example={
            <PlanList
              plans={[
                {
                  id: 'example',
                  title: 'My plan as a machine learning engineer',
                  profession: 'Machine Learning Engineer',
                  startedOn: '2026-11-23',
                  archived: false,
                },
              ]}
            />
          }
        >
          Read an outlook first; your plan starts from it in about two minutes.
        </EmptyState>
      )}
    </>
  );
}
