import { and, eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import {
  evaluations,
  formerAddresses,
  helpers,
  mails,
  organisations,
  projects,
  reports,
  settings,
  stories,
} from "@/db/schema";
import { readAttachment, readPrivatePhoto } from "@/lib/media/queries";
import { countUnread, listNotices } from "@/lib/notices/queries";
import { RIGHTS } from "@/lib/notices/rights";
import type { Actor } from "@/lib/people/actor";
import { conflictInListSql, conflictSql } from "@/lib/people/conflict-sql";
import { deactivatePerson } from "@/lib/people/mutations/save-person";
import { hasConflict, loadConflictFacts } from "@/lib/reviews/conflict";
import { addAffiliation } from "@/lib/reviews/mutations/affiliations";
import { addComment } from "@/lib/reviews/mutations/comment";
import { declineStory, giveWaiver } from "@/lib/reviews/mutations/edit-desk";
import { assignReviewer, takeUp } from "@/lib/reviews/mutations/take-up";
import { newAffiliation } from "@/lib/reviews/profile-schema";
import { findReview } from "@/lib/reviews/queries";
import { countQueue, listQueue } from "@/lib/reviews/queue-queries";
import { countReports, listReports } from "@/lib/reviews/report-queries";
import { listSuggestions } from "@/lib/reviews/suggestion-queries";
import { countWaiting, findWaiting } from "@/lib/reviews/waiting-queries";
import { listCountriesForEditors } from "@/lib/vnr/overview-queries";
import { countUsesToCheck, listUsesToCheck } from "@/lib/vnr/use-queries";
import {
  again,
  anEditor,
  anOrganisation,
  aPerson,
  aReviewer,
  aStoryInReview,
  aSubmittedStory,
  codeOf,
} from "../support/factories";
import { anEvidenceFile } from "../support/permission-world";
import { aRound, aUse } from "../support/vnr";

const outside = (part: object) =>
  newAffiliation.parse({ name: "Elsewhere", country: "FSM", domain: "", ...part });

describe("the predicate and its SQL agree", () => {
  const KINDS = [
    ...["own", "sponsor", "neighbour", "country", "evaluator", "funder", "helper"],
    ...["former evaluator", "former partner", "former helper"],
    ...["far organisation", "far country", "other domain", "waived", "rule off"],
  ] as const;
  test.each(KINDS)("%s", async (kind) => {
    const made = await aSubmittedStory({ country: "PCN" });
    const mark = `${crypto.randomUUID().slice(0, 8)}.example`;
    const email = `a@mail.${mark.toUpperCase()}`;
    const judge = await aReviewer();
    const former = kind.startsWith("former");
    if (former) await db.insert(formerAddresses).values({ personId: judge.id, email: email.toLowerCase() });
    if (kind === "former partner")
      await db
        .update(projects)
        .set({ partners: [{ name: "P", role: "", email }] })
        .where(eq(projects.id, made.project.id));
    if (["evaluator", "other domain", "former evaluator"].includes(kind))
      await db
        .update(evaluations)
        .set({ evaluatorEmail: email })
        .where(eq(evaluations.projectId, made.project.id));
    if (kind === "funder")
      await db
        .update(projects)
        .set({ funders: [{ name: "F", role: "", email }] })
        .where(eq(projects.id, made.project.id));
    if (kind === "helper" || kind === "former helper")
      await db.insert(helpers).values({
        ...{
          projectId: made.project.id,
          organisationId: made.library.id,
          email,
          name: "H",
          part: "partner",
          locale: "en",
        },
        ...{ tokenHash: mark, expiresAt: new Date(Date.now() + 86_400_000), invitedBy: made.author.id },
      });
    if (kind === "waived")
      await giveWaiver(await anEditor(), { revisionId: made.revision.id, reason: "Nobody else reads it" });
    if (kind === "rule off") await db.update(settings).set({ sameCountryRule: false });
    const given = {
      own: { organisationId: made.library.id },
      sponsor: { organisationId: made.sponsor.id },
      neighbour: { organisationId: (await anOrganisation({ kind: "academic", country: "PCN" })).id },
      "far organisation": { organisationId: (await anOrganisation({ country: "FSM" })).id },
    }[kind as string];
    const country = ["country", "waived", "rule off"].includes(kind) ? "PCN" : "FSM";
    const domain = { evaluator: mark, funder: mark, helper: mark, "other domain": `x${mark}` }[
      kind as string
    ];
    await addAffiliation(judge, given ?? outside({ country, domain: domain ?? "" }));
    const actor = await again(judge);
    const conflict = KINDS.indexOf(kind) < KINDS.indexOf("far organisation");
    expect(hasConflict(actor, await loadConflictFacts(db, made.story.id))).toBe(conflict);
    const [row] = await db
      .select({
        conflict: sql<boolean>`${conflictSql(actor)}`,
        inList: sql<boolean>`${conflictInListSql(actor)}`,
      })
      .from(stories)
      .innerJoin(organisations, eq(organisations.id, stories.organisationId))
      .where(eq(stories.id, made.story.id));
    expect(row).toEqual({ conflict, inList: conflict });
    const suggested = await listSuggestions(made.revision);
    expect(suggested.some(({ id }) => id === judge.id)).toBe(!conflict);
    expect(await codeOf(takeUp(actor, { revisionId: made.revision.id }))).toBe(
      conflict ? "not_found" : "done",
    );
    await db.update(settings).set({ sameCountryRule: true });
  });
});

describe("what an editor saw is gone once they name where they belong", () => {
  let made: Awaited<ReturnType<typeof aStoryInReview>>;
  let attachmentId: string;
  let editor: Actor;
  let before: Awaited<ReturnType<typeof everything>>;

  /** Every channel by which the story could reach somebody who judges. */
  async function everything(actor: Actor) {
    const { revision, story, shown } = made;
    const now = new Date().getUTCFullYear();
    const own = await db
      .select()
      .from(mails)
      .where(and(eq(mails.personId, actor.id), eq(mails.storyId, story.id)));
    const known = await Promise.all(own.map((mail) => db.transaction((tx) => RIGHTS.mayKnow(tx, mail))));
    const inReview = (await listCountriesForEditors(actor, now))?.find(({ country }) => country === "PCN");
    return {
      queue: (await listQueue(actor)).filter(({ revisionId }) => revisionId === revision.id).length,
      queued: await countQueue(actor),
      review: (await findReview(actor, revision.id)) === null ? 0 : 1,
      reports: (await listReports(actor))?.filter(({ slug }) => slug === story.slug).length,
      reported: await countReports(actor),
      waiting: (await findWaiting(actor))?.reviews.filter(({ revisionId }) => revisionId === revision.id)
        .length,
      waits: await countWaiting(actor),
      inReview: inReview?.inReview ?? 0,
      uses: (await listUsesToCheck(actor))?.length,
      usesToCheck: await countUsesToCheck(actor),
      notices: (await listNotices(actor, "en", 1)).rows.length,
      unread: await countUnread(actor),
      mails: known.filter(Boolean).length,
      photo: (await readPrivatePhoto(actor, shown!.photoId, 480)) === null ? 0 : 1,
      file: (await readAttachment(actor, attachmentId)) === null ? 0 : 1,
    };
  }

  beforeAll(async () => {
    editor = await anEditor();
    made = await aStoryInReview({ country: "PCN", media: true });
    attachmentId = (await anEvidenceFile(made.author, made.evaluation.id)).id;
    const { id: storyId } = made.story;
    await db
      .insert(reports)
      .values({ storyId, kind: "harm", item: "story", words: "It can harm", locale: "en" });
    const national = await aPerson({ memberOf: [{ id: made.sponsor.id, role: "lead" }] });
    await aUse(national, (await aRound(national, "PCN")).id, { recorded: true });
    await deactivatePerson(await aPerson({ roles: ["admin"] }), { personId: made.reviewer.id });
    before = await everything(editor);
  });

  test("before, all of it is there", () => {
    for (const [channel, count] of Object.entries(before)) expect(count, channel).toBeGreaterThan(0);
  });

  test.each([
    ["its organisation", () => ({ organisationId: made.library.id })],
    ["its sponsor", () => ({ organisationId: made.sponsor.id })],
    ["another organisation of its country", () => outside({ country: "PCN" })],
  ] as const)("%s", async (_, affiliation) => {
    const [{ id }] = [await anEditor()];
    await db.execute(sql`update notices set person_id = ${id} where person_id = ${editor.id}`);
    await db.execute(sql`update mails set person_id = ${id} where person_id = ${editor.id}`);
    editor = await again({ id });
    expect(await everything(editor)).toEqual(before);
    await addAffiliation(editor, affiliation());
    const bound = await again(editor);
    const after = await everything(bound);
    const gone = ["queue", "review", "reports", "waiting", "mails", "photo", "file"] as const;
    for (const channel of gone) expect(after[channel], channel).toBe(0);
    for (const count of [
      "queued",
      "reported",
      "waits",
      "inReview",
      "usesToCheck",
      "uses",
      "notices",
      "unread",
    ] as const)
      expect(after[count], count).toBeLessThan(before[count]!);
    const { revision } = made;
    const spare = await aReviewer();
    for (const verb of [
      () => assignReviewer(bound, { revisionId: revision.id, reviewerId: spare.id }),
      () => declineStory(bound, { revisionId: revision.id, reason: "x" }),
      () =>
        addComment(bound, {
          revisionId: revision.id,
          section: "need",
          body: "x",
          mustFix: false,
          criterion: null,
        }),
    ])
      expect(await codeOf(verb())).toBe("not_found");
  });
});
