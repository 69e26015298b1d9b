import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { VNR_TASKS } from "@/db/enums";
import { events, organisations, vnrRounds, vnrTasks } from "@/db/schema";
import { addVnrYear } from "@/lib/countries/mutations";
import type { Actor } from "@/lib/people/actor";
import { leaveOrganisation } from "@/lib/people/mutations/leave-organisation";
import { setMembership } from "@/lib/people/mutations/set-membership";
import { listColleagues } from "@/lib/vnr/colleagues";
import { endNaming, nameForVnr } from "@/lib/vnr/mutations/name-member";
import { openRound } from "@/lib/vnr/mutations/open-round";
import { saveRound } from "@/lib/vnr/mutations/save-round";
import { addTask, saveTask } from "@/lib/vnr/mutations/save-task";
import { workspacesOf } from "@/lib/vnr/policy";
import { findPlan, findRound, findWorkspace, listNameable, listRounds } from "@/lib/vnr/queries";
import { again, aPerson, codeOf } from "../support/factories";
import { queriesOf } from "../support/queries";
import { aFreeYear, aRound, aWorkspace, type Workspace } from "../support/vnr";

const COUNTRY = "BWA";
let place: Workspace;
beforeAll(async () => {
  place = await aWorkspace(COUNTRY);
});
const NOTHING = { title: "", dueOn: null, ownerId: null, notes: "", state: "open" } as const;
const aTask = async (actor: Actor, roundId: string) => (await findPlan(actor, roundId))!.tasks[0]!;

describe("opening a round", () => {
  test("writes the whole plan, counted back from the presentation, and its event", async () => {
    const year = await aFreeYear(COUNTRY);
    const { id } = await openRound(place.lead, { country: COUNTRY, year, presentationOn: `${year}-07-08` });
    const plan = await findPlan(place.partner, id);
    expect(plan).toMatchObject({
      status: "planned",
      mainMessagesOn: `${year}-04-29`,
      reportOn: `${year}-06-07`,
    });
    expect(plan!.tasks.map(({ planned }) => planned)).toEqual([...VNR_TASKS]);
    await saveTask(place.lead, { ...NOTHING, id: plan!.tasks[0]!.id, version: 1, state: "done" });
    const listed = (await listRounds(place.partner)).find((one) => one.id === id);
    expect(listed).toMatchObject({ open: VNR_TASKS.length - 1, done: 1 });
    const [event] = await db.select().from(events).where(eq(events.subjectId, id));
    expect(event).toMatchObject({
      kind: "vnr.round_opened",
      actorId: place.lead.id,
      data: { country: COUNTRY, year },
    });
  });

  test("begins with what is publicly known of the year", async () => {
    const year = await aFreeYear(COUNTRY);
    const known = { country: COUNTRY, year, status: "announced", confirmed: false, source: "" } as const;
    await addVnrYear(place.house, known);
    const { id } = await openRound(place.named, { country: COUNTRY, year, presentationOn: null });
    expect(await findRound(place.lead, id)).toMatchObject({
      status: "announced",
      presentationOn: `${year}-07-15`,
    });
  });

  test("of one year by two at once: one opens it, the other is told", async () => {
    const input = { country: COUNTRY, year: await aFreeYear(COUNTRY), presentationOn: null };
    const codes = await Promise.all([
      codeOf(openRound(place.lead, input)),
      codeOf(openRound(place.partner, input)),
    ]);
    expect(codes.sort()).toEqual(["done", "round_exists"]);
  });
});

describe("strangers", () => {
  test("find nothing, are told nothing and leave nothing", async () => {
    const { id, version } = await aRound(place.lead, COUNTRY);
    const task = await aTask(place.lead, id);
    const dates = { mainMessagesOn: "2031-05-01", reportOn: "2031-06-01", presentationOn: "2031-07-01" };
    const count = await db.$count(events);
    for (const stranger of [place.other, place.author, place.house]) {
      expect(await findRound(stranger, id)).toBeNull();
      expect(await findPlan(stranger, id)).toBeNull();
      expect(await findWorkspace(stranger, COUNTRY)).toBeNull();
      expect((await listRounds(stranger)).filter((one) => one.country === COUNTRY)).toEqual([]);
      const open = { country: COUNTRY, year: 2099, presentationOn: null };
      expect(await codeOf(openRound(stranger, open))).toBe("not_found");
      expect(await codeOf(saveRound(stranger, { id, version, status: "withdrawn", ...dates }))).toBe(
        "not_found",
      );
      const own = { roundId: id, title: "X", dueOn: "2031-01-01", ownerId: null, notes: "" };
      expect(await codeOf(addTask(stranger, own))).toBe("not_found");
      expect(await codeOf(saveTask(stranger, { ...NOTHING, id: task.id, version: 1 }))).toBe("not_found");
      const naming = { organisationId: place.library.id, personId: place.author.id };
      expect(await codeOf(nameForVnr(stranger, naming))).toBe("not_found");
    }
    expect(await db.$count(events)).toBe(count);
  });

  test("who works there by the policy is who is listed, and the other way round", async () => {
    const listed = (await listColleagues(db, COUNTRY)).map(({ id }) => id);
    const { lead, author, partner, named, other, house } = place;
    for (const actor of [lead, author, partner, named, other, house])
      expect(listed.includes(actor.id)).toBe(workspacesOf(actor).includes(COUNTRY));
  });
});

describe("a round", () => {
  test("moves its plan with its dates; a day that somebody set stays", async () => {
    const { id, version } = await aRound(place.lead, COUNTRY);
    const { year, tasks } = (await findPlan(place.lead, id))!;
    const [first, second] = tasks;
    const set = { ...NOTHING, id: first!.id, version: 1, dueOn: `${year - 1}-08-20` };
    await saveTask(place.partner, set);
    const dates = {
      mainMessagesOn: `${year}-05-02`,
      reportOn: `${year}-06-02`,
      presentationOn: `${year}-07-05`,
    };
    await saveRound(place.named, { id, version, status: "announced", ...dates });
    const now = (await findPlan(place.lead, id))!;
    expect(now).toMatchObject({ status: "announced", ...dates, version: version + 1 });
    expect(now.tasks.find((task) => task.id === first!.id)!.day).toBe(set.dueOn);
    expect(now.tasks.find((task) => task.id === second!.id)!.day < second!.day).toBe(true);
  });

  test("is presented in its year, and nothing is due before the August before, in the database too", async () => {
    const { id, version } = await aRound(place.lead, COUNTRY);
    const { year } = (await findRound(place.lead, id))!;
    const save = (mainMessagesOn: string, presentationOn: string) =>
      codeOf(
        saveRound(place.lead, {
          ...{ id, version, status: "planned", mainMessagesOn, reportOn: presentationOn, presentationOn },
        }),
      );
    expect(await save(`${year + 1}-05-02`, `${year + 1}-07-05`)).toBe("invalid");
    expect(await save(`${year - 1}-07-31`, `${year}-07-05`)).toBe("invalid");
    const reversed = db
      .update(vnrRounds)
      .set({ reportOn: `${year}-12-31` })
      .where(eq(vnrRounds.id, id));
    await expect(reversed).rejects.toThrow();
  });

  test("saved by two at once is a conflict for one of them", async () => {
    const { id } = await aRound(place.lead, COUNTRY);
    const { version, mainMessagesOn, reportOn, presentationOn } = (await findRound(place.lead, id))!;
    const change = { id, version, status: "announced", mainMessagesOn, reportOn, presentationOn } as const;
    const codes = await Promise.all([
      codeOf(saveRound(place.lead, change)),
      codeOf(saveRound(place.partner, { ...change, status: "unknown" })),
    ]);
    expect(codes.sort()).toEqual(["conflict", "done"]);
  });

  test("withdrawn by its government rests, and goes on when it is set back", async () => {
    const { id } = await aRound(place.lead, COUNTRY);
    const { version, mainMessagesOn, reportOn, presentationOn } = (await findRound(place.lead, id))!;
    const dates = { mainMessagesOn, reportOn, presentationOn };
    await saveRound(place.lead, { id, version, status: "withdrawn", ...dates });
    const task = await aTask(place.lead, id);
    const done = { ...NOTHING, id: task.id, version: task.version, state: "done" as const };
    expect(await codeOf(saveTask(place.lead, done))).toBe("round_withdrawn");
    const own = { roundId: id, title: "X", dueOn: reportOn, ownerId: null, notes: "" };
    expect(await codeOf(addTask(place.lead, own))).toBe("round_withdrawn");
    await saveRound(place.lead, { id, version: version + 1, status: "planned", ...dates });
    expect(await codeOf(saveTask(place.lead, done))).toBe("done");
  });
});

describe("a task", () => {
  test("is taken on by somebody of either organisation, with its event", async () => {
    const { id } = await aRound(place.lead, COUNTRY);
    const task = await aTask(place.lead, id);
    const change = { ...NOTHING, id: task.id, version: 1, notes: "Ask twice", state: "done" } as const;
    await saveTask(place.lead, { ...change, ownerId: place.partner.id });
    expect(await aTask(place.partner, id)).toMatchObject({
      ...{ owner: place.partner.name, notes: "Ask twice", state: "done", version: 2 },
    });
    const said = await db.select().from(events).where(eq(events.subjectId, task.id));
    expect(said.map(({ kind, data }) => [kind, data.from, data.to])).toEqual([
      ["vnr.task_changed", "open", "done"],
    ]);
    expect(JSON.stringify(said)).not.toContain("Ask twice");
  });

  test("goes to nobody who does not work there; who left stays named until it is handed on", async () => {
    const { id } = await aRound(place.lead, COUNTRY);
    const task = await aTask(place.lead, id);
    const give = (ownerId: string, version: number) =>
      codeOf(saveTask(place.lead, { ...NOTHING, id: task.id, version, ownerId }));
    for (const { id: stranger } of [place.author, place.other])
      expect(await give(stranger, 1)).toBe("invalid");
    const leaver = await aPerson({ memberOf: [{ id: place.association.id, role: "lead" }] });
    expect(await give(leaver.id, 1)).toBe("done");
    await leaveOrganisation(leaver, { organisationId: place.association.id });
    expect(await give(leaver.id, 2)).toBe("done");
    expect(await aTask(place.lead, id)).toMatchObject({ owner: leaver.name });
  });

  test("of one's own stands among those of the plan, with a title and a day", async () => {
    const { id } = await aRound(place.lead, COUNTRY);
    const { reportOn } = (await findRound(place.lead, id))!;
    const own = await addTask(place.partner, {
      ...{ roundId: id, title: "Print the flyer", dueOn: reportOn, ownerId: place.named.id, notes: "" },
    });
    const change = { ...NOTHING, id: own.id, version: own.version };
    expect(await codeOf(saveTask(place.lead, change))).toBe("invalid");
    expect(await codeOf(saveTask(place.lead, { ...change, title: "Print it" }))).toBe("invalid");
    expect(await codeOf(saveTask(place.lead, { ...change, title: "Print it", dueOn: reportOn }))).toBe(
      "done",
    );
    const untitled = db.update(vnrTasks).set({ title: "" }).where(eq(vnrTasks.id, own.id));
    await expect(untitled).rejects.toThrow();
  });

  test("saved by two at once is a conflict for one of them", async () => {
    const { id } = await aRound(place.lead, COUNTRY);
    const task = await aTask(place.lead, id);
    const change = { ...NOTHING, id: task.id, version: 1 };
    const codes = await Promise.all([
      codeOf(saveTask(place.lead, { ...change, notes: "One" })),
      codeOf(saveTask(place.partner, { ...change, notes: "Other" })),
    ]);
    expect(codes.sort()).toEqual(["conflict", "done"]);
  });
});

describe("naming", () => {
  test("opens the workspace to a member, and ending it closes it again; both are on record", async () => {
    const member = await aPerson({ memberOf: [{ id: place.association.id, role: "author" }] });
    const ref = { organisationId: place.association.id, personId: member.id };
    await nameForVnr(place.partner, ref);
    await nameForVnr(place.partner, ref);
    expect(workspacesOf(await again(member))).toEqual([COUNTRY]);
    const listed = await listNameable(place.partner);
    expect(listed.find(({ personId }) => personId === member.id)).toMatchObject({ named: true });
    await endNaming(place.partner, ref);
    expect(workspacesOf(await again(member))).toEqual([]);
    const said = await db.select().from(events).where(eq(events.subjectId, member.id)).orderBy(events.id);
    const kinds = said.map(({ kind }) => kind).filter((kind) => kind.startsWith("vnr."));
    expect(kinds).toEqual(["vnr.named", "vnr.naming_ended"]);
  });

  test("is for leads of the same organisation alone, and for its members", async () => {
    const ref = { organisationId: place.library.id, personId: place.author.id };
    for (const actor of [place.partner, place.named, place.other, place.house])
      expect(await codeOf(nameForVnr(actor, ref))).toBe("not_found");
    const { id: personId } = place.other;
    expect(await codeOf(nameForVnr(place.lead, { ...ref, personId }))).toBe("not_found");
    expect(await listNameable(place.named)).toEqual([]);
  });

  test("ends with the membership, and does not come back with it", async () => {
    const member = await aPerson({ memberOf: [{ id: place.library.id, role: "author" }] });
    const ref = { organisationId: place.library.id, personId: member.id };
    await nameForVnr(place.lead, ref);
    await leaveOrganisation(await again(member), { organisationId: place.library.id });
    expect(workspacesOf(await again(member))).toEqual([]);
    await setMembership(place.house, { ...ref, role: "author" });
    expect(workspacesOf(await again(member))).toEqual([]);
  });
});

test("an organisation that moves to another country takes its people out of the workspace, not the round", async () => {
  const moving = await aWorkspace("SOM");
  const { id } = await aRound(moving.lead, "SOM");
  await db.update(organisations).set({ country: "SWZ" }).where(eq(organisations.id, moving.library.id));
  expect(await findPlan(await again(moving.lead), id)).toBeNull();
  expect(await findPlan(await again(moving.partner), id)).not.toBeNull();
  expect(workspacesOf(await again(moving.named))).toEqual(["SWZ"]);
});

test("the plan asks the database three times, the list of rounds once, however long they are", async () => {
  const { id } = await aRound(place.lead, COUNTRY);
  const plan = await queriesOf(db, () => findPlan(place.lead, id));
  const rounds = await queriesOf(db, () => listRounds(place.lead));
  expect([plan.asked, rounds.asked]).toEqual([3, 1]);
  expect(rounds.value.length).toBeGreaterThan(3);
});
