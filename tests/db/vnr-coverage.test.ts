import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { events, mails, notices, organisations, vnrStoryAsks } from "@/db/schema";
import { listNotices } from "@/lib/notices/queries";
import type { Actor } from "@/lib/people/actor";
import { deleteProject } from "@/lib/projects/mutations/delete-project";
import { createProject } from "@/lib/projects/mutations/save-project";
import { newProject } from "@/lib/projects/schema";
import { withdrawStory } from "@/lib/publications/mutations/take-down";
import { type CoverageItem, findCoverage } from "@/lib/vnr/coverage-queries";
import { askForStory } from "@/lib/vnr/mutations/ask-for-story";
import { endSharing, shareProject } from "@/lib/vnr/mutations/share-project";
import { findSharing } from "@/lib/vnr/sharing-queries";
import {
  again,
  anOrganisation,
  aPerson,
  aPublishedStory,
  aReadyStory,
  aStoryInReview,
  codeOf,
  PROJECT,
} from "../support/factories";
import { queriesOf } from "../support/queries";
import { aRound, aWorkspace, type Workspace } from "../support/vnr";
import { anActivity } from "../support/vnr-parts";

const COUNTRY = "MWI";
let place: Workspace;
let roundId: string;
beforeAll(async () => {
  place = await aWorkspace(COUNTRY);
  roundId = (await aRound(place.lead, COUNTRY)).id;
});
const itemsOf = async (actor: Actor) => (await findCoverage(actor, roundId))!.items;
const titled = (items: CoverageItem[], word: string) => items.filter(({ title }) => title.includes(word));
const share = (lead: Actor, id: string) => shareProject(lead, { id });

describe("coverage", () => {
  test("shows a public story to all who work there, with its targets", async () => {
    const { story } = await aPublishedStory({ country: COUNTRY, word: "kapenta" });
    const [item] = titled(await itemsOf(place.partner), "kapenta");
    expect(item).toMatchObject({ state: "published", slug: story.slug });
    expect(item!.targets.length).toBeGreaterThan(0);
    expect(item).not.toHaveProperty("storyId");
  });

  test("shows another organisation's draft or review only once a lead shared its project: title and targets, no text", async () => {
    for (const make of [aReadyStory, aStoryInReview]) {
      const made = await make({ country: COUNTRY, word: "secretword" });
      const { lead, project, library } = made;
      const mine = async () =>
        (await itemsOf(place.lead)).filter(({ organisation }) => organisation === library.name);
      expect(await mine()).toEqual([]);
      await share(lead, project.id);
      const seen = await mine();
      expect(seen).toMatchObject([
        { state: make === aReadyStory ? "draft" : "in_review", title: PROJECT.title },
      ]);
      expect(Object.keys(seen[0]!).sort()).toEqual(["organisation", "state", "targets", "title"]);
      expect(seen[0]!.targets.length).toBeGreaterThan(0);
      expect(JSON.stringify(await findCoverage(place.lead, roundId))).not.toContain("secretword");
      await endSharing(lead, { id: project.id });
      expect(await mine()).toEqual([]);
      const kinds = await db.select().from(events).where(eq(events.projectId, project.id));
      expect(kinds.map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(["vnr.project_shared", "vnr.sharing_ended"]),
      );
    }
  });

  test("shows the reader's own organisations' work as they may read it", async () => {
    const made = await aReadyStory({ country: COUNTRY, word: "mbuna" });
    const { id } = made.sponsor;
    const reader = await aPerson({ memberOf: [{ id, role: "lead" }] });
    expect(titled(await itemsOf(reader), "mbuna")).toMatchObject([
      { state: "draft", storyId: made.story.id, projectId: made.project.id },
    ]);
    expect(titled(await itemsOf(place.lead), "mbuna")).toEqual([]);
  });

  test("of other countries shows nothing, shared or not, and strangers nothing at all", async () => {
    const abroad = await aReadyStory({ country: "FJI", word: "vonu" });
    await share(abroad.lead, abroad.project.id);
    expect(JSON.stringify(await findCoverage(place.lead, roundId))).not.toContain(abroad.library.name);
    for (const stranger of [place.other, place.author, place.house])
      expect(await findCoverage(stranger, roundId)).toBeNull();
  });

  test("loses what an organisation shared when it moves, and the new country does not gain it", async () => {
    const made = await aReadyStory({ country: COUNTRY });
    await share(made.lead, made.project.id);
    const name = made.library.name;
    const of = async (actor: Actor, round: string) =>
      (await findCoverage(actor, round))!.items.filter(({ organisation }) => organisation === name);
    expect(await of(place.lead, roundId)).toHaveLength(1);
    const there = await aWorkspace("MOZ");
    const theirs = await aRound(there.lead, "MOZ");
    await db
      .update(organisations)
      .set({ country: "MOZ", sponsorId: null })
      .where(eq(organisations.id, made.library.id));
    expect(await of(place.lead, roundId)).toEqual([]);
    expect(await of(there.lead, theirs.id)).toEqual([]);
    const lead = await again(made.lead);
    expect(await findSharing(lead, made.project.id)).toEqual({ country: "MOZ", shared: false });
    await share(lead, made.project.id);
    expect(await of(there.lead, theirs.id)).toHaveLength(1);
  });

  test("counts a story that was taken down as a project, and a deleted project not at all", async () => {
    const made = await aPublishedStory({ country: COUNTRY });
    await share(made.lead, made.project.id);
    await withdrawStory(made.lead, {
      ...{ id: made.story.id, reason: "error_found", privateReason: "x", hideTitle: false },
    });
    const name = made.library.name;
    const states = (await itemsOf(place.lead)).flatMap(({ organisation, state }) =>
      organisation === name ? [state] : [],
    );
    expect(states).toEqual(["project"]);
    const fresh = await createProject(
      made.author,
      newProject.parse({ organisationId: made.library.id, ...PROJECT, title: "Untold tilapia" }),
    );
    await share(made.lead, fresh.id);
    const without = async () =>
      (await findCoverage(place.lead, roundId))!.without.filter(({ title }) => title === "Untold tilapia");
    expect(await without()).toMatchObject([{ targets: [], organisation: name }]);
    await deleteProject(made.author, fresh);
    expect(await without()).toEqual([]);
  });

  test("shows activities of the round, and asks five times at most, whatever there is", async () => {
    const { id } = await aRound(place.lead, COUNTRY);
    const before = await queriesOf(db, () => findCoverage(place.lead, id));
    for (let at = 0; at < 3; at += 1) {
      await anActivity(place.lead, id);
      const { lead, project } = await aReadyStory({ country: COUNTRY });
      await share(lead, project.id);
    }
    const after = await queriesOf(db, () => findCoverage(place.lead, id));
    expect([before.asked, after.asked]).toEqual([5, 5]);
    const activities = after.value!.items.filter(({ state }) => state === "activity");
    expect(activities).toHaveLength(3);
    expect(activities[0]).toMatchObject({ targets: ["4.6", "16.10"] });
  });
});

describe("sharing", () => {
  test("is a lead's of the organisation or of its sponsor; authors may not, others find nothing", async () => {
    const { sponsorLead, sponsorAuthor, project, author, lead } = await aReadyStory({ country: COUNTRY });
    const count = await db.$count(events);
    expect(await codeOf(share(author, project.id))).toBe("forbidden");
    for (const stranger of [place.lead, place.other, place.house, sponsorAuthor]) {
      expect(await codeOf(share(stranger, project.id))).toBe("not_found");
      expect(await codeOf(endSharing(stranger, { id: project.id }))).toBe("not_found");
      expect(await findSharing(stranger, project.id)).toBeNull();
    }
    expect(await db.$count(events)).toBe(count);
    expect(await findSharing(author, project.id)).toBeNull();
    await share(sponsorLead, project.id);
    expect(await findSharing(lead, project.id)).toEqual({ country: COUNTRY, shared: true });
  });

  test("by two at once is on record once", async () => {
    const { sponsorLead, project, lead } = await aReadyStory({ country: COUNTRY });
    await Promise.all([share(lead, project.id), share(sponsorLead, project.id)]);
    const told = and(eq(events.projectId, project.id), eq(events.kind, "vnr.project_shared"));
    expect(await db.$count(events, told)).toBe(1);
  });
});

describe("asking a library for a story", () => {
  const aPublicLibrary = async () => {
    const library = await anOrganisation({ kind: "public", country: COUNTRY });
    const lead = await aPerson({ memberOf: [{ id: library.id, role: "lead" }] });
    const author = await aPerson({ memberOf: [{ id: library.id, role: "author" }] });
    return { library, lead, author };
  };
  const ask = (actor: Actor, organisationId: string, target = "5.b") =>
    askForStory(actor, { roundId, organisationId, target });

  test("tells its leads by notice and mail, with who asks, for which target and year; shown as asked", async () => {
    const { library, lead, author } = await aPublicLibrary();
    await ask(place.partner, library.id);
    const told = await db.select().from(notices).where(eq(notices.personId, lead.id));
    expect(told).toMatchObject([
      { kind: "story_asked", data: { by: place.partner.name, target: "5.b", country: COUNTRY } },
    ]);
    expect(await db.$count(mails, and(eq(mails.personId, lead.id), eq(mails.kind, "story_asked")))).toBe(1);
    expect(await db.$count(notices, eq(notices.personId, author.id))).toBe(0);
    const { libraries } = (await findCoverage(place.lead, roundId))!;
    const today = new Date().toISOString().slice(0, 10);
    expect(libraries.find(({ id }) => id === library.id)!.asks).toEqual([{ target: "5.b", on: today }]);
    const [event] = await db
      .select()
      .from(events)
      .where(and(eq(events.kind, "vnr.story_asked"), eq(events.organisationId, library.id)));
    expect(event).toMatchObject({ data: { round: roundId, country: COUNTRY, target: "5.b" } });
  });

  test("of one target and round happens once in 30 days, also by two at once; of another target at once", async () => {
    const { library } = await aPublicLibrary();
    const codes = await Promise.all([
      codeOf(ask(place.lead, library.id)),
      codeOf(ask(place.partner, library.id)),
    ]);
    expect(codes.sort()).toEqual(["asked_lately", "done"]);
    expect(await codeOf(ask(place.lead, library.id, "5.5"))).toBe("done");
    const [row] = await db.select().from(vnrStoryAsks).where(eq(vnrStoryAsks.organisationId, library.id));
    const other = await aPublicLibrary();
    await db.insert(vnrStoryAsks).values({
      ...{ ...row!, id: crypto.randomUUID(), organisationId: other.library.id },
      createdAt: new Date(Date.now() - 31 * 86_400_000),
    });
    expect(await codeOf(ask(place.lead, other.library.id, row!.target))).toBe("done");
  });

  test("reaches nobody abroad, nobody where no one leads, and is nothing for strangers", async () => {
    const abroad = await anOrganisation({ kind: "public", country: "FJI" });
    const empty = await anOrganisation({ kind: "public", country: COUNTRY });
    const { library } = await aPublicLibrary();
    const count = await db.$count(events);
    expect(await codeOf(ask(place.lead, abroad.id))).toBe("invalid");
    expect(await codeOf(ask(place.lead, empty.id))).toBe("no_lead_to_ask");
    for (const stranger of [place.other, place.author, place.house])
      expect(await codeOf(ask(stranger, library.id))).toBe("not_found");
    expect(await db.$count(events)).toBe(count);
  });

  test("is known to the leads as they are now", async () => {
    const { library, lead } = await aPublicLibrary();
    await ask(place.lead, library.id);
    const lines = async (actor: Actor) => (await listNotices(actor, "en", 1)).rows.map(({ line }) => line);
    expect(await lines(lead)).toEqual([expect.stringMatching(/asks you for a story towards target 5\.b/)]);
    expect(await lines({ ...lead, memberships: [] })).toEqual([]);
  });
});
