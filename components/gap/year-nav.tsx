import './gap.css';
import Link from 'next/link';
import type { HorizonGap } from '@/lib/domain/gap';
import { shortInWords } from '@/lib/format/gap';

type YearNavProps = {
  /** Each against what its own year needs. */
  gaps: readonly HorizonGap[];
  year: HorizonGap['year'];
  href: string;
};

/** The horizons ahead with what each is short of; the year that is chosen is marked. */
export function YearNav({ gaps, year, href }: YearNavProps) {
  return (
    <nav aria-label="Years" className="gap-years">
      {gaps.map((gap) => (
        <Link
          key={gap.year}
          href={`${href}?year=${gap.year}`}
          prefetch={false}
          scroll={false}
          aria-current={gap.year === year ? 'page' : undefined}
        >
          <b>{gap.year}</b> {shortInWords(gap)}
        </Link>
      ))}
    </nav>
  );
}
