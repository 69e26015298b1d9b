import { and, eq, isNotNull, isNull, ne } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import type { ReminderMoment } from "@/db/enums";
import { vnrChannels, vnrReminders, vnrRounds, vnrTasks } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notify } from "@/lib/email/notify";
import { dayAfter, today } from "@/lib/today";
import { type Colleague, listColleagues } from "./colleagues";
import { dueDay } from "./plan";

/** Days before its day on which one is told of a task or a channel. */
const BEFORE = 7;
/** Days for which a reminder is made up for, where the daily work could not run on its own. */
const MADE_UP = 2;

/** Before a planned task's name, so that it is put into words in its reader's language. */
const PLANNED = "plan:";

type Round = typeof vnrRounds.$inferSelect;
type Due = { subjectId: string; what: string; due: string; moment: ReminderMoment; ownerId: string | null };

/**
 * The daily work: who has a task that is due in a week, or was due yesterday, is told, and the leads where nobody has
 * it; the leads, too, of a channel that closes in a week and to which nothing was sent. Each person once for each day
 * and moment, whatever happens in between: a round is one transaction. `day`: ISO. Returns how many were told.
 */
export async function queueReminders(day = today()): Promise<number> {
  const rounds = await db
    .select({ id: vnrRounds.id })
    .from(vnrRounds)
    .where(ne(vnrRounds.status, "withdrawn"))
    .orderBy(vnrRounds.id);
  let told = 0;
  for (const { id } of rounds) told += await remindRound(id, day);
  return told;
}

const remindRound = (id: string, day: string): Promise<number> =>
  db.transaction(async (tx) => {
    // Locked as by every change of a task: what is done meanwhile is not reminded of.
    const [round] = await tx
      .select()
      .from(vnrRounds)
      .where(and(eq(vnrRounds.id, id), ne(vnrRounds.status, "withdrawn")))
      .for("update");
    const due = round ? await listDue(tx, round, day) : [];
    if (!round || due.length === 0) return 0;
    const colleagues = await listColleagues(tx, round.country);
    let told = 0;
    for (const one of due) told += await remind(tx, round, one, readersOf(one, colleagues));
    return told;
  });

async function listDue(tx: Tx, round: Round, day: string): Promise<Due[]> {
  const tasks = await tx
    .select()
    .from(vnrTasks)
    .where(and(eq(vnrTasks.roundId, round.id), eq(vnrTasks.state, "open")));
  const channels = await tx
    .select()
    .from(vnrChannels)
    .where(
      and(
        eq(vnrChannels.roundId, round.id),
        isNotNull(vnrChannels.closesOn),
        isNull(vnrChannels.sentOn),
        eq(vnrChannels.sent, ""),
      ),
    );
  return [
    ...tasks.flatMap((task) => {
      const due = dueDay(task, round);
      const moment = momentOf(due, day);
      const what = task.planned ? PLANNED + task.planned : task.title;
      return moment ? [{ subjectId: task.id, what, due, moment, ownerId: task.ownerId }] : [];
    }),
    ...channels.flatMap(({ id, title, closesOn }) =>
      closesOn && momentOf(closesOn, day) === "soon"
        ? [{ subjectId: id, what: title, due: closesOn, moment: "closing" as const, ownerId: null }]
        : [],
    ),
  ];
}

/** What is to be said of something due on `due`, where it is `day` now; null: nothing. Both ISO. */
export function momentOf(due: string, day: string): "soon" | "late" | null {
  const within = (first: string) => day >= first && day <= dayAfter(first, MADE_UP);
  if (within(dayAfter(due, -BEFORE))) return "soon";
  return within(dayAfter(due, 1)) ? "late" : null;
}

/** Its owner, where they still work there; else all leads. */
function readersOf({ ownerId }: Due, colleagues: Colleague[]): string[] {
  const owner = colleagues.find(({ id }) => id === ownerId);
  return owner
    ? [owner.id]
    : [...new Set(colleagues.filter(({ role }) => role === "lead").map(({ id }) => id))];
}

async function remind(tx: Tx, round: Round, { subjectId, what, due, moment }: Due, readers: string[]) {
  if (readers.length === 0) return 0;
  const written = await tx
    .insert(vnrReminders)
    .values(readers.map((personId) => ({ subjectId, day: due, moment, personId })))
    .onConflictDoNothing()
    .returning({ personId: vnrReminders.personId });
  if (written.length === 0) return 0;
  await notify(tx, {
    kind: "vnr_due",
    personIds: written.map(({ personId }) => personId),
    data: { moment, what, due, round: round.id },
    about: { subjectId },
  });
  await recordEvent(tx, null, {
    kind: "vnr.reminded",
    ...{ subjectId, data: { round: round.id, country: round.country, moment, day: due } },
  });
  return written.length;
}
