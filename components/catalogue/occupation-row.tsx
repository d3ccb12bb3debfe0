'use client';

import './catalogue.css';
import { TextLink } from '@/components/ui/text-link';
import type { CatalogueEntry } from '@/lib/domain/catalogue';
import { FAMILIES, PREPARATION } from '@/lib/domain/evidence';
import { own } from '@/lib/domain/own';
import { exposureRange, growthInWords, payInWords } from '@/lib/format/catalogue/occupation';
import { CompareBox } from './compare-box';
import { ExposureRangeBar } from './exposure-range-bar';

/**
 * One imported occupation in the table. A client component, so that its few props are sent to the
 * browser in place of its twenty elements.
 */
export function OccupationRow({ entry, chosen }: { entry: CatalogueEntry; chosen: boolean }) {
  const { code, title, family, jobZone, matched } = entry;
  return (
    <tr>
      <th scope="row">
        <TextLink href={`/occupations/${code}`}>{title}</TextLink>
        <p>
          {matched && <>Also called “{matched}”. </>}
          {[own(FAMILIES, family), PREPARATION[jobZone ?? 0]].filter(Boolean).join(' · ')}
        </p>
      </th>
      <td>
        <ExposureRangeBar {...entry} />
        {exposureRange(entry) ?? 'not measured'}
      </td>
      <td className="num">{growthInWords(entry.changePercent) ?? 'not projected'}</td>
      <td className="num">{payInWords(entry) ?? 'not published'}</td>
      <td>
        <CompareBox value={code} title={title} chosen={chosen} />
      </td>
    </tr>
  );
}
