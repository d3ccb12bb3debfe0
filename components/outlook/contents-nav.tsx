import './outlook.css';
export type Entry = { id: string; title: string };

/** The parts of the page: beside the text where there is room, before it where there is not. */
export function ContentsNav({ entries }: { entries: readonly Entry[] }) {
  return (
    <nav aria-label="On this page" className="page-contents">
      <p>On this page</p>
      <ul>
        {entries.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
