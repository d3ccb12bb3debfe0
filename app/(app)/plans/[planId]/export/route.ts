import { markedFile } from '@/app/_components/demo-marks';
import { privateFile } from '@/lib/server/http/private-file';
import { planDownload } from '@/lib/server/takeout/plan-download';
import { exportPlan } from '@/lib/server/takeout/queries';

/** The whole plan in the format that `npm run readiness` reads, and that another installation takes. */
export async function GET(_request: Request, { params }: { params: Promise<{ planId: string }> }) {
  const { body, type, name } = planDownload(await exportPlan((await params).planId));
  return privateFile(body, type, await markedFile(name));
}
