import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { REVISION_STATES, type RevisionState } from "@/db/enums";
import { events, revisions, stories } from "@/db/schema";
import { readPrivatePhoto, readProof } from "@/lib/media/queries";
import type { Actor } from "@/lib/people/actor";
import { hidePhoto } from "@/lib/publications/mutations/hide-media";
import { withdrawStory } from "@/lib/publications/mutations/take-down";
import { addComment } from "@/lib/reviews/mutations/comment";
import { declineStory, giveWaiver, republishStory, unpublishStory } from "@/lib/reviews/mutations/edit-desk";
import { giveVerdict } from "@/lib/reviews/mutations/give-verdict";
import { takeUp } from "@/lib/reviews/mutations/take-up";
import { findReview, listQueue } from "@/lib/reviews/queries";
import { askForSignOff } from "@/lib/stories/mutations/ask-for-sign-off";
import { discardDraft } from "@/lib/stories/mutations/discard-draft";
import { recallStory as recall, recallStory } from "@/lib/stories/mutations/recall-story";
import { reviseStory } from "@/lib/stories/mutations/revise-story";
import { saveSection } from "@/lib/stories/mutations/save-section";
import { submitStory } from "@/lib/stories/mutations/submit-story";
import { mayReadDraft } from "@/lib/stories/policy";
import { findPreview, findStory } from "@/lib/stories/queries";
import { visibleTo } from "@/lib/stories/visibility";
import { anEditor, answerAll, aPerson, aReadyStory, aReviewer, codeOf } from "../support/factories";

/**
 * The permission matrix of the domain: who may do what in which state. Every verb is tried by every role in every state
 * on a story of its own. "–" answers as if it did not exist.
 */
const ROLES = [
  "author",
  "lead",
  "sponsorLead",
  "sponsorAuthor",
  "reviewer",
  "compatriot",
  "editor",
  "editorInConflict",
  "admin",
  "stranger",
] as const;
type Role = (typeof ROLES)[number];
type Made = Awaited<ReturnType<typeof make>>;
type Expected = Partial<Record<Role, "done" | "forbidden">>;

const LIBRARY: Expected = { author: "done", lead: "done", sponsorLead: "forbidden" };
const SIGNERS: Expected = { author: "forbidden", lead: "done", sponsorLead: "done" };
const REASON = { reason: "error_found" as const, privateReason: "because", hideTitle: false };

type Verb = {
  run: (actor: Actor, made: Made) => Promise<unknown>;
  who: Expected;
  from: readonly RevisionState[];
};

const VERBS: Record<string, Verb> = {
  save: {
    run: (a, m) =>
      saveSection(a, {
        id: m.story.id,
        section: "lessons",
        base: m.version,
        value: { type: "doc", content: [] },
      }),
    who: LIBRARY,
    from: ["draft"],
  },
  ask: { run: (a, m) => askForSignOff(a, { id: m.story.id }), who: LIBRARY, from: ["draft"] },
  discard: {
    run: (a, m) => discardDraft(a, { id: m.story.id, version: m.version }),
    who: { author: "done", lead: "done", sponsorLead: "done" },
    from: ["draft"],
  },
  submit: {
    run: (a, m) => submitStory(a, { id: m.story.id, version: m.version, licence: true, embargoUntil: null }),
    who: SIGNERS,
    from: ["draft"],
  },
  recall: {
    run: (a, m) => recallStory(a, { id: m.story.id }),
    who: SIGNERS,
    from: ["submitted", "in_review", "approved"],
  },
  revise: {
    run: (a, m) => reviseStory(a, { id: m.story.id }),
    who: LIBRARY,
    from: ["declined", "published", "unpublished", "withdrawn"],
  },
  withdraw: {
    run: (a, m) => withdrawStory(a, { id: m.story.id, ...REASON }),
    who: SIGNERS,
    from: ["published", "unpublished"],
  },
  takeUp: {
    run: (a, m) => takeUp(a, { revisionId: m.revisionId }),
    who: { reviewer: "done", editor: "done" },
    from: ["submitted"],
  },
  decline: {
    run: (a, m) => declineStory(a, { revisionId: m.revisionId, reason: "x" }),
    who: { editor: "done" },
    from: ["in_review"],
  },
  comment: {
    run: (a, m) =>
      addComment(a, {
        revisionId: m.revisionId,
        section: "need",
        body: "x",
        mustFix: false,
        criterion: null,
      }),
    who: { editor: "done" },
    from: ["in_review"],
  },
  waive: {
    run: (a, m) => giveWaiver(a, { revisionId: m.revisionId, reason: "Nobody else reads it" }),
    who: { editor: "done" },
    from: REVISION_STATES.filter((state) => !["draft", "discarded"].includes(state)),
  },
  unpublish: {
    run: (a, m) => unpublishStory(a, { id: m.story.id, ...REASON }),
    who: { editor: "done" },
    from: ["published"],
  },
  republish: {
    run: (a, m) => republishStory(a, { id: m.story.id }),
    who: { editor: "done" },
    from: ["unpublished"],
  },
  hidePhoto: {
    run: (a, m) => hidePhoto(a, { id: m.shown!.photoId, reason: "member_wish" }),
    who: { author: "done", lead: "done", sponsorLead: "forbidden", editor: "done", editorInConflict: "done" },
    from: REVISION_STATES,
  },
};

/** States in which the tables are tried: those that a verb can stand in front of. */
const STATES = [
  "draft",
  "submitted",
  "in_review",
  "approved",
  "declined",
  "published",
  "unpublished",
  "withdrawn",
] as const;

/** A story in a state, reached by the verbs. */
async function make(state: (typeof STATES)[number], outside: Outside) {
  const made = await aReadyStory({ media: true, country: "UGA" });
  const { lead, story } = made;
  const whole = (revisionId: string) => ({ ...made, revisionId, version: story.version });
  if (state === "draft") return whole((await findStory(lead, story.id))!.revision.id);
  const embargoUntil = state === "approved" ? new Date(Date.now() + 3_600_000).toISOString() : null;
  const revision = await submitStory(lead, {
    id: story.id,
    version: story.version,
    licence: true,
    embargoUntil,
  });
  if (state === "submitted") return whole(revision.id);
  const reviewer = outside.judge;
  const { reviewId } = await takeUp(reviewer, { revisionId: revision.id });
  if (state === "in_review") return whole(revision.id);
  if (state === "declined") {
    await declineStory(outside.editor, { revisionId: revision.id, reason: "x" });
    return whole(revision.id);
  }
  await answerAll(reviewer, reviewId);
  await giveVerdict(reviewer, { reviewId, verdict: "approve", hash: revision.hash! });
  if (state === "unpublished") await unpublishStory(outside.editor, { id: story.id, ...REASON });
  if (state === "withdrawn") await withdrawStory(lead, { id: story.id, ...REASON });
  return whole(revision.id);
}

type Outside = { judge: Actor; reviewer: Actor; editor: Actor; admin: Actor; stranger: Actor };
let outside: Outside;

beforeAll(async () => {
  outside = {
    judge: await aReviewer(),
    reviewer: await aReviewer(),
    editor: await anEditor(),
    admin: await aPerson({ roles: ["admin"] }),
    stranger: await aPerson(),
  };
});

function cast(made: Made): Record<Role, Actor> {
  const { author, lead, sponsorLead, sponsorAuthor } = made;
  const compatriot = {
    ...outside.reviewer,
    id: randomUUID(),
    memberships: [
      {
        organisationId: randomUUID(),
        role: "lead" as const,
        name: "",
        kind: "academic" as const,
        country: "UGA",
      },
    ],
  };
  const editorInConflict = { ...compatriot, id: outside.editor.id, roles: ["editor" as const] };
  const { reviewer, editor, admin, stranger } = outside;
  return {
    author,
    lead,
    sponsorLead,
    sponsorAuthor,
    reviewer,
    compatriot,
    editor,
    editorInConflict,
    admin,
    stranger,
  };
}

describe.each(STATES)("in state %s", (state) => {
  test.each(Object.keys(VERBS))("%s", async (name) => {
    const verb = VERBS[name]!;
    let made = await make(state, outside);
    for (const role of ROLES) {
      const actor = cast(made)[role];
      const before = await db
        .select({ n: sql<number>`count(*)::int` })
        .from(events)
        .where(eq(events.storyId, made.story.id));
      const code = await codeOf(verb.run(actor, made));
      const expected = verb.who[role];
      const label = `${role} ${name} in ${state}: ${code}`;
      if (expected === "done" && verb.from.includes(state)) expect(code, label).toBe("done");
      else if (expected === "done")
        expect(
          ["illegal_move", "not_a_draft", "already_open", "quorum_full", "not_found", "conflict"],
          label,
        ).toContain(code);
      else if (expected === "forbidden") expect(code, label).toBe("forbidden");
      else expect(code, label).toBe("not_found");
      if (code === "done") {
        made = await make(state, outside);
        continue;
      }
      const after = await db
        .select({ n: sql<number>`count(*)::int` })
        .from(events)
        .where(eq(events.storyId, made.story.id));
      expect(after, `${label}: a refusal leaves no event`).toEqual(before);
      const [row] = await db
        .select({ state: revisions.state })
        .from(revisions)
        .where(eq(revisions.id, made.revisionId));
      expect(row?.state, `${label}: a refusal moves nothing`).toBe(state);
    }
  });

  test("reading", async () => {
    const made = await make(state, outside);
    const actors = cast(made);
    for (const role of ROLES) {
      const actor = actors[role];
      const inside = ["author", "lead", "sponsorLead"].includes(role);
      const label = `${role} in ${state}`;
      expect((await findStory(actor, made.story.id)) !== null, label).toBe(inside);
      expect((await findPreview(actor, made.story.id)) !== null, label).toBe(inside);
      expect(mayReadDraft(actor, { organisationId: made.library.id }), label).toBe(inside);
      const seen = await db
        .select({ id: stories.id })
        .from(stories)
        .where(sql`${stories.id} = ${made.story.id} and ${visibleTo(actor)}`);
      expect(seen.length === 1, `${label}: SQL and predicate agree`).toBe(inside);
      const queued = (await listQueue(actor)).some(({ revisionId }) => revisionId === made.revisionId);
      expect(queued, `${label}: queue`).toBe(
        ["reviewer", "editor"].includes(role) && ["submitted", "in_review", "approved"].includes(state),
      );
      const review = await findReview(actor, made.revisionId);
      const stage =
        role === "editor" && state !== "draft"
          ? "editing"
          : role === "reviewer" && ["submitted", "in_review"].includes(state)
            ? "deciding"
            : undefined;
      expect(review?.stage, `${label}: review`).toBe(stage);
      const photo = (await readPrivatePhoto(actor, made.shown!.photoId, 480)) !== null;
      expect(photo, `${label}: private photo`).toBe(inside || (role === "editor" && state !== "draft"));
      expect(await readProof(actor, made.shown!.consentId), `${label}: proof`).toBeNull();
    }
  });
});

test("a reviewer who confirmed sees the files until they recall it; proofs never", async () => {
  const made = await make("submitted", outside);
  const reviewer = await aReviewer();
  expect(await readPrivatePhoto(reviewer, made.shown!.photoId, 480)).toBeNull();
  await takeUp(reviewer, { revisionId: made.revisionId });
  expect(await readPrivatePhoto(reviewer, made.shown!.photoId, 480)).not.toBeNull();
  await recall(made.lead, { id: made.story.id });
  expect(await readProof(reviewer, made.shown!.consentId)).toBeNull();
});
