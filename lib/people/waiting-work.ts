import { and, count, eq, inArray, isNull, ne, notExists, type SQL, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import {
  memberships,
  namedEditors,
  organisations,
  people,
  platformRoles,
  reviews,
  revisions,
  settings,
  stories,
  verdicts,
} from "@/db/schema";
import type { Told } from "@/lib/email/kinds";
import { notify } from "@/lib/email/notify";
import { listActive } from "./active-people";
import type { Actor } from "./actor";
import { conflictSql } from "./conflict-sql";
import { editsSql } from "./editor-sql";
import { listEditors } from "./emails";
import { editsAny, isAdmin, isEditor } from "./policy";
import { findActor } from "./queries";

/** Whether an organisation has somebody who leads it and may sign in. SQL over `organisations`. */
export const hasActiveLead = sql<boolean>`exists (
  select from memberships m join people p on p.id = m.person_id
  where m.organisation_id = ${organisations.id} and m.role = 'lead' and m.ended_at is null and p.active)`;

/**
 * After somebody left, lost a role or was deactivated: tells admins and editors when an organisation they led has no
 * active lead any more; and each of them, of what they may know of, how many stories that this person reviews wait without
 * a verdict, or lack the editor that they were named to be. `left`: what they led until now. In the transaction that causes
 * it; says nothing when nothing waits.
 */
export async function tellWhatWaits(tx: Tx, personId: string, left: string[] = []) {
  const [person] = await tx.select({ name: people.name }).from(people).where(eq(people.id, personId));
  if (!person) return;
  const others = (ids: string[]) => ids.filter((id) => id !== personId);
  const tell = (personIds: string[], count: number, organisation: string, organisationId?: string) =>
    notify(tx, {
      ...{ kind: "waiting_work", personIds, about: { organisationId, subjectId: personId } },
      data: { count: String(count), person: person.name, organisation },
    });
  const leaderless = await listLeaderless(tx, [...left, ...(await ledBy(tx, personId))]);
  const names = leaderless.map(({ name }) => name).join(", ");
  if (leaderless.length > 0)
    await tell(
      others(await listActive(tx, ["admin", "editor"])),
      leaderless.length,
      names,
      leaderless[0]?.id,
    );
  for (const reader of await listReaders(tx)) {
    const [row] = await tx.select({ waits: waitingOf(reader, sql`${personId}::uuid`) }).from(settings);
    if (row && row.waits > 0) await tell(others([reader.id]), row.waits, "");
  }
}

/**
 * Who may know that somebody's work waits: admins and editors of an organisation; of stories those who may know of as many
 * at this moment as they were told.
 */
export function waitingKnownTo(actor: Actor, told: Told): SQL {
  const house = isAdmin(actor) || isEditor(actor) ? sql`${told.organisationId} is not null` : sql`false`;
  const known = sql`(${told.organisationId} is null
    and ${waitingOf(actor, sql`${told.subjectId}`)} >= (${told.data}->>'count')::int)`;
  return isAdmin(actor) || editsAny(actor) ? sql`(${house} or ${known})` : sql`false`;
}

/** Admins, and those who edit stories. */
async function listReaders(tx: Tx): Promise<Actor[]> {
  const editors = await listEditors(tx);
  const admins = await listActive(tx, ["admin"]);
  const rest = admins.filter((id) => !editors.some((editor) => editor.id === id));
  const found = await Promise.all(rest.map((id) => findActor(id, tx)));
  return [...editors, ...found.filter((one) => one !== null)];
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

/**
 * How many things wait, of those that this reader may know of, because a person is deactivated or may not judge any more:
 * reviews without a verdict, for who edits the story and for admins without a conflict; stories under review that the person
 * was named to edit, for who edits them and for admins, who name another.
 */
function waitingOf(reader: Actor, personId: SQL): SQL<number> {
  const free = isAdmin(reader) ? sql`not ${conflictSql(reader)}` : editsSql(reader);
  const open = db
    .select({ waits: count() })
    .from(reviews)
    .innerJoin(revisions, eq(revisions.id, reviews.revisionId))
    .innerJoin(stories, eq(stories.id, revisions.storyId))
    .innerJoin(organisations, eq(organisations.id, stories.organisationId))
    .innerJoin(people, eq(people.id, reviews.reviewerId))
    .where(and(sql`${reviews.reviewerId} = ${personId}`, openReview(), cannotJudge(), free));
  const unedited = db
    .select({ waits: count() })
    .from(namedEditors)
    .innerJoin(people, eq(people.id, namedEditors.personId))
    .innerJoin(stories, eq(stories.id, namedEditors.storyId))
    .innerJoin(organisations, eq(organisations.id, stories.organisationId))
    .innerJoin(
      revisions,
      and(eq(revisions.storyId, stories.id), inArray(revisions.state, ["submitted", "in_review"])),
    )
    .where(
      and(
        sql`${namedEditors.personId} = ${personId}`,
        ...[isNull(namedEditors.endedAt), cannotJudge()],
        isAdmin(reader) ? undefined : editsSql(reader),
      ),
    );
  return sql<number>`((${open}) + (${unedited}))::int`;
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
