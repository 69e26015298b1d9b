import { and, eq, inArray } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { mails, notices, people, vnrReminders, vnrTasks } from "@/db/schema";
import * as outbox from "@/lib/email/queue-mail";
import { sendMail } from "@/lib/email/send-mail";
import { saveWishes } from "@/lib/notices/mutations/save-wishes";
import { listNotices, listWishes } from "@/lib/notices/queries";
import { RIGHTS } from "@/lib/notices/rights";
import type { Actor } from "@/lib/people/actor";
import { leaveOrganisation } from "@/lib/people/mutations/leave-organisation";
import { dayAfter } from "@/lib/today";
import { saveChannel } from "@/lib/vnr/mutations/save-channel";
import { saveRound } from "@/lib/vnr/mutations/save-round";
import { addTask, saveTask } from "@/lib/vnr/mutations/save-task";
import { findRound } from "@/lib/vnr/queries";
import { queueReminders } from "@/lib/vnr/reminders";
import { channelSave } from "@/lib/vnr/schema";
import { again, aPerson } from "../support/factories";
import { aRound, aWorkspace, CHANNEL, type Workspace } from "../support/vnr";

/** The day is given: nothing waits for a clock. */
const COUNTRY = "LBR";
let place: Workspace;
beforeAll(async () => {
  place = await aWorkspace(COUNTRY);
});
afterEach(() => vi.restoreAllMocks());

/** A day of its own for each test, before every day of the plan. */
let days = 0;
async function aDue({ ownerId = null as string | null, title = "Print the flyer" } = {}) {
  const round = (await findRound(place.lead, (await aRound(place.lead, COUNTRY)).id))!;
  days += 20;
  const due = dayAfter(`${round.year - 1}-01-10`, days % 150);
  const task = await addTask(place.lead, { roundId: round.id, title, dueOn: due, ownerId, notes: "" });
  return { round, due, task };
}
const told = async (subjectId: string) => {
  const rows = await db
    .select({ personId: mails.personId, data: mails.data, locale: mails.locale })
    .from(mails)
    .where(and(eq(mails.kind, "vnr_due"), eq(mails.subjectId, subjectId)));
  return rows.map(({ personId, data }) => [personId, data.moment]);
};
const LEADS = () => [place.lead.id, place.partner.id].sort();
const readers = (rows: unknown[][]) => rows.map(([id]) => id).sort();

describe("a task", () => {
  test("is told to its owner seven days before and on the day after, once each", async () => {
    const { due, task } = await aDue({ ownerId: place.named.id });
    for (const day of [-8, -7, -7, -6, 0, 1, 1, 2, 4, 30]) await queueReminders(dayAfter(due, day));
    expect(await told(task.id)).toEqual([
      [place.named.id, "soon"],
      [place.named.id, "late"],
    ]);
    expect((await listNotices(place.named, "en", 1)).rows.map(({ line }) => line)).toContain(
      `“Print the flyer” is due on ${new Intl.DateTimeFormat("en-GB", { dateStyle: "long" }).format(new Date(due))}`,
    );
  });

  test("without an owner, or whose owner left, is told to all who lead", async () => {
    const { due, task } = await aDue();
    await queueReminders(dayAfter(due, -7));
    expect(readers(await told(task.id))).toEqual(LEADS());

    const leaver = await aPerson({ memberOf: [{ id: place.association.id, role: "lead" }] });
    const other = await aDue({ ownerId: leaver.id });
    await leaveOrganisation(leaver, { organisationId: place.association.id });
    await queueReminders(dayAfter(other.due, 1));
    expect(readers(await told(other.task.id))).toEqual(LEADS());
  });

  test("that is done, or of a round that its government withdrew, is told to nobody", async () => {
    const { due, task } = await aDue();
    const change = { id: task.id, version: task.version, title: "X", dueOn: due, ownerId: null, notes: "" };
    await saveTask(place.lead, { ...change, state: "done" });
    await queueReminders(dayAfter(due, -7));
    expect(await told(task.id)).toEqual([]);

    const other = await aDue();
    const { id, version, mainMessagesOn, reportOn, presentationOn } = other.round;
    const dates = { mainMessagesOn, reportOn, presentationOn };
    await saveRound(place.lead, { id, version, status: "withdrawn", ...dates });
    await queueReminders(dayAfter(other.due, -7));
    expect(await told(other.task.id)).toEqual([]);
  });

  test("that gets another day is told of anew for that day", async () => {
    const { due, task } = await aDue({ ownerId: place.named.id });
    await queueReminders(dayAfter(due, -7));
    const later = dayAfter(due, 3);
    const change = { id: task.id, version: task.version, title: "X", ownerId: place.named.id, notes: "" };
    await saveTask(place.lead, { ...change, dueOn: later, state: "open" });
    await queueReminders(dayAfter(later, -7));
    expect(await told(task.id)).toHaveLength(2);
  });

  test("of the plan is named in its reader's language", async () => {
    const { round } = await aDue();
    const [planned] = await db
      .select()
      .from(vnrTasks)
      .where(and(eq(vnrTasks.roundId, round.id), eq(vnrTasks.planned, "find_out")));
    await db.update(people).set({ locale: "ar" }).where(eq(people.id, place.partner.id));
    await queueReminders(dayAfter(dayAfter(round.presentationOn, -300), -7));
    const rows = await db.select().from(mails).where(eq(mails.subjectId, planned!.id));
    expect(rows.map(({ personId, locale }) => [personId, locale]).sort()).toEqual(
      [
        [place.lead.id, "en"],
        [place.partner.id, "ar"],
      ].sort(),
    );
    expect(rows[0]!.data.what).toBe("plan:find_out");
  });
});

test("a channel that closes in a week is told to the leads, unless something was sent", async () => {
  const { round, due } = await aDue();
  const channel = (more: object) =>
    saveChannel(
      place.lead,
      channelSave.parse({ id: null, version: 1, roundId: round.id, ...CHANNEL, closesOn: due, ...more }),
    );
  const open = await channel({});
  const answered = await channel({ sentOn: dayAfter(due, -20) });
  for (const day of [-9, -7, -6, 1]) await queueReminders(dayAfter(due, day));
  expect(readers(await told(open.id))).toEqual(LEADS());
  expect((await told(open.id)).map(([, moment]) => moment)).toEqual(["closing", "closing"]);
  expect(await told(answered.id)).toEqual([]);
});

describe("whatever happens in between", () => {
  test("two runs at once tell each person once", async () => {
    const { due, task } = await aDue();
    await Promise.all([1, 2, 3].map(() => queueReminders(dayAfter(due, -7))));
    expect(readers(await told(task.id))).toEqual(LEADS());
  });

  test("a run that dies between two steps leaves nothing of that round; the next one makes up for it", async () => {
    const { due, task } = await aDue();
    const queue = outbox.queueMail;
    let mailed = 0;
    vi.spyOn(outbox, "queueMail").mockImplementation(async (tx, mail) => {
      if (mail.kind === "vnr_due" && ++mailed === 2) throw new Error("killed");
      return queue(tx, mail);
    });
    await expect(queueReminders(dayAfter(due, -7))).rejects.toThrow("killed");
    vi.restoreAllMocks();
    expect(await told(task.id)).toEqual([]);
    expect(await db.$count(vnrReminders, eq(vnrReminders.subjectId, task.id))).toBe(0);
    await queueReminders(dayAfter(due, -6));
    expect(readers(await told(task.id))).toEqual(LEADS());
    expect(await db.$count(notices, eq(notices.subjectId, task.id))).toBe(2);
  });
});

describe("who hears of it", () => {
  test("chooses how, and is asked only where there is a workspace", async () => {
    const kinds = async (actor: Actor) => (await listWishes(actor)).map(({ kind }) => kind);
    expect(await kinds(place.named)).toContain("vnr_due");
    for (const stranger of [place.author, place.house])
      expect(await kinds(stranger)).not.toContain("vnr_due");
    await saveWishes(place.named, { wishes: { vnr_due: "off" } });
    const { due, task } = await aDue({ ownerId: place.named.id });
    await queueReminders(dayAfter(due, -7));
    expect(await told(task.id)).toEqual([]);
    expect(await db.$count(notices, eq(notices.subjectId, task.id))).toBe(1);
    await saveWishes(place.named, { wishes: { vnr_due: "at_once" } });
  });

  test("gets no mail once they have left or the task is done, though it was queued", async () => {
    const leaver = await aPerson({ memberOf: [{ id: place.association.id, role: "lead" }] });
    const [left, done] = [await aDue({ ownerId: leaver.id }), await aDue({ ownerId: place.named.id })];
    await queueReminders(dayAfter(left.due, -7));
    await queueReminders(dayAfter(done.due, -7));
    await leaveOrganisation(leaver, { organisationId: place.association.id });
    await db.update(vnrTasks).set({ state: "done" }).where(eq(vnrTasks.id, done.task.id));
    const rows = await db
      .select()
      .from(mails)
      .where(inArray(mails.subjectId, [left.task.id, done.task.id]));
    expect(rows).toHaveLength(2);
    for (const { id } of rows) await sendMail(id, RIGHTS);
    const after = await db
      .select({ state: mails.state })
      .from(mails)
      .where(
        inArray(
          mails.id,
          rows.map(({ id }) => id),
        ),
      );
    expect(after.map(({ state }) => state)).toEqual(["cancelled", "cancelled"]);
    expect((await listNotices(await again(leaver), "en", 1)).rows).toEqual([]);
  });
});
