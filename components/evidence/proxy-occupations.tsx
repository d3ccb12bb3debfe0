import './evidence.css';
import Link from 'next/link';

interface ProxyOccupationsProps {
  profession: string;
  proxies: readonly { code: string; title: string; why: string }[];
}

/** The occupations whose figures follow, and why: no source scores most professions themselves. */
export function ProxyOccupations({ profession, proxies }: ProxyOccupationsProps) {
  return (
    <>
      <p className="measure">{proxyLead(profession, proxies)}</p>
      <ul className="evidence-proxies">
        {proxies.map(({ code, title, why }) => (
          <li key={code}>
            <Link className="link font-semibold" href={`/occupations/${code}`} prefetch={false}>
              {title}
            </Link>
            {` (${code}). ${why}`}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Classifications name occupations in the plural: `Data Scientists` is the profession itself. */
export function proxyLead(profession: string, proxies: readonly { title: string }[]): string {
  const plural = `${profession}s`.toLowerCase();
  return proxies.some(({ title }) => title.toLowerCase() === plural)
    ? `Figures of “${profession}” itself, and of occupations near to it:`
    : `No source scores “${profession}” itself. These figures are for named occupations that stand in for it:`;
}
