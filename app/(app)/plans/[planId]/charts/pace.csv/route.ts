import { paceHistory } from '@/lib/domain/activity';
import { paceCsv } from '@/lib/format/activity/csv';
import { planFile } from '../../_downloads/plan-file';

/** Every quarter of the log with its schedule performance index. */
export const GET = planFile('pace.csv', (plan) => paceCsv(paceHistory(plan, plan.today)));
