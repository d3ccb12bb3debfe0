import './catalogue.css';
import { Button } from '@/components/ui/button';
import { TextLink } from '@/components/ui/text-link';
import {
  type CatalogueQuery,
  catalogueHref,
  MAX_COMPARED,
  MIN_COMPARED,
} from '@/lib/schemas/catalogue';

type CompareBarProps = {
  query: CatalogueQuery;
  chosen: readonly { id: string; title: string }[];
};

/** The items chosen so far, with two actions: compare them, or keep them and search on. */
export function CompareBar({ query, chosen }: CompareBarProps) {
  return (
    <div className="compare-bar">
      {chosen.length > 0 && (
        <ul className="flex flex-wrap gap-x-5 gap-y-1" aria-label="Chosen to compare">
          {chosen.map(({ id, title }) => (
            <li key={id}>
              {title}{' '}
              <TextLink
                href={catalogueHref({ ...query, with: query.with.filter((one) => one !== id) })}
                className="text-sm"
              >
                Remove<span className="sr-only"> {title}</span>
              </TextLink>
            </li>
          ))}
        </ul>
      )}
      <Button type="submit" size="small" formAction="/outlooks/compare">
        Compare side by side
      </Button>
      <Button type="submit" size="small" variant="quiet">
        Keep these and look further
      </Button>
      {chosen.length < MIN_COMPARED && (
        <span className="text-sm text-muted">{`Choose ${MIN_COMPARED} to ${MAX_COMPARED}.`}</span>
      )}
    </div>
  );
}
