import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { SeriesMark } from '@/components/ui/series-mark';
import { Tag } from '@/components/ui/tag';

/** A goal of the road as its row shows it. */
export interface RoadRowData {
  /** Its `roadId`, which the form sends. */
  readonly id: string;
  /** Its row's anchor. */
  readonly anchor: string;
  readonly title: string;
  readonly strategy: { readonly title: string; readonly index: number };
  /** In words: `Jan to Jun 2027`, `12 interviews`, `large, 20 points`, `+4%`. */
  readonly months: string;
  readonly measure: string;
  readonly size: string;
  readonly brings: string;
  readonly moved: boolean;
  /** What the form sends to move it by a quarter; null where it can go no further. */
  readonly earlier: string | null;
  readonly later: string | null;
  /** Other goals of its strategy that could take its place. */
  readonly others: readonly { readonly id: string; readonly title: string }[];
}

/** A goal of the road, and buttons of the road's form that change it. */
export function RoadRow({ row }: { row: RoadRowData }) {
  const { id, anchor, title, strategy, months, measure, size, brings, moved } = row;
  return (
    <li className="road-row" id={anchor} data-goal tabIndex={-1}>
      <div>
        <h3>
          <SeriesMark index={strategy.index} /> {title}
        </h3>
        <p>
          {strategy.title} · {measure} · {size}
        </p>
      </div>
      <p className="road-when">
        {months}
        {moved && (
          <>
            {' '}
            <Tag>moved</Tag>
          </>
        )}
      </p>
      <p className="road-brings">
        {brings}
        <span className="sr-only"> readiness</span>
      </p>
      <Disclosure className="road-change" summary={<Change title={title} />}>
        <div className="road-buttons">
          <RowButton row={row} name="begin" value={row.earlier} what="earlier">
            A quarter earlier
          </RowButton>
          <RowButton row={row} name="begin" value={row.later} what="later">
            A quarter later
          </RowButton>
          {moved && (
            <RowButton row={row} name="begin" value={`${id}@`} what="back">
              Back to its place
            </RowButton>
          )}
          <RowButton row={row} name="out" value={id} what="out">
            Leave out
          </RowButton>
        </div>
        {row.others.length > 0 && (
          <div className="road-swap">
            <p>Swap it for</p>
            {row.others.map((other) => (
              <RowButton
                key={other.id}
                row={row}
                name="swap"
                value={`${id}~${other.id}`}
                what={`for ${other.id}`}
              >
                {other.title}
              </RowButton>
            ))}
          </div>
        )}
      </Disclosure>
    </li>
  );
}

function Change({ title }: { title: string }) {
  return (
    <>
      Change<span className="sr-only">: {title}</span>
    </>
  );
}

type RowButtonProps = {
  row: RoadRowData;
  name: string;
  /** Null where the button does nothing. */
  value: string | null;
  what: string;
  children: string;
};

function RowButton({ row, name, value, what, children }: RowButtonProps) {
  return (
    <Button
      type="submit"
      size="small"
      id={`${row.anchor} ${what}`}
      name={name}
      value={value ?? ''}
      disabled={value === null}
    >
      {children}
      <span className="sr-only">: {row.title}</span>
    </Button>
  );
}
