'use client';

import { memo } from 'react';
import type { FormAction } from '@/lib/schemas/form-state';
import { LETTERS } from './overlays';
import { SavedScenario, type SavedScenarioRow } from './saved-scenario';

export type SavedScenariosProps = {
  saved: readonly SavedScenarioRow[];
  planHref: string;
  /** Ids laid over the chart, in order. */
  shown: readonly string[];
  setShown: (ids: readonly string[]) => void;
  /** The address of the what-if, to come back to. */
  address: string;
  renameAction: FormAction;
  removeAction: FormAction;
};

/** The saved what-ifs: lay up to three over the chart, open one, adopt, rename or remove one. */
export const SavedScenarios = memo(function SavedScenarios(props: SavedScenariosProps) {
  const { saved, shown, setShown, ...rest } = props;
  if (saved.length === 0) {
    return <p className="text-muted">None saved yet. Give what you try a name to save it.</p>;
  }
  return (
    <ul className="border-b border-rule">
      {saved.map((scenario) => {
        const place = shown.indexOf(scenario.id);
        return (
          <SavedScenario
            {...rest}
            key={scenario.id}
            scenario={scenario}
            letter={LETTERS[place]}
            full={place < 0 && shown.length >= LETTERS.length}
            show={(on) =>
              setShown(on ? [...shown, scenario.id] : shown.filter((id) => id !== scenario.id))
            }
          />
        );
      })}
    </ul>
  );
});
