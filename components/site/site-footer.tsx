import './site.css';
import Link from 'next/link';
import { todayIn } from '@/lib/domain/calendar';
import { PrintedOn } from './printed-on';
import type { SiteLink } from './site-header';

/** Says on every page what the product is not. */
export function SiteFooter({ links = [] }: { links?: readonly SiteLink[] }) {
  return (
    <footer className="site-footer">
      <div className="page-width">
        <p className="measure">
          Longview is a planning aid. Outlooks are editorial judgement, and readiness is measured
          against them: neither is a forecast of anyone’s employment.
        </p>
        <PrintedOn today={todayIn('UTC', new Date())} />
        {links.length > 0 && (
          <nav aria-label="Footer">
            {links.map(({ href, label }) => (
              <Link key={href} href={href} prefetch={false}>
                {label}
              </Link>
            ))}
          </nav>
        )}
      </div>
    </footer>
  );
}
