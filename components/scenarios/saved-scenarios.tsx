'use client';

import { ActionButton } from '@/components/forms/action-button';
import { ButtonLink } from '@/components/ui/button-link';
import type { FormAction } from '@/lib/schemas/form-state';

export type SavedScenario = { id: string; name: string; query: string; idempotencyKey: string };

type SavedScenariosProps = {
  saved: readonly SavedScenario[];
  planHref: string;
  /** Ids laid over the chart, in order. */
  shown: readonly string[];
  letterOf: (id: string) => string | undefined;
  setShown: (ids: readonly string[]) => void;
  removeAction: FormAction;
};

export const MAX_OVERLAYS = 3;

/** The named what-ifs: lay up to three over the chart, open one, adopt one, remove one. */
export function SavedScenarios(props: SavedScenariosProps) {
  const { saved, planHref, shown, letterOf, setShown, removeAction } = props;
  if (saved.length === 0) {
    return <p className="text-muted">None kept yet. What you set up above can be kept by name.</p>;
  }
  return (
    <ul className="border-b border-rule">
      {saved.map(({ id, name, query, idempotencyKey }) => {
        const isShown = shown.includes(id);
        const full = !isShown && shown.length >= MAX_OVERLAYS;
        return (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-rule py-2"
          >
            <label className="choice">
              <input
                type="checkbox"
                checked={isShown}
                disabled={full}
                onChange={() =>
                  setShown(isShown ? shown.filter((other) => other !== id) : [...shown, id])
                }
              />
              <span>
                {letterOf(id) && <b>{letterOf(id)} · </b>}
                {name}
                {full && (
                  <span className="block text-sm text-muted">Three are shown: hide one first.</span>
                )}
              </span>
            </label>
            <span className="flex flex-wrap gap-2">
              <ButtonLink variant="quiet" size="small" href={`${planHref}/scenarios?${query}`}>
                Open<span className="sr-only">: {name}</span>
              </ButtonLink>
              <ButtonLink
                variant="quiet"
                size="small"
                href={`${planHref}/scenarios/adopt?${query}&name=${encodeURIComponent(name)}`}
              >
                Adopt<span className="sr-only">: {name}</span>
              </ButtonLink>
              <ActionButton
                action={removeAction}
                idempotencyKey={idempotencyKey}
                fields={{ scenarioId: id }}
                label={name}
              >
                Remove
              </ActionButton>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
