import { ButtonLink } from '@/components/ui/button-link';

/** The page's one primary action; the same at the top and at the end. */
export function StartPlan({ slug, occupation }: { slug: string; occupation?: string }) {
  const query = occupation ? `?occupation=${occupation}` : '';
  return (
    <ButtonLink href={`/outlooks/${slug}/start${query}`} variant="primary">
      Start my plan
    </ButtonLink>
  );
}
