import { readdirSync, readFileSync } from "node:fs";
import { like, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { REVISION_STATES, type RevisionState } from "@/db/enums";
import { helpEntries, revisions, stories } from "@/db/schema";
import { readAttachment, readPrivatePhoto, readProof } from "@/lib/media/queries";
import { listRemarks } from "@/lib/reviews/comment-queries";
import { findReview } from "@/lib/reviews/queries";
import { listQueue } from "@/lib/reviews/queue-queries";
import { mayReadDraft } from "@/lib/stories/policy";
import { findPreview, findStory } from "@/lib/stories/queries";
import { visibleTo } from "@/lib/stories/visibility";
import { codeOf } from "../support/factories";
import {
  aPlace,
  aStoryIn,
  attempt,
  aWorld,
  type Made,
  type Role,
  type World,
} from "../support/permission-world";
import { answers, STORY_VERBS, type Verb } from "../support/permissions";
import { ALL_THING_VERBS } from "../support/permissions-all";
import { AMONG_OTHERS, OF_ONESELF } from "../support/permissions-house";
import { answer } from "../support/permissions-things";

/**
 * The domain's table of rights: every role × every state × every verb. Who may not is told so, or finds nothing, and
 * leaves no row and no event.
 */
let world: World;
beforeAll(async () => {
  world = await aWorld();
});
// Other files of this worker ask for the help page as a new installation has it.
afterAll(() => db.delete(helpEntries).where(like(helpEntries.email, "%@test.example")));
const roles = () => Object.keys(world.cast) as Role[];

describe.each(REVISION_STATES)("in state %s", (state) => {
  let made: Made;
  beforeAll(async () => {
    made = await aStoryIn(world, state);
  });

  test.each(Object.keys(STORY_VERBS) as (keyof typeof STORY_VERBS)[])("%s", async (name) => {
    const verb: Verb = STORY_VERBS[name];
    for (const role of roles()) {
      const actor = world.cast[role];
      const { code, left } = await attempt(actor, made, () => codeOf(verb.run(actor, verb.input(made))));
      expect(answers(verb, role, state), `${role} ${name} in ${state}: ${code}`).toContain(code);
      expect(left, `${role} ${name} in ${state}: a refusal leaves nothing`).toBe(true);
      if (code === "done") made = await aStoryIn(world, state);
    }
  });

  test("reading", async () => {
    const submitted = state !== "draft" && state !== "discarded";
    for (const role of roles()) {
      const actor = world.cast[role];
      const label = `${role} in ${state}`;
      const inside = ["author", "lead", "sponsorLead"].includes(role);
      expect((await findStory(actor, made.storyId)) !== null, label).toBe(inside);
      expect((await findPreview(actor, made.storyId)) !== null, label).toBe(inside);
      expect(mayReadDraft(actor, { organisationId: world.library.library.id }), label).toBe(inside);
      const seen = await db
        .select({ id: stories.id })
        .from(stories)
        .where(sql`${stories.id} = ${made.storyId} and ${visibleTo(actor)}`);
      expect(seen.length === 1, `${label}: SQL and predicate agree`).toBe(inside);
      const judges = ["judge", "reviewer", "namedElsewhere", "namedEditor", "editor"].includes(role);
      const queued = (await listQueue(actor)).some(({ revisionId }) => revisionId === made.revisionId);
      expect(queued, `${label}: queue`).toBe(
        judges && ["submitted", "in_review", "approved"].includes(state),
      );
      expect((await findReview(actor, made.revisionId))?.stage, `${label}: review`).toBe(stage(role));
      const remarks = await listRemarks(actor, made.storyId);
      const decided = submitted && !["submitted", "in_review", "recalled"].includes(state);
      expect(remarks.length > 0, `${label}: remarks`).toBe(inside && decided);
    }

    function stage(role: Role) {
      if (!submitted) return undefined;
      if (role === "editor" || role === "namedEditor") return "editing";
      if (role === "judge" && state !== "submitted") return "judging";
      const free = ["reviewer", "judge", "namedElsewhere"].includes(role);
      return free && ["submitted", "in_review"].includes(state) ? "deciding" : undefined;
    }
  });
});

const EDITORS: Role[] = ["editor", "namedEditor"];

/** Who opens private photos and evidence files besides the organisation's side; the consents' proofs nobody else. */
const FILES: Partial<Record<RevisionState, Role[]>> = {
  draft: [],
  submitted: EDITORS,
  in_review: [...EDITORS, "judge"],
  recalled: EDITORS,
  returned: [...EDITORS, "judge"],
  published: [...EDITORS, "judge"],
};

test.each(Object.keys(FILES) as RevisionState[])("private files in state %s", async (state) => {
  const place = { ...world, ...(await aPlace(world.library)) };
  const { revisionId } = await aStoryIn(place, state);
  const opening = async (judges: Role[]) => {
    for (const role of roles()) {
      const actor = world.cast[role];
      const member = role === "author" || role === "lead";
      const opens = member || role === "sponsorLead" || judges.includes(role);
      const label = `${role} in ${state}`;
      expect((await readPrivatePhoto(actor, place.shown.photoId, 480)) !== null, `${label}: photo`).toBe(
        opens,
      );
      expect((await readAttachment(actor, place.attachment.id)) !== null, `${label}: file`).toBe(opens);
      expect((await readProof(actor, place.shown.consentId)) !== null, `${label}: proof`).toBe(member);
      const listed = await findReview(actor, revisionId).then((seen) =>
        seen && "attachments" in seen ? seen.attachments : [],
      );
      expect(listed.length > 0, `${label}: list of files`).toBe(judges.includes(role));
    }
  };
  await opening(FILES[state] ?? []);
  const monthAgo = new Date(Date.now() - 31 * 86_400_000);
  await db
    .update(revisions)
    .set({ decidedAt: monthAgo })
    .where(sql`${revisions.id} = ${revisionId} and decided_at is not null`);
  await opening((FILES[state] ?? []).filter((role) => EDITORS.includes(role) || state === "in_review"));
});

describe("things without states", () => {
  let made: Made;
  beforeAll(async () => {
    made = await aStoryIn({ ...world, ...(await aPlace(world.library)) }, "published");
  });

  test.each(Object.entries(ALL_THING_VERBS))("%s", async (name, verb) => {
    for (const role of roles()) {
      const actor = world.cast[role];
      const given = await verb.input(made);
      const input = verb.parse ? verb.parse(given) : given;
      const { code, left } = await attempt(actor, made, () => codeOf(verb.run(actor, input)));
      expect(code, `${role} ${name}`).toBe(answer(verb, role));
      expect(left, `${role} ${name}: a refusal leaves nothing`).toBe(true);
    }
  });
});

test("every server action stands in the table", () => {
  const files = readdirSync("lib", { recursive: true, encoding: "utf8" })
    .map((file) => `lib/${file}`)
    .filter((file) => /actions\.ts$/.test(file) && !OF_ONESELF.test(file));
  const exported = files.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/^export (?:const|async function) (\w+Action)\b/gm)].map(
      ([, name]) => name,
    ),
  );
  const table = Object.keys({ ...STORY_VERBS, ...ALL_THING_VERBS });
  expect(exported.sort()).toEqual([...table, ...AMONG_OTHERS].sort());
});
