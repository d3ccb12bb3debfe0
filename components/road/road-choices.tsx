import { Button } from '@/components/ui/button';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { type CivilDate, HORIZON_YEARS, horizonDate } from '@/lib/domain/calendar';
import { MAX_AT_ONCE, ROAD_PACES } from '@/lib/domain/road';
import { USE_NONE, type WholeRoadChoice } from '@/lib/schemas/road';

const PACE_WORDS = new Map<number, string>(
  Object.entries(ROAD_PACES).map(([pace, atOnce]) => [atOnce, pace]),
);

const paces = Array.from({ length: MAX_AT_ONCE }, (_, index) => {
  const word = PACE_WORDS.get(index + 1);
  return {
    value: String(index + 1),
    label: (
      <>
        {index + 1}
        {word && <span className="road-pace"> {word}</span>}
      </>
    ),
  };
});

type RoadChoicesProps = {
  choice: WholeRoadChoice;
  today: CivilDate;
  /** Those that are not in use yet. */
  strategies: readonly { key: string; title: string }[];
};

/** What a person chooses of the whole road; single goals are changed in their rows. */
export function RoadChoices({ choice, today, strategies }: RoadChoicesProps) {
  const { atOnce, until, inUse } = choice;
  const years = HORIZON_YEARS.filter((year) => horizonDate(year) > today);
  return (
    <div className="road-choices">
      <ChoiceGroup
        key={`at ${atOnce}`}
        legend="Goals at once"
        hint="At the most, yours included."
        name="at"
        className="road-paces"
        options={paces}
        defaultValue={String(atOnce)}
      />
      <Field label="As far as" name="until">
        {(control) => (
          <Select
            {...control}
            key={until}
            defaultValue={until}
            options={years.map((year) => ({ value: String(year), label: `the end of ${year}` }))}
          />
        )}
      </Field>
      {strategies.length > 0 && (
        <div className="road-use">
          <input type="hidden" name="use" value={USE_NONE} />
          <ChoiceGroup
            key={inUse.join(' ')}
            type="checkbox"
            legend="I will use this in my work as I learn it"
            hint="What you use is kept. Untick what you will not use: it fades, and takes more goals."
            name="use"
            className="grid gap-x-6 sm:grid-cols-2"
            options={strategies.map(({ key, title }) => ({ value: key, label: title }))}
            defaultValue={inUse}
          />
        </div>
      )}
      <div className="road-apply">
        <Button type="submit">Lay it out</Button>
      </div>
    </div>
  );
}
