import './outlook.css';
import { confidenceScale } from '@/lib/domain/outlook/confidence';

/** How sure a claim can be, from the surest to the least sure. */
export function ConfidenceScale() {
  return (
    <dl className="confidence">
      {confidenceScale.map(({ key, name, meaning }) => (
        <div key={key}>
          <dt>{name}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
