import Link from 'next/link';

/** The name beside its mark: a horizon, a step asked for, and a way up to it. */
export function Wordmark() {
  return (
    <Link href="/" prefetch={false} className="wordmark">
      <svg viewBox="0 0 32 32" className="size-7" fill="none" aria-hidden="true">
        <path d="M3 26h26" className="stroke-ink" strokeWidth="2" />
        <path d="M3 20h9v-6h9V8h8" className="stroke-edge" strokeWidth="2" />
        <path d="m3 25 11-7" className="stroke-accent" strokeWidth="3" />
        <path
          d="m17 16.100 12-7.600"
          className="stroke-accent"
          strokeWidth="3"
          strokeDasharray="3 3"
        />
      </svg>
      Longview
    </Link>
  );
}
