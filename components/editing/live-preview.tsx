'use client';

import './editing.css';
import { memo, useMemo, useState } from 'react';
import { OutlookPage } from '@/components/outlook/outlook-page';
import { Notice } from '@/components/ui/notice';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { outlookShape } from '@/lib/schemas/outlook/outlook-shape';

type LivePreviewProps = { document: unknown; number: number; publishedOn: string };

/**
 * The page that a draft makes, following what is typed. While a part is missing, the last whole
 * outlook stays: half of one cannot be drawn.
 */
export const LivePreview = memo(function LivePreview(props: LivePreviewProps) {
  const { document, number, publishedOn } = props;
  const parsed = useMemo(() => outlookShape.safeParse(document), [document]);
  const [lastWhole, setLastWhole] = useState(parsed.data);
  // Set while rendering, not in an effect: nothing below is drawn twice.
  if (parsed.success && parsed.data !== lastWhole) setLastWhole(parsed.data);
  return (
    <ScrollRegion className="draft-preview" label="Preview">
      {!parsed.success && (
        <Notice tone="warn" className="mb-4">
          {lastWhole
            ? 'Something is missing or too long: the preview shows the draft as it was before.'
            : 'The preview appears once no field is missing.'}
        </Notice>
      )}
      {lastWhole && <OutlookPage outlook={{ ...lastWhole, number, publishedOn }} />}
    </ScrollRegion>
  );
});
