'use client';

import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';
import { setShortcutsEnabled, shortcutsEnabled } from './shortcut-setting';
import { usePaletteKey } from './use-palette-key';

const KEYS = [
  ['l', 'Log progress'],
  ['g', 'Add a goal'],
  ['?', 'Show these keys'],
] as const;

export function ShortcutHelp({ onClose }: { onClose: () => void }) {
  const paletteKey = usePaletteKey();
  return (
    <Dialog
      open
      onClose={onClose}
      title="Keyboard shortcuts"
      footer={
        <form method="dialog">
          <Button type="submit">Close</Button>
        </form>
      }
    >
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
        {[[paletteKey, 'Search pages, goals and actions'], ...KEYS].map(([key, does]) => (
          <div key={key} className="contents">
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label className="choice mt-4">
        <input
          type="checkbox"
          defaultChecked={shortcutsEnabled()}
          onChange={(event) => setShortcutsEnabled(event.target.checked)}
        />
        <span>Use single keys on this device</span>
      </label>
    </Dialog>
  );
}
