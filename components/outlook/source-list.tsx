import './outlook.css';
import type { OutlookSource } from './types';

/** Where the figures come from, on what terms, and what they cannot say. */
export function SourceList({ sources }: { sources: readonly OutlookSource[] }) {
  return (
    <ol className="sources">
      {sources.map(({ key, title, publisher, year, url, licence, attribution, caveat }) => (
        <li key={key} id={`source-${key}`}>
          <p>
            <a className="link" href={url} rel="noreferrer">
              {title}
            </a>
            {`, ${publisher}, ${year}. Licence: ${licence}.`}
          </p>
          <p>{caveat}</p>
          <p className="text-muted">{attribution}</p>
        </li>
      ))}
    </ol>
  );
}
