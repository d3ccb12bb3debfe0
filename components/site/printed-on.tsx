'use client';

import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { type CivilDate, todayIn } from '@/lib/domain/calendar';
import { formatDate } from '@/lib/format/dates';

/**
 * The date of printing, on paper alone: a page may have been open for days.
 *
 * @param today the day on which the page was made, which it says without JavaScript
 */
export function PrintedOn({ today }: { today: CivilDate }) {
  const [date, setDate] = useState(today);
  useEffect(() => {
    const update = () => {
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
      // Before the browser goes on to lay out the pages.
      flushSync(() => setDate(todayIn(timeZone, new Date())));
    };
    addEventListener('beforeprint', update);
    return () => removeEventListener('beforeprint', update);
  }, []);
  return (
    <p className="printed-on">
      Printed on <time dateTime={date}>{formatDate(date)}</time>.
    </p>
  );
}
