import { startingLevels } from '@/lib/domain/outlook/starting-level';

/** What the five answers mean, once for all strategies. */
export function LevelMeanings() {
  return (
    <section aria-labelledby="level-meanings" className="mb-10 border-y border-rule py-5">
      <h2 id="level-meanings" className="font-sans font-semibold text-base">
        What the five answers mean
      </h2>
      <dl className="mt-3 grid gap-x-5 gap-y-3 text-sm sm:grid-cols-2 lg:grid-cols-5">
        {startingLevels.map(({ key, label, meaning }) => (
          <div key={key}>
            <dt className="font-semibold">{label}</dt>
            <dd className="text-muted">{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
