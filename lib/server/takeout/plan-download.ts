import 'server-only';
import { Readable } from 'node:stream';
import { MAX_TAKEOUT_FILE } from '@/lib/schemas/max-body';
import { type planTakeout, planTakeoutText } from '@/lib/schemas/takeout/write';
import { archive } from './archive';

export interface PlanDownload {
  readonly name: string;
  readonly type: string;
  readonly body: string | ReadableStream;
}

/** A plan's file: JSON, or a zip with it where the JSON is larger than what an import takes. */
export function planDownload(
  file: ReturnType<typeof planTakeout>,
  largest = MAX_TAKEOUT_FILE,
): PlanDownload {
  const name = `longview-plan-${file.exportedOn}`;
  const text = planTakeoutText(file);
  if (Buffer.byteLength(text) <= largest) {
    return { name: `${name}.json`, type: 'application/json', body: text };
  }
  const zip = archive([{ name: 'longview-plan.json', text: () => Readable.from([text]) }]);
  return {
    name: `${name}.zip`,
    type: 'application/zip',
    body: Readable.toWeb(zip) as ReadableStream,
  };
}
