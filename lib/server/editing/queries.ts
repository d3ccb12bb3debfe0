import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { type DraftStatus, mayReview, publicationFaults } from '@/lib/domain/editing';
import {
  checkDraft,
  type DraftChange,
  fromFields,
  toFields,
} from '@/lib/schemas/editing/outlook-form';
import { outlookFileSchema } from '@/lib/schemas/outlook/outlook-file';
import { rowId } from '@/lib/schemas/text';
import { db, systemDb } from '../database/db';
import { requireRole } from '../identity';
import { outlookDocument, outlookVersionContent } from '../outlook/content';
import { currentVersionId, getOutlookVersion, listVersions } from '../outlook/queries';

/** Finished drafts that the list still shows. */
const FINISHED = 20;

const listSelect = {
  id: true,
  slug: true,
  status: true,
  scheduledFor: true,
  updatedAt: true,
} as const;

/** For editors: every outlook at its current version, and the drafts that are under way or done. */
export async function listEditing() {
  await requireRole('editor', '/editor');
  const [outlooks, open, finished] = await Promise.all([
    db.outlook.findMany({ orderBy: { slug: 'asc' }, select: { slug: true } }),
    db.outlookDraft.findMany({
      where: { status: { notIn: ['published', 'put-aside'] } },
      orderBy: { updatedAt: 'desc' },
      select: listSelect,
    }),
    db.outlookDraft.findMany({
      where: { status: { in: ['published', 'put-aside'] } },
      orderBy: { updatedAt: 'desc' },
      take: FINISHED,
      select: listSelect,
    }),
  ]);
  const current = await Promise.all(
    outlooks.map(async ({ slug }) => {
      const id = await currentVersionId({ slug });
      return id ? outlookVersionContent(id) : null;
    }),
  );
  return {
    outlooks: current
      .filter((outlook) => outlook !== null)
      .map(({ slug, profession, number, publishedOn }) => ({
        slug,
        profession,
        number,
        publishedOn,
      }))
      .sort((a, b) => a.profession.localeCompare(b.profession, 'en-GB')),
    open: await toList(open),
    finished: await toList(finished),
  };
}

type ListedRow = {
  id: string;
  slug: string;
  status: string;
  scheduledFor: Date | null;
  updatedAt: Date;
};

/** Rows of a list with each draft's profession and the number of the version that it became. */
async function toList(rows: readonly ListedRow[]) {
  // Reads only the profession, because a draft's content is long.
  const said = await db.$queryRaw<{ id: string; profession: string; number: number | null }[]>`
    SELECT d."id", coalesce(d."content"->>'profession', '') AS "profession", v."number"
    FROM "OutlookDraft" d LEFT JOIN "OutlookVersion" v ON v."id" = d."publishedVersionId"
    WHERE d."id" = ANY(${rows.map(({ id }) => id)}::uuid[])`;
  const more = new Map(said.map((row) => [row.id, row]));
  return rows.map((row) => {
    const { profession = '', number = null } = more.get(row.id) ?? {};
    return { ...toListed(row), profession: profession || row.slug, number };
  });
}

function toListed({ status, scheduledFor, updatedAt, ...rest }: ListedRow) {
  return {
    ...rest,
    status: status as DraftStatus,
    scheduledFor: scheduledFor?.toISOString() ?? null,
    updatedAt: updatedAt.toISOString(),
  };
}

/** E-mail addresses of editors by id; those of deleted accounts are missing. */
async function addressesOf(ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const known = [...new Set(ids)].filter((id) => id !== null);
  const users = await systemDb.user.findMany({
    where: { id: { in: known } },
    select: { id: true, email: true },
  });
  return new Map(users.map(({ id, email }) => [id, email]));
}

/** For editors: a draft with its faults, its history, and the version that it is compared with. */
export const getOutlookDraft = cache(async (draftId: string) => {
  const editor = await requireRole('editor', `/editor/drafts/${draftId}`);
  if (!rowId.safeParse(draftId).success) notFound();
  const draft = await db.outlookDraft.findUnique({
    where: { id: draftId },
    select: {
      ...listSelect,
      content: true,
      version: true,
      baseVersionId: true,
      events: {
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        select: {
          id: true,
          actorId: true,
          kind: true,
          note: true,
          changes: true,
          createdAt: true,
        },
      },
    },
  });
  if (!draft) notFound();
  const { content, version, baseVersionId, events, ...listed } = draft;
  const currentId = await currentVersionId({ slug: draft.slug });
  const [base, current, addresses] = await Promise.all([
    baseVersionId ? outlookVersionContent(baseVersionId) : null,
    currentId ? outlookVersionContent(currentId) : null,
    addressesOf(events.map(({ actorId }) => actorId)),
  ]);
  const { outlook, faults } = checkDraft(content);
  return {
    ...toListed(listed),
    content,
    version,
    outlook,
    faults,
    base,
    current,
    profession: toFields(content).profession || draft.slug,
    /** Faults that would break people's plans; empty until the draft fits the schema. */
    owed: outlook ? publicationFaults(outlook, current) : [],
    behind: currentId !== baseVersionId,
    mayReview: mayReview(events, editor.id),
    events: events.map(({ actorId, createdAt, changes, ...event }) => ({
      ...event,
      changes: changes as DraftChange[],
      by: actorId && (addresses.get(actorId) ?? 'a person whose account is gone'),
      at: createdAt.toISOString(),
    })),
  };
});

export type OutlookDraft = Awaited<ReturnType<typeof getOutlookDraft>>;

/** A draft as an outlook file; a draft that does not fit the schema yet is exported as it is. */
export async function outlookDraftFile(draftId: string): Promise<{ slug: string; text: string }> {
  const { slug, content, outlook } = await getOutlookDraft(draftId);
  // Fields in the order of the schema: jsonb does not keep their order.
  return { slug, text: fileText(outlook ?? fromFields(toFields(content))) };
}

/** A published version as an outlook file; null where there is none. */
export async function versionFile(slug: string, number: number): Promise<string | null> {
  await requireRole('editor', `/editor/outlooks/${slug}`);
  const version = await getOutlookVersion(slug, number);
  if (!version) return null;
  const content = outlookDocument(version);
  // In the order of the schema: the database keeps none.
  return fileText(outlookFileSchema.safeParse(content).data ?? content);
}

const fileText = (content: unknown) => `${JSON.stringify(content, null, 2)}\n`;

/** For editors: an outlook's published versions, and which drafts they came from. */
export const getOutlookHistory = cache(async (slug: string) => {
  await requireRole('editor', `/editor/outlooks/${slug}`);
  const [versions, drafts] = await Promise.all([
    listVersions(slug),
    db.outlookDraft.findMany({
      where: { slug },
      orderBy: { updatedAt: 'desc' },
      select: listSelect,
    }),
  ]);
  const [newest] = versions;
  if (!newest) notFound();
  const outlook = await getOutlookVersion(slug, newest.number);
  const profession = outlook?.profession ?? slug;
  return { slug, profession, versions, drafts: await toList(drafts) };
});
