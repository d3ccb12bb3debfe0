import { Button } from '@/components/ui/button';

type EntryMovesProps = {
  path: string;
  /** Its place in words. */
  name: string;
  first: boolean;
  last: boolean;
};

/** Buttons that move or remove one entry of a list. */
export function EntryMoves({ path, name, first, last }: EntryMovesProps) {
  const hidden = <span className="sr-only">{`: ${name}`}</span>;
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
