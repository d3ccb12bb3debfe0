import './catalogue.css';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { TextLink } from '@/components/ui/text-link';
import { exposureBands, growthBands } from '@/lib/domain/catalogue';
import { FAMILIES, PREPARATION } from '@/lib/domain/evidence';
import { type CatalogueQuery, MAX_SEARCH } from '@/lib/schemas/catalogue';
import { catalogueHref } from '@/lib/schemas/catalogue-address';

const any = (label: string) => ({ value: '', label });
const keyed = (list: readonly { key: string; name: string }[]) =>
  list.map(({ key, name }) => ({ value: key, label: name }));

/** Options in the order of their codes or levels, which are numbers. */
const named = (list: Readonly<Record<string, string>>) =>
  Object.entries(list).map(([value, label]) => ({ value, label }));

const filters = [
  {
    name: 'family',
    label: 'Family',
    options: [any('All families'), ...named(FAMILIES)],
  },
  {
    name: 'exposure',
    label: 'AI exposure',
    options: [any('Any'), ...keyed(exposureBands)],
  },
  {
    name: 'growth',
    label: 'Jobs to 2034',
    options: [any('Any'), ...keyed(growthBands)],
  },
  {
    name: 'preparation',
    label: 'Preparation',
    options: [any('Any'), ...named(PREPARATION)],
  },
] as const;

type SearchFormProps = {
  query: CatalogueQuery;
  filtered: boolean;
  /** Whether occupations are imported: only they can be filtered. */
  imported: boolean;
};

/** The orders that the tables are in; a search keeps them. */
function sortOrders({ sort, editorial }: CatalogueQuery) {
  return { ...(sort && { sort }), ...(editorial && { editorial }) };
}

/** A GET form: a search has an address and needs no JavaScript. */
export function SearchForm({ query, filtered, imported }: SearchFormProps) {
  return (
    <search className="catalogue-search">
      <form action="/outlooks" className="grid gap-4 pb-6">
        <HiddenFields fields={sortOrders(query)} />
        {query.with.map((one) => (
          <HiddenFields key={one} fields={{ with: one }} />
        ))}
        <div className="flex flex-wrap items-end gap-3">
          <Field
            className="min-w-0 max-w-xl flex-1 basis-64"
            label="Find a profession"
            hint={
              imported
                ? 'A title, also one that your employer uses, or an O*NET code.'
                : 'One that we have written about.'
            }
            name="q"
            type="search"
            maxLength={MAX_SEARCH}
            defaultValue={query.q}
            autoComplete="off"
          />
          <Button type="submit" variant="primary">
            Search
          </Button>
        </div>
        {imported && (
          <Disclosure summary="Filters" open={filtered}>
            <div className="grid gap-4 pt-2 sm:grid-cols-2 lg:grid-cols-3">
              {filters.map(({ name, label, options }) => (
                <Field key={name} label={label} name={name}>
                  {(control) => (
                    <Select {...control} options={options} defaultValue={query[name] ?? ''} />
                  )}
                </Field>
              ))}
            </div>
            <p className="flex flex-wrap items-center gap-x-6 gap-y-2 pt-4">
              <Button type="submit">Use these</Button>
              {filtered && (
                <TextLink
                  href={catalogueHref({ ...sortOrders(query), q: query.q, with: query.with })}
                >
                  Clear the filters
                </TextLink>
              )}
            </p>
          </Disclosure>
        )}
      </form>
    </search>
  );
}
