'use client';

import { type ComponentProps, useEffect, useState } from 'react';
import { Notice } from '@/components/ui/notice';
import { closeMessage, useStatusMessage } from './status-message';

type PassingNoticeProps = Omit<ComponentProps<typeof Notice>, 'tone'> & {
  /** What it shows, where one form shows one answer after the other; else it has a key. */
  answer?: object;
};

/**
 * What was saved, said on the page itself. Of it and the status line the older one gives way to the
 * newer.
 */
export function PassingNotice({ answer, ...notice }: PassingNoticeProps) {
  const said = useStatusMessage()?.key;
  const [shown, setShown] = useState({ answer, before: said, newest: true });
  if (shown.answer !== answer) setShown({ answer, before: said, newest: true });
  else if (shown.newest && said && said !== shown.before) setShown({ ...shown, newest: false });

  useEffect(() => {
    if (shown.newest) closeMessage();
  }, [shown.newest]);

  return shown.newest ? <Notice tone="success" {...notice} /> : null;
}
