import { z } from 'zod';
import { computeReadiness } from '@/lib/domain/readiness';
import { readinessSeries } from '@/lib/domain/readiness/series';
import { db } from '@/lib/server/database/db';
import { openSessionId } from '@/lib/server/identity/session/session-cookie';
import { findSessionUser } from '@/lib/server/identity/session/session-store';
import { loadPlan } from '@/lib/server/plan/load-plan';
import { planReadiness } from '@/lib/server/plan/plan-readiness';

const RUNS = 300;

/** Milliseconds of one run: by the clock, and of this process's own work. */
interface PartTime {
  readonly wallMs: number;
  readonly cpuMs: number;
}

const settings = z
  .object({ BENCH_COOKIE: z.string(), BENCH_PLAN: z.uuid(), BENCH_USER: z.uuid() })
  .parse(process.env);

async function time(work: () => unknown): Promise<PartTime> {
  for (let run = 0; run < RUNS; run++) await work();
  const cpu = process.cpuUsage();
  const start = performance.now();
  for (let run = 0; run < RUNS; run++) await work();
  const wallMs = (performance.now() - start) / RUNS;
  const { user, system } = process.cpuUsage(cpu);
  return { wallMs, cpuMs: (user + system) / 1000 / RUNS };
}

/** Times what a plan's page does before anything is drawn, part by part. */
async function timeParts() {
  const { BENCH_COOKIE, BENCH_PLAN, BENCH_USER } = settings;
  const sealed = BENCH_COOKIE.slice(BENCH_COOKIE.indexOf('=') + 1);
  const sessionId = await openSessionId(sealed);
  const plan = await loadPlan(BENCH_PLAN, BENCH_USER);
  if (!sessionId || !plan) throw new Error('There is no such plan.');
  const readiness = computeReadiness(plan, plan.today);
  return {
    cookie: await time(() => openSessionId(sealed)),
    session: await time(() => findSessionUser(sessionId)),
    plan: await time(() => loadPlan(BENCH_PLAN, BENCH_USER)),
    readiness: await time(() => computeReadiness(plan, plan.today)),
    'readiness, kept': await time(() => planReadiness(plan)),
    // A copy each time: the series is memoised by the object.
    series: await time(() => {
      const once = { ...readiness };
      for (const strategy of [undefined, ...plan.strategies]) {
        readinessSeries(once, strategy);
      }
    }),
  };
}

console.log(JSON.stringify(await timeParts()));
await db.$disconnect();
process.exit(0);
