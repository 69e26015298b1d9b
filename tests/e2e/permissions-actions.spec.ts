import type { RevisionState } from "@/db/enums";
import { builtActions, callAction, sessionOf } from "../support/call-action";
import { aPlace, aStoryIn, attempt, aWorld, type Role, type World } from "../support/permission-world";
import { answers, STORY_VERBS, type Verb } from "../support/permissions";
import { ALL_THING_VERBS } from "../support/permissions-all";
import { AMONG_OTHERS, OF_ONESELF } from "../support/permissions-house";
import { answer } from "../support/permissions-things";
import { expect, test } from "../support/test";

/**
 * The table of rights against the server actions, over HTTP and with real sessions: every action that the build has,
 * for every role, in a state in which it can be done; the states are gone through by tests/db/permissions.test.ts.
 */
let world: World;
/** A project of whose stories nobody has declared a conflict. */
let place: World;
let cookies: Record<Role, string>;
const actions = builtActions((name) => !name.startsWith("$$"));
/** Plain forms with an action of their own, which calls one of a reader's own notices. */
const FORMS = ["app/[locale]/account/notices/page.tsx", "components/notices/notice-list.tsx"];

test.beforeAll(async ({ browser }) => {
  world = await aWorld();
  place = { ...world, ...(await aPlace(world.library)) };
  const entries: [string, string][] = [];
  for (const [role, person] of Object.entries(world.cast))
    entries.push([role, await sessionOf(browser, person)]);
  cookies = Object.fromEntries(entries) as Record<Role, string>;
});

test("every action of the build stands in the table, and the other way round", () => {
  const built = [...actions].filter(([, { filename }]) => !OF_ONESELF.test(filename)).map(([name]) => name);
  const unnamed = builtActions((name) => name.startsWith("$$"));
  expect(
    [...unnamed.values()].map(({ filename }) => filename).filter((file) => !FORMS.includes(file)),
  ).toEqual([]);
  const table = Object.keys({ ...STORY_VERBS, ...ALL_THING_VERBS });
  expect(built.sort()).toEqual([...table, ...AMONG_OTHERS].sort());
});

const SOME_STATE: RevisionState = "in_review";

for (const [name, row] of Object.entries(STORY_VERBS)) {
  const verb: Verb = row;
  const state = verb.from.includes(SOME_STATE) ? SOME_STATE : (verb.from[0] ?? SOME_STATE);
  test(`${name} in ${state}`, async () => {
    const action = actions.get(name)!;
    let made = await aStoryIn(world, state);
    expect(await callAction(action, "", verb.input(made))).toMatchObject({ code: "signed_out" });
    for (const role of Object.keys(cookies) as Role[]) {
      const { code, left } = await attempt(
        world.cast[role],
        made,
        async () => (await callAction(action, cookies[role], verb.input(made))).code,
      );
      expect(answers(verb, role, state), `${role}: ${code}`).toContain(code);
      expect(left, `${role}: a refusal leaves nothing`).toBe(true);
      if (code === "done") made = await aStoryIn(world, state);
    }
    const extra = { ...(verb.input(made) as object), state: "published", organisationId: world.abroad.id };
    const lead = await callAction(action, cookies.lead, extra);
    expect(lead.code, "fields that are none of its own").toBe("invalid");
  });
}

for (const [name, verb] of Object.entries(ALL_THING_VERBS)) {
  test(name, async () => {
    const action = actions.get(name)!;
    const made = verb.published
      ? await aStoryIn({ ...world, ...(await aPlace(world.library)) }, "published")
      : await aStoryIn(place, "draft");
    for (const role of Object.keys(cookies) as Role[]) {
      const input = await verb.input(made);
      const { code, left } = await attempt(
        world.cast[role],
        made,
        async () => (await callAction(action, cookies[role], input)).code,
      );
      expect(code, role).toBe(answer(verb, role));
      expect(left, `${role}: a refusal leaves nothing`).toBe(true);
    }
    const extra = {
      ...((await verb.input(made)) as object),
      state: "published",
      createdBy: world.cast.lead.id,
    };
    expect((await callAction(action, cookies.lead, extra)).code).toBe("invalid");
  });
}
