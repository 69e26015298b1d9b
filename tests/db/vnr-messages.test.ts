import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db, publicDb } from "@/db/client";
import { events, organisations, vnrActivities, vnrMessageComments } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { deleteProject } from "@/lib/projects/mutations/delete-project";
import { findProject } from "@/lib/projects/queries";
import { withdrawStory } from "@/lib/publications/mutations/take-down";
import { listActivities } from "@/lib/vnr/activity-queries";
import { listMessages } from "@/lib/vnr/message-queries";
import { activitySave, messageSave } from "@/lib/vnr/message-schema";
import { addExchange } from "@/lib/vnr/mutations/add-exchange";
import { agreeToMessage, endAgreement } from "@/lib/vnr/mutations/agree-to-message";
import { askForStory } from "@/lib/vnr/mutations/ask-for-story";
import { commentOnMessage } from "@/lib/vnr/mutations/comment-on-message";
import { makeProjectOf } from "@/lib/vnr/mutations/make-project";
import { removeActivity, saveActivity } from "@/lib/vnr/mutations/save-activity";
import { removeChannel, saveChannel } from "@/lib/vnr/mutations/save-channel";
import { eraseContact } from "@/lib/vnr/mutations/save-contact";
import { moveMessage, removeMessage, saveMessage } from "@/lib/vnr/mutations/save-message";
import { saveRound } from "@/lib/vnr/mutations/save-round";
import { findRound } from "@/lib/vnr/queries";
import { channelSave } from "@/lib/vnr/schema";
import { again, anOrganisation, aPerson, aPublishedStory, codeOf } from "../support/factories";
import { queriesOf } from "../support/queries";
import { aChannel, aContact, aRound, aWorkspace, CHANNEL, type Workspace } from "../support/vnr";
import { ACTIVITY, aMessage, anActivity, MESSAGE } from "../support/vnr-parts";

const COUNTRY = "LSO";
let place: Workspace;
let roundId: string;
beforeAll(async () => {
  place = await aWorkspace(COUNTRY);
  roundId = (await aRound(place.lead, COUNTRY)).id;
});
const kindsOf = async (id: string) =>
  (await db.select().from(events).where(eq(events.subjectId, id)).orderBy(events.id)).map(({ kind }) => kind);
const messageOf = async (actor: Actor, id: string, round = roundId) =>
  (await listMessages(actor, round))!.messages.find((one) => one.id === id)!;
const change = (message: { id: string; version: number; roundId: string }, part = {}) =>
  messageSave.parse({ ...MESSAGE, ...message, ...part });
const LIBRARY = { side: "national_library", wording: 1 } as const;
const ASSOCIATION = { side: "association", wording: 1 } as const;

describe("a message", () => {
  test("is written by one side and seen by the other, in order, with what stands behind it", async () => {
    const story = await aPublishedStory({ country: COUNTRY });
    const activity = await anActivity(place.partner, roundId);
    const first = await aMessage(place.lead, roundId, {
      ...{ storyIds: [story.story.id], activityIds: [activity.id] },
    });
    const second = await aMessage(place.partner, roundId, { speaker: "association", target: "" });
    const { messages } = (await listMessages(place.named, roundId))!;
    expect(messages.map(({ id }) => id)).toEqual([first.id, second.id]);
    expect(messages[0]).toMatchObject({ ...{ goal: 4, target: "4.6", speaker: "both", hidden: 0 } });
    expect(messages[0]!.stories.map(({ id }) => id)).toEqual([story.story.id]);
    expect(messages[0]!.activities).toEqual([{ id: activity.id, title: ACTIVITY.title }]);
    expect(messages[1]).toMatchObject({ speaker: "association", target: null });
    expect(await kindsOf(first.id)).toEqual(["vnr.message_added"]);
  });

  test("keeps a story that is withdrawn, and says no more than that there is one", async () => {
    const story = await aPublishedStory({ country: COUNTRY });
    const message = await aMessage(place.lead, roundId, { storyIds: [story.story.id] });
    await withdrawStory(story.lead, {
      ...{ id: story.story.id, reason: "error_found", privateReason: "x", hideTitle: false },
    });
    await saveMessage(place.lead, change(message));
    expect(await messageOf(place.partner, message.id)).toMatchObject({ stories: [], hidden: 1 });
  });

  test("rests on public stories of its country and activities of its round, and on nothing else", async () => {
    const abroad = await aPublishedStory({ country: "TUV" });
    const other = await anActivity(place.lead, (await aRound(place.lead, COUNTRY)).id);
    const count = await db.$count(events);
    for (const part of [{ storyIds: [abroad.story.id] }, { activityIds: [other.id] }])
      expect(await codeOf(aMessage(place.lead, roundId, part))).toBe("invalid");
    expect(await db.$count(events)).toBe(count);
  });

  test("changed by two at once is a conflict for one of them", async () => {
    const message = await aMessage(place.lead, roundId);
    const codes = await Promise.all([
      codeOf(saveMessage(place.lead, change(message, { text: "One" }))),
      codeOf(saveMessage(place.partner, change(message, { text: "Other" }))),
    ]);
    expect(codes.sort()).toEqual(["conflict", "done"]);
  });

  test("stays in its round: with the ref of another round it does not exist", async () => {
    const other = await aRound(place.lead, COUNTRY);
    const message = await aMessage(place.lead, roundId);
    expect(await codeOf(saveMessage(place.lead, change({ ...message, roundId: other.id })))).toBe(
      "not_found",
    );
  });

  test("moves up and down; at the end there is nothing to move and nothing to tell", async () => {
    const { id: round } = await aRound(place.lead, COUNTRY);
    const ids: string[] = [];
    for (const text of ["A", "B", "C"]) ids.push((await aMessage(place.lead, round, { text })).id);
    await moveMessage(place.partner, { id: ids[2]!, up: true });
    await moveMessage(place.lead, { id: ids[0]!, up: false });
    const { messages } = (await listMessages(place.lead, round))!;
    expect(messages.map(({ text }) => text)).toEqual(["C", "A", "B"]);
    expect(await moveMessage(place.lead, { id: ids[2]!, up: true })).toEqual({ moved: false });
    expect(await kindsOf(ids[2]!)).toEqual(["vnr.message_added", "vnr.message_moved"]);
    await Promise.all([
      moveMessage(place.lead, { id: ids[1]!, up: true }),
      moveMessage(place.partner, { id: ids[0]!, up: false }),
    ]);
    const after = (await listMessages(place.lead, round))!.messages.map(({ text }) => text);
    expect(after.sort()).toEqual(["A", "B", "C"]);
  });

  test("is removed once, with its comments", async () => {
    const message = await aMessage(place.lead, roundId);
    const { id } = await commentOnMessage(place.partner, { messageId: message.id, body: "Shorter?" });
    expect(await codeOf(removeMessage(place.lead, { id: message.id, version: 9 }))).toBe("conflict");
    const codes = await Promise.all([
      codeOf(removeMessage(place.lead, message)),
      codeOf(removeMessage(place.partner, message)),
    ]);
    expect(codes.sort()).toEqual(["done", "not_found"]);
    expect(await db.$count(vnrMessageComments, eq(vnrMessageComments.id, id))).toBe(0);
  });
});

describe("agreement", () => {
  test("of both sides is needed; another text, goal or speaker opens it again, evidence does not", async () => {
    const message = await aMessage(place.lead, roundId);
    const { id } = message;
    const standing = async () => (await messageOf(place.named, id)).agreed;
    await agreeToMessage(place.lead, { id, ...LIBRARY });
    expect(await standing()).toEqual({ by: ["national_library"], complete: false });
    await agreeToMessage(place.partner, { id, ...ASSOCIATION });
    expect(await standing()).toEqual({ by: ["national_library", "association"], complete: true });
    const activity = await anActivity(place.lead, roundId);
    await saveMessage(place.lead, change(message, { activityIds: [activity.id] }));
    expect((await standing()).complete).toBe(true);
    let wording = 1;
    for (const part of [
      { text: "Other" },
      { target: "4.1" },
      { goal: 5, target: "" },
      { speaker: "association" },
    ]) {
      const { version } = await messageOf(place.lead, id);
      await saveMessage(place.partner, change({ ...message, version }, part));
      expect(await standing(), JSON.stringify(part)).toEqual({ by: [], complete: false });
      wording += 1;
      await agreeToMessage(place.partner, { id, side: "association", wording });
      await agreeToMessage(place.lead, { id, side: "national_library", wording });
      expect((await standing()).complete).toBe(true);
    }
  });

  test("to a text that was changed meanwhile is a conflict, not an agreement to what nobody read", async () => {
    const message = await aMessage(place.lead, roundId);
    await saveMessage(place.lead, change(message, { text: "Other" }));
    expect(await codeOf(agreeToMessage(place.partner, { id: message.id, ...ASSOCIATION }))).toBe("conflict");
    expect((await messageOf(place.lead, message.id)).agreed.by).toEqual([]);
  });

  test("for the other side is not theirs to give or to take", async () => {
    const { id } = await aMessage(place.lead, roundId);
    expect(await codeOf(agreeToMessage(place.lead, { id, ...ASSOCIATION }))).toBe("forbidden");
    await agreeToMessage(place.partner, { id, ...ASSOCIATION });
    expect(await codeOf(endAgreement(place.named, { id, side: "association" }))).toBe("forbidden");
    await endAgreement(place.partner, { id, side: "association" });
    expect((await messageOf(place.lead, id)).agreed.by).toEqual([]);
    expect(await kindsOf(id)).toEqual([
      ...["vnr.message_added", "vnr.message_agreed", "vnr.message_agreement_ended"],
    ]);
  });

  test("twice of one side is one, on record once", async () => {
    const { id } = await aMessage(place.lead, roundId);
    await Promise.all([
      agreeToMessage(place.lead, { id, ...LIBRARY }),
      agreeToMessage(place.named, { id, ...LIBRARY }),
    ]);
    expect(await kindsOf(id)).toEqual(["vnr.message_added", "vnr.message_agreed"]);
  });

  test("needs the only side where a country has one", async () => {
    const alone = await anOrganisation({ kind: "library_association", country: "SWZ" });
    const lead = await aPerson({ memberOf: [{ id: alone.id, role: "lead" }] });
    const round = await aRound(lead, "SWZ");
    const { id } = await aMessage(lead, round.id);
    await agreeToMessage(lead, { id, ...ASSOCIATION });
    expect((await messageOf(lead, id, round.id)).agreed).toEqual({ by: ["association"], complete: true });
  });
});

describe("a comment", () => {
  test("stands with its writer and time, the oldest first, and cannot be changed", async () => {
    const { id } = await aMessage(place.lead, roundId);
    const one = await commentOnMessage(place.lead, { messageId: id, body: "Shorter?" });
    await commentOnMessage(place.partner, { messageId: id, body: "Yes" });
    const { comments } = await messageOf(place.named, id);
    expect(comments).toMatchObject([
      { body: "Shorter?", writer: place.lead.name },
      { body: "Yes", writer: place.partner.name },
    ]);
    await expect(
      db.update(vnrMessageComments).set({ body: "No" }).where(eq(vnrMessageComments.id, one.id)),
    ).rejects.toThrow();
    await expect(db.delete(vnrMessageComments).where(eq(vnrMessageComments.id, one.id))).rejects.toThrow();
  });
});

describe("an activity", () => {
  const read = async (actor: Actor, id: string) =>
    (await listActivities(actor, roundId))!.activities.find((one) => one.id === id)!;

  test("is written down, changed and removed, each on record", async () => {
    const activity = await anActivity(place.lead, roundId);
    expect(await read(place.partner, activity.id)).toMatchObject({
      ...{ title: ACTIVITY.title, figures: ACTIVITY.figures, targets: ACTIVITY.targets, endsOn: null },
      ...{ organisation: "Reading club of Maun", project: null },
    });
    const own = { organisationId: place.association.id, endsOn: "2025-03-09" };
    await saveActivity(place.partner, activitySave.parse({ ...ACTIVITY, ...activity, ...own }));
    expect(await read(place.lead, activity.id)).toMatchObject({
      ...{ organisation: place.association.name, endsOn: "2025-03-09", version: 2 },
    });
    expect(await codeOf(removeActivity(place.lead, activity))).toBe("conflict");
    await removeActivity(place.lead, { ...activity, version: 2 });
    expect(await kindsOf(activity.id)).toEqual([
      ...["vnr.activity_added", "vnr.activity_changed", "vnr.activity_removed"],
    ]);
  });

  test("changed by two at once is a conflict for one of them", async () => {
    const input = activitySave.parse({ ...ACTIVITY, ...(await anActivity(place.lead, roundId)) });
    const codes = await Promise.all([
      codeOf(saveActivity(place.lead, input)),
      codeOf(saveActivity(place.partner, input)),
    ]);
    expect(codes.sort()).toEqual(["conflict", "done"]);
  });

  test("is not of another country's organisation", async () => {
    const abroad = await anOrganisation({ country: "FJI" });
    expect(await codeOf(anActivity(place.lead, roundId, { organisationId: abroad.id }))).toBe("invalid");
  });

  test("becomes a project of the maker's own organisation, once, whoever asks", async () => {
    const { id } = await anActivity(place.lead, roundId);
    const ref = { id, organisationId: place.library.id };
    const made = await Promise.all([makeProjectOf(place.lead, ref), makeProjectOf(place.named, ref)]);
    expect(made[0]).toEqual(made[1]);
    const { projectId } = made[0]!;
    expect(await findProject(place.author, projectId)).toMatchObject({
      ...{ title: ACTIVITY.title, summary: ACTIVITY.text, periodStart: "2025-03-01", periodEnd: null },
      organisationId: place.library.id,
    });
    expect((await read(place.lead, id)).project).toEqual({ id: projectId });
    expect((await read(place.partner, id)).project).toEqual({ id: null });
    const theirs = { id, organisationId: place.association.id };
    expect(await codeOf(makeProjectOf(place.partner, theirs))).toBe("project_made");
    expect(await kindsOf(id)).toEqual(["vnr.activity_added", "vnr.activity_made_project"]);
  });

  test("does not become a project of an organisation that the person does not belong to", async () => {
    const { id } = await anActivity(place.lead, roundId);
    expect(await codeOf(makeProjectOf(place.lead, { id, organisationId: place.association.id }))).toBe(
      "not_found",
    );
    const [row] = await db.select().from(vnrActivities).where(eq(vnrActivities.id, id));
    expect(row!.projectId).toBeNull();
  });

  test("can become a project anew once that was deleted", async () => {
    const { id } = await anActivity(place.lead, roundId);
    const ref = { id, organisationId: place.library.id };
    const { projectId } = await makeProjectOf(place.lead, ref);
    await deleteProject(place.lead, { id: projectId, version: 1 });
    expect((await read(place.lead, id)).project).toBeNull();
    expect((await makeProjectOf(place.lead, ref)).projectId).not.toBe(projectId);
  });
});

describe("strangers", () => {
  const attempts = async (stranger: Actor) => {
    const message = await aMessage(place.lead, roundId);
    const activity = await anActivity(place.lead, roundId);
    const { id } = message;
    const count = await db.$count(events);
    expect(await listMessages(stranger, roundId)).toBeNull();
    expect(await listActivities(stranger, roundId)).toBeNull();
    const tries = [
      () => saveMessage(stranger, change(message)),
      () => saveMessage(stranger, { ...change(message), id: null }),
      () => moveMessage(stranger, { id, up: true }),
      () => removeMessage(stranger, message),
      () => agreeToMessage(stranger, { id, ...LIBRARY }),
      () => endAgreement(stranger, { id, side: "association" }),
      () => commentOnMessage(stranger, { messageId: id, body: "Hello" }),
      () => saveActivity(stranger, activitySave.parse({ ...ACTIVITY, ...activity })),
      () => removeActivity(stranger, activity),
      () => makeProjectOf(stranger, { id: activity.id, organisationId: place.library.id }),
    ];
    for (const one of tries) expect(await codeOf(one())).toBe("not_found");
    expect(await db.$count(events)).toBe(count);
  };

  test("find nothing, are told nothing and leave nothing", async () => {
    for (const stranger of [place.other, place.author, place.house]) await attempts(stranger);
  });

  test("an organisation that moves to another country is one at once", async () => {
    const moved = await anOrganisation({ kind: "library_association", country: COUNTRY });
    const lead = await aPerson({ memberOf: [{ id: moved.id, role: "lead" }] });
    const { id } = await aMessage(lead, roundId, { speaker: "association" });
    await agreeToMessage(lead, { id, ...ASSOCIATION });
    await db.update(organisations).set({ country: "FJI" }).where(eq(organisations.id, moved.id));
    await attempts(await again(lead));
    expect((await messageOf(place.lead, id)).text).toBe(MESSAGE.text);
  });

  test("the public connection reads none of it", async () => {
    for (const table of [
      ...["vnr_messages", "vnr_message_agreements", "vnr_message_comments", "vnr_message_stories"],
      ...["vnr_message_activities", "vnr_activities", "vnr_shared_projects", "vnr_story_asks"],
    ])
      await expect(publicDb.execute(sql`select 1 from ${sql.identifier(table)}`)).rejects.toThrow();
  });
});

test("while the government does not present, nothing in the round changes but contacts", async () => {
  const { id: round } = await aRound(place.lead, COUNTRY);
  const message = await aMessage(place.lead, round);
  const activity = await anActivity(place.lead, round);
  const channel = await aChannel(place.lead, round);
  const contact = await aContact(place.lead, round);
  const { version, mainMessagesOn, reportOn, presentationOn } = (await findRound(place.lead, round))!;
  const dates = { mainMessagesOn, reportOn, presentationOn };
  await saveRound(place.lead, { id: round, version, status: "withdrawn", ...dates });
  const { id } = message;
  const resting = [
    () => saveMessage(place.lead, change(message)),
    () => saveMessage(place.lead, { ...change(message), id: null }),
    () => moveMessage(place.lead, { id, up: true }),
    () => removeMessage(place.lead, message),
    () => agreeToMessage(place.lead, { id, ...LIBRARY }),
    () => commentOnMessage(place.lead, { messageId: id, body: "Hello" }),
    () => saveActivity(place.lead, activitySave.parse({ ...ACTIVITY, ...activity })),
    () => removeActivity(place.lead, activity),
    () => makeProjectOf(place.lead, { id: activity.id, organisationId: place.library.id }),
    () => saveChannel(place.lead, channelSave.parse({ ...CHANNEL, ...channel })),
    () => removeChannel(place.lead, channel),
    () => askForStory(place.lead, { roundId: round, organisationId: place.library.id, target: "4.6" }),
  ];
  for (const one of resting) expect(await codeOf(one())).toBe("round_withdrawn");
  const said = { happenedOn: "2026-01-10", way: "call", what: "They do not present" } as const;
  expect(await codeOf(addExchange(place.lead, { contactId: contact.id, ...said }))).toBe("done");
  expect(await codeOf(eraseContact(place.lead, contact))).toBe("done");
  await saveRound(place.partner, { id: round, version: version + 1, status: "announced", ...dates });
  expect(await codeOf(saveMessage(place.lead, change(message)))).toBe("done");
});

test("both lists ask the same number of times, whatever their length", async () => {
  const { id } = await aRound(place.lead, COUNTRY);
  const asked = async () => [
    (await queriesOf(db, () => listMessages(place.lead, id))).asked,
    (await queriesOf(db, () => listActivities(place.lead, id))).asked,
  ];
  const fill = async () => {
    const message = await aMessage(place.lead, id, { activityIds: [(await anActivity(place.lead, id)).id] });
    await commentOnMessage(place.lead, { messageId: message.id, body: "Hello" });
    await agreeToMessage(place.lead, { id: message.id, ...LIBRARY });
  };
  await fill();
  const one = await asked();
  await fill();
  await fill();
  expect(await asked()).toEqual(one);
  expect(one).toEqual([7, 3]);
});
