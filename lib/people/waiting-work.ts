import { and, eq, inArray, isNull, ne, notExists, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import {
  memberships,
  namedEditors,
  organisations,
  people,
  platformRoles,
  reviews,
  revisions,
  verdicts,
} from "@/db/schema";
import { notify } from "@/lib/email/notify";
import { listActive } from "./active-people";

/** Whether an organisation has somebody who leads it and may sign in. SQL over `organisations`. */
export const hasActiveLead = sql<boolean>`exists (
  select from memberships m join people p on p.id = m.person_id
  where m.organisation_id = ${organisations.id} and m.role = 'lead' and m.ended_at is null and p.active)`;

/**
 * After somebody left, lost a role or was deactivated: tells admins and editors when an organisation they led has no
 * active lead any more, a story they review waits without a verdict, or one that they were named to edit lacks an editor.
 * `left`: what they led until now. In the transaction that causes it; says nothing when nothing waits.
 */
export async function tellWhatWaits(tx: Tx, personId: string, left: string[] = []) {
  const [person] = await tx.select({ name: people.name }).from(people).where(eq(people.id, personId));
  const leaderless = await listLeaderless(tx, [...left, ...(await ledBy(tx, personId))]);
  const count =
    leaderless.length + (await countOpenReviews(tx, personId)) + (await countUnedited(tx, personId));
  if (!person || count === 0) return;
  const told = await listActive(tx, ["admin", "editor"]);
  await notify(tx, {
    kind: "waiting_work",
    personIds: told.filter((id) => id !== personId),
    data: {
      ...{ count: String(count), person: person.name },
      organisation: leaderless.map(({ name }) => name).join(", "),
    },
    about: { organisationId: leaderless[0]?.id, subjectId: personId },
  });
}

const ledBy = async (tx: Tx, personId: string): Promise<string[]> => {
  const rows = await tx
    .select({ id: memberships.organisationId })
    .from(memberships)
    .where(
      and(eq(memberships.personId, personId), eq(memberships.role, "lead"), isNull(memberships.endedAt)),
    );
  return rows.map(({ id }) => id);
};

const listLeaderless = async (tx: Tx, ids: string[]) =>
  ids.length === 0
    ? []
    : tx
        .select({ id: organisations.id, name: organisations.name })
        .from(organisations)
        .where(and(inArray(organisations.id, ids), sql`not ${hasActiveLead}`));

/** Reviews without a verdict of one who is deactivated or may not judge any more. */
async function countOpenReviews(tx: Tx, personId: string): Promise<number> {
  const rows = await tx
    .select({ id: reviews.id })
    .from(reviews)
    .innerJoin(revisions, eq(revisions.id, reviews.revisionId))
    .innerJoin(people, eq(people.id, reviews.reviewerId))
    .where(and(eq(reviews.reviewerId, personId), openReview(), cannotJudge()));
  return rows.length;
}

/** Stories under review that one was named to edit who is deactivated or may not judge any more. */
async function countUnedited(tx: Tx, personId: string): Promise<number> {
  const rows = await tx
    .select({ id: namedEditors.id })
    .from(namedEditors)
    .innerJoin(people, eq(people.id, namedEditors.personId))
    .innerJoin(
      revisions,
      and(eq(revisions.storyId, namedEditors.storyId), inArray(revisions.state, ["submitted", "in_review"])),
    )
    .where(and(eq(namedEditors.personId, personId), isNull(namedEditors.endedAt), cannotJudge()));
  return rows.length;
}

/** Begun, neither given back nor decided. SQL over `reviews` joined with `revisions`. */
export const openReview = () =>
  and(
    isNull(reviews.releasedAt),
    eq(revisions.state, "in_review"),
    notExists(db.select({ one: sql`1` }).from(verdicts).where(eq(verdicts.reviewId, reviews.id))),
  );

/** Deactivated, or neither reviewer nor editor any more. SQL over `people`. */
export const cannotJudge = () =>
  sql`(${ne(people.active, true)} or ${notExists(
    db
      .select({ one: sql`1` })
      .from(platformRoles)
      .where(and(eq(platformRoles.personId, people.id), inArray(platformRoles.role, ["reviewer", "editor"]))),
  )})`;
