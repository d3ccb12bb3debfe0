import { markedFile } from '@/app/_components/demo-marks';
import { privateFile } from '@/lib/server/http/private-file';
import { exportPlan } from '@/lib/server/takeout/queries';

/** The whole plan in the format that `npm run readiness` reads, and that another installation takes. */
export async function GET(_request: Request, { params }: { params: Promise<{ planId: string }> }) {
  const file = await exportPlan((await params).planId);
  const name = await markedFile(`longview-plan-${file.exportedOn}.json`);
  return privateFile(`${JSON.stringify(file, null, 1)}\n`, 'application/json', name);
}
