import { Button } from '@/components/ui/button';
import { FieldErrors } from '@/components/ui/field-parts';
import type { FormNode } from '@/lib/schemas/editing/outlook-form';
import { DocumentFields, type DocumentHandle, memberOf, Unfolded } from './document-fields';
import { entryOf, partId } from './labels';
import { LeafField } from './leaf-field';

type ListNode = Extract<FormNode, { kind: 'list' }>;

type ListFieldsProps = {
  node: ListNode;
  part: unknown;
  path: string;
  label: string;
  handle: DocumentHandle;
};

/** What tells an entry from its neighbours. */
const NAMES = ['title', 'profession', 'label', 'sentence', 'year', 'key', 'code'];

function nameOf(entry: unknown, place: number): string {
  const name = NAMES.map((field) => memberOf(entry, field)).find(
    (value) => (typeof value === 'string' && value !== '') || typeof value === 'number',
  );
  return name === undefined ? `${place + 1}, not named yet` : String(name);
}

/** A list of entries that can be added to, taken from and put into another order. */
export function ListFields({ node, part, path, label, handle }: ListFieldsProps) {
  const entries = Array.isArray(part) ? part : [];
  const flexible = node.max === undefined || node.max > node.min;
  const full = node.max !== undefined && entries.length >= node.max;
  return (
    <fieldset id={`list-${path}`} className="grid min-w-0 gap-3 border-s-2 border-rule ps-4">
      <legend
        // The part that it fills is named by its summary already.
        className={path.includes('.') ? 'float-start mb-1 font-semibold' : 'sr-only'}
      >
        {label}
      </legend>
      <FieldErrors id={path} error={handle.faults[path]} />
      {entries.map((entry, place) => {
        const at = `${path}.${place}`;
        const name = nameOf(entry, place);
        const moves = flexible && (
          <EntryMoves
            path={at}
            name={`${label}: ${name}`}
            first={place === 0}
            last={place === entries.length - 1}
          />
        );
        if (node.item.kind === 'group') {
          return (
            <Unfolded key={at} title={name} path={at} handle={handle}>
              <div className="grid gap-4 pb-4 ps-4">
                <DocumentFields node={node.item} part={entry} path={at} handle={handle} />
                {moves}
              </div>
            </Unfolded>
          );
        }
        if (node.item.kind !== 'text') return null;
        return (
          <div key={at} id={partId(at)} className="draft-part grid gap-1">
            <LeafField
              node={node.item}
              part={entry}
              path={at}
              label={`${label}, ${place + 1}`}
              handle={handle}
            />
            {moves}
          </div>
        );
      })}
      {flexible && !full && (
        <div>
          <Button type="submit" size="small" name="change" value={`add:${path}`}>
            {`Add ${entryOf(path.split('.').at(-1) ?? '')}`}
            <span className="sr-only">{` to ${label} (${path})`}</span>
          </Button>
        </div>
      )}
    </fieldset>
  );
}

type EntryMovesProps = { path: string; name: string; first: boolean; last: boolean };

function EntryMoves({ path, name, first, last }: EntryMovesProps) {
  const hidden = <span className="sr-only">{` ${name} (${path})`}</span>;
  return (
    <div className="flex flex-wrap gap-2">
      {!first && (
        <Button type="submit" variant="quiet" size="small" name="change" value={`up:${path}`}>
          Move up{hidden}
        </Button>
      )}
      {!last && (
        <Button type="submit" variant="quiet" size="small" name="change" value={`down:${path}`}>
          Move down{hidden}
        </Button>
      )}
      <Button type="submit" variant="quiet" size="small" name="change" value={`remove:${path}`}>
        Take away{hidden}
      </Button>
    </div>
  );
}
