import { SeriesMark } from '@/components/ui/series-mark';
import { MEASURE_WORDS } from './measure-words';

/** Which mark stands for which measure, with its year. */
export function MeasureKey() {
  return (
    <ul className="evidence-key">
      {MEASURE_WORDS.map(({ name, year }, index) => (
        <li key={name}>
          <SeriesMark index={index} /> {name}, {year}
        </li>
      ))}
    </ul>
  );
}
