import 'server-only';
import { createHash } from 'node:crypto';
import type { PlanContent } from '@/lib/schemas/takeout/plan-content';
import { planText } from '@/lib/schemas/takeout/write';
import type { Transaction } from '../database/write-once';
import { outlookVersionContent } from '../outlook/content';

type Reader = Pick<Transaction, 'outlook' | 'outlookVersion'>;
type Decision = PlanContent['outlookDecisions'][number];

export interface OnThisOutlook {
  /** With the numbers and hashes that the versions have here. */
  readonly content: PlanContent;
  readonly outlookId: string;
  /** Ids of versions by their number here. */
  readonly versionIds: ReadonlyMap<number, string>;
  /** What the person should know; '' where every version is here. */
  readonly remark: string;
}

/**
 * Finds the versions of its outlook that a plan of a file refers to, by the hash of their content: a
 * number may be another one here. What is not here becomes the current version, if that one has all
 * strategies of the plan: the plan’s own values stay as they are.
 *
 * @returns a fault where the plan cannot be here
 */
export async function onThisOutlook(
  from: Reader,
  content: PlanContent,
): Promise<OnThisOutlook | { fault: string }> {
  const { plan } = content;
  const outlook = await from.outlook.findUnique({
    where: { slug: plan.outlook },
    select: {
      id: true,
      versions: {
        orderBy: { number: 'desc' },
        select: { id: true, number: true, contentHash: true },
      },
    },
  });
  const [current] = outlook?.versions ?? [];
  if (!outlook || !current) {
    return {
      fault: `“${plan.title}” is from the outlook “${plan.outlook}”, which this installation does not have. Ask the people who run it to add that outlook, then import the plan.`,
    };
  }
  const byHash = new Map(outlook.versions.map((version) => [version.contentHash, version]));
  const here = new Map(plan.outlookVersions.map(({ number, hash }) => [number, byHash.get(hash)]));
  const missing = [...here.values()].includes(undefined);
  if (missing) {
    const known = await outlookVersionContent(current.id, from);
    const keys = new Set(known?.strategies.map(({ key }) => key));
    const lacking = content.strategies.find(({ key, retired }) => !retired && !keys.has(key));
    if (lacking) {
      return {
        fault: `“${plan.title}” has the strategy “${lacking.title}”, which the outlook does not have in any version here. Ask the people who run this installation to update its outlooks, then import the plan.`,
      };
    }
  }
  const numberHere = (number: number) => (here.get(number) ?? current).number;
  const renumbered = withVersions(content, numberHere);
  const used = new Set(versionsOf(renumbered));
  const outlookVersions = outlook.versions
    .filter(({ number }) => used.has(number))
    .map(({ number, contentHash }) => ({ number, hash: contentHash }))
    .toSorted((a, b) => a.number - b.number);
  return {
    content: { ...renumbered, plan: { ...renumbered.plan, outlookVersions } },
    outlookId: outlook.id,
    versionIds: new Map(outlook.versions.map(({ id, number }) => [number, id])),
    remark: missing
      ? 'This installation has another version of its outlook. The plan keeps its own values, and you are not asked about what changed in between.'
      : '',
  };
}

function withVersions(content: PlanContent, here: (number: number) => number): PlanContent {
  const side = (strategy: Decision['before']) =>
    strategy && { ...strategy, outlookVersion: here(strategy.outlookVersion) };
  return {
    ...content,
    plan: { ...content.plan, outlookVersion: here(content.plan.outlookVersion) },
    strategies: content.strategies.map((strategy) =>
      strategy.outlookVersion === undefined
        ? strategy
        : { ...strategy, outlookVersion: here(strategy.outlookVersion) },
    ),
    outlookDecisions: content.outlookDecisions.map((decision) => ({
      ...decision,
      outlookVersion: here(decision.outlookVersion),
      planOutlookVersion: here(decision.planOutlookVersion),
      before: side(decision.before),
      after: side(decision.after),
    })),
  };
}

function versionsOf({ plan, strategies, outlookDecisions }: PlanContent): number[] {
  return [
    plan.outlookVersion,
    ...strategies.flatMap(({ outlookVersion }) => outlookVersion ?? []),
    ...outlookDecisions.flatMap((decision) => [
      decision.outlookVersion,
      decision.planOutlookVersion,
      decision.before?.outlookVersion ?? [],
      decision.after?.outlookVersion ?? [],
    ]),
  ].flat();
}

/** What tells two plans’ contents apart. */
export function contentHash(content: PlanContent): string {
  return textHash(planText(content));
}

/** The same, of a plan’s text. */
export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
