'use client';

import { own } from '@/lib/domain/own';
import './catalogue.css';
import { TextLink } from '@/components/ui/text-link';
import type { CatalogueEntry } from '@/lib/domain/catalogue';
import { FAMILIES, PREPARATION } from '@/lib/domain/evidence';
import { exposureRange, growthInWords, payInWords } from '@/lib/format/catalogue/occupation';
import { CompareBox } from './compare-box';
import { ExposureRangeBar } from './exposure-range-bar';

/**
 * One imported occupation in the list, with the figures to compare by. A client component, so that
 * its few props are sent to the browser in place of its twenty elements.
 */
export function OccupationRow({ entry, chosen }: { entry: CatalogueEntry; chosen: boolean }) {
  const { code, title, family, jobZone, matched } = entry;
  const exposure = exposureRange(entry);
  const growth = growthInWords(entry.changePercent);
  const pay = payInWords(entry);
  return (
    <li className="occupation-row">
      <div className="min-w-0">
        <h3 className="font-sans text-base">
          <TextLink href={`/occupations/${code}`}>{title}</TextLink>
        </h3>
        <p className="text-sm text-muted">
          {matched && <>Also called “{matched}”. </>}
          {[own(FAMILIES, family), PREPARATION[jobZone ?? 0]].filter(Boolean).join(' · ')}
        </p>
      </div>
      <dl>
        <div className="exposure">
          <dt>AI exposure</dt>
          <dd>
            <ExposureRangeBar {...entry} />
            {exposure ?? 'not measured'}
          </dd>
        </div>
        <div>
          <dt>Jobs to 2034</dt>
          <dd>{growth ?? 'not projected'}</dd>
        </div>
        <div>
          <dt>Median pay</dt>
          <dd>{pay ?? 'not published'}</dd>
        </div>
      </dl>
      <CompareBox value={code} title={title} chosen={chosen} />
    </li>
  );
}
