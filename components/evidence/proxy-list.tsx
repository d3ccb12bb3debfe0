interface ProxyListProps {
  profession: string;
  proxies: readonly { code: string; title: string; why: string }[];
}

/** Says that no source scores the profession itself, and which occupations stand in and why. */
export function ProxyList({ profession, proxies }: ProxyListProps) {
  return (
    <>
      <p className="measure">
        {`No source has figures for “${profession}” itself. These are for named occupations that stand in for it:`}
      </p>
      <ul className="evidence-proxies">
        {proxies.map(({ code, title, why }) => (
          <li key={code}>
            <b>{`${title} (${code}).`}</b> {why}
          </li>
        ))}
      </ul>
    </>
  );
}
