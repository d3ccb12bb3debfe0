import { ButtonLink } from '@/components/ui/button-link';
import { PageHeader } from '@/components/ui/page-header';

/** The 404 page: the address does not exist, or not for this reader. */
export function NothingHere() {
  return (
    // Where the skip link of a plan or the settings leads, whose tabs are not here.
    <div id="content" tabIndex={-1}>
      <PageHeader
        title="There is nothing at this address"
        lead="The page may have moved, or the address may have lost a letter. If it is another person’s plan, only they can open it."
        actions={
          <ButtonLink href="/" variant="primary">
            Go to the front page
          </ButtonLink>
        }
      />
    </div>
  );
}
