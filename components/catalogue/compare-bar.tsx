import './catalogue.css';
import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import { TextLink } from '@/components/ui/text-link';
import type { CatalogueQuery } from '@/lib/schemas/catalogue';
import { catalogueHref, MAX_COMPARED, MIN_COMPARED } from '@/lib/schemas/catalogue-address';

type CompareBarProps = {
  query: CatalogueQuery;
  chosen: readonly { id: string; title: string }[];
  /** Whether one tick more than allowed was tried. */
  full: boolean;
};

/** How many are ticked, and which; it stays in sight while there are any. */
export function CompareBar({ query, chosen, full }: CompareBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  return (
    <div ref={bar} className={chosen.length > 0 ? 'compare-bar in-sight' : 'compare-bar'}>
      <p role="status">
        {full
          ? `You can compare ${MAX_COMPARED} at most. To add another, remove one.`
          : ticked(chosen.length)}
      </p>
      {chosen.length > 0 && (
        <ul aria-label="Ticked">
          {chosen.map(({ id, title }) => (
            <li key={id}>
              {title}{' '}
              <TextLink
                href={catalogueHref({ ...query, with: query.with.filter((one) => one !== id) })}
                scroll={false}
                // The link goes with what it removes, and must not take the focus along.
                onClick={() => bar.current?.querySelector('button')?.focus()}
                className="text-sm"
              >
                Remove<span className="sr-only"> {title}</span>
              </TextLink>
            </li>
          ))}
        </ul>
      )}
      <Button type="submit" size="small" variant="primary" formAction="/outlooks/compare">
        Compare side by side
      </Button>
      <Button type="submit" size="small" variant="quiet" className="without-script">
        Keep these and look further
      </Button>
    </div>
  );
}

function ticked(count: number): string {
  if (count === 0) return `Tick ${MIN_COMPARED} to ${MAX_COMPARED} to compare them.`;
  return count < MIN_COMPARED ? `${count} ticked. Tick one more.` : `${count} ticked`;
}
