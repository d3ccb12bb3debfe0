import { ButtonLink } from '@/components/ui/button-link';

/** The page's one primary action; the same at the top and at the end. */
export function StartPlan({ slug }: { slug: string }) {
  return (
    <ButtonLink href={`/outlooks/${slug}/start`} variant="primary">
      Start my plan
    </ButtonLink>
  );
}
