import './site.css';
import Link from 'next/link';

export function Wordmark() {
  return (
    <Link href="/" prefetch={false} className="wordmark">
      <NameAndMark />
    </Link>
  );
}

/** The name beside its mark: a horizon, a way already gone, and the way ahead. */
export function NameAndMark() {
  return (
    <>
      <svg viewBox="0 0 32 32" className="size-7" fill="none" aria-hidden="true">
        <path d="M2 29h28" className="stroke-ink" strokeWidth="2.5" />
        <path d="m3 24 10-7.5" className="stroke-accent" strokeWidth="4" />
        <path
          d="m15.4 14.7 13.6-10.2"
          className="stroke-accent"
          strokeWidth="4"
          strokeDasharray="4 2.5"
        />
      </svg>
      Longview
    </>
  );
}
