import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { memberships, organisations, people, vnrRounds, vnrTasks } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { listColleagues } from "./colleagues";
import { inOrder } from "./plan";
import { mayName, mayWorkOn, WORKSPACE_KINDS, workspacesOf } from "./policy";

/** Rounds of the person's workspaces: what every query of a round asks. */
const open = (actor: Actor) => inArray(vnrRounds.country, workspacesOf(actor));

/** The rounds that the person works on, the latest first, with how many tasks are open and how many done. */
export const listRounds = (actor: Actor) =>
  db
    .select({
      id: vnrRounds.id,
      country: vnrRounds.country,
      year: vnrRounds.year,
      status: vnrRounds.status,
      presentationOn: vnrRounds.presentationOn,
      open: sql<number>`(select count(*)::int from vnr_tasks t where t.round_id = vnr_rounds.id and t.state = 'open')`,
      done: sql<number>`(select count(*)::int from vnr_tasks t where t.round_id = vnr_rounds.id and t.state = 'done')`,
    })
    .from(vnrRounds)
    .where(open(actor))
    .orderBy(asc(vnrRounds.country), desc(vnrRounds.year));

/** A round alone; null for those to whom its workspace is not open. */
export async function findRound(actor: Actor, id: string) {
  const [round] = await db
    .select()
    .from(vnrRounds)
    .where(and(eq(vnrRounds.id, id), open(actor)));
  return round ?? null;
}

/** A round with its tasks in the order of their days and all who can take one on; null for strangers. */
export async function findPlan(actor: Actor, id: string) {
  const round = await findRound(actor, id);
  if (!round) return null;
  const tasks = await db
    .select({
      id: vnrTasks.id,
      planned: vnrTasks.planned,
      title: vnrTasks.title,
      dueOn: vnrTasks.dueOn,
      ownerId: vnrTasks.ownerId,
      owner: people.name,
      notes: vnrTasks.notes,
      state: vnrTasks.state,
      version: vnrTasks.version,
    })
    .from(vnrTasks)
    .leftJoin(people, eq(people.id, vnrTasks.ownerId))
    .where(eq(vnrTasks.roundId, id))
    .orderBy(asc(vnrTasks.createdAt), asc(vnrTasks.id));
  return { ...round, tasks: inOrder(tasks, round), colleagues: await listColleagues(db, round.country) };
}

export type Plan = NonNullable<Awaited<ReturnType<typeof findPlan>>>;

/** The organisations that share the workspace of a country, and those who work there; null for strangers. */
export async function findWorkspace(actor: Actor, country: string) {
  if (!mayWorkOn(actor, { country })) return null;
  const all = await db
    .select({ id: organisations.id, name: organisations.name, kind: organisations.kind })
    .from(organisations)
    .where(and(eq(organisations.country, country), inArray(organisations.kind, [...WORKSPACE_KINDS])))
    .orderBy(asc(organisations.name));
  return { organisations: all, colleagues: await listColleagues(db, country) };
}

/** Members of the organisations that the person leads, who are no leads: whom they can name for the workspace. */
export async function listNameable(actor: Actor) {
  const led = actor.memberships
    .map(({ organisationId }) => organisationId)
    .filter((organisationId) => mayName(actor, organisationId));
  return db
    .select({
      personId: people.id,
      name: people.name,
      organisationId: organisations.id,
      organisation: organisations.name,
      country: organisations.country,
      named: sql<boolean>`exists (select from vnr_named n where n.person_id = ${people.id} and n.organisation_id = ${organisations.id})`,
    })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(
      and(
        inArray(organisations.id, led),
        eq(memberships.role, "author"),
        isNull(memberships.endedAt),
        people.active,
      ),
    )
    .orderBy(asc(organisations.name), asc(people.name));
}
