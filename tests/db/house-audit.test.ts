import { desc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { events } from "@/db/schema";
import { auditFilter, exportEvents, listEvents } from "@/lib/people/audit-queries";
import { aLibrary, anEvaluatedProject, aPerson, aReadyStory, codeOf, proved } from "../support/factories";
import { queriesOf } from "../support/queries";

const admin = () => aPerson({ roles: ["admin"] });
const found = async (asked: Record<string, string>) =>
  (await listEvents(await admin(), auditFilter.parse(asked)))!.rows.map(({ event }) => event);

test("the record is found by person, organisation, story, kind and day", async () => {
  const { story, author, library, lead } = await aReadyStory();
  const slug = (await found({ story: story.slug })).map(({ kind }) => kind);
  expect(slug).toEqual(expect.arrayContaining(["story.created", "story.saved"]));
  expect(
    new Set((await found({ story: `https://x.example/en/stories/${story.slug}` })).map((e) => e.storyId)),
  ).toEqual(new Set([story.id]));
  const own = await found({ person: author.email.toUpperCase() });
  expect(own.length).toBeGreaterThan(3);
  expect(own.every((event) => event.actorId === author.id || event.subjectId === author.id)).toBe(true);
  expect((await found({ person: lead.id })).map(({ kind }) => kind)).toEqual(["person.added"]);
  const there = await found({ organisation: library.name });
  expect(new Set(there.map(({ organisationId }) => organisationId))).toEqual(new Set([library.id]));
  const saved = await found({ organisation: library.id, kind: "finding.saved" });
  expect(saved.map(({ kind }) => kind)).toEqual(["finding.saved"]);
  const today = new Date().toISOString().slice(0, 10);
  expect((await found({ organisation: library.id, from: today, to: today })).length).toBe(there.length);
  expect(await found({ organisation: library.id, to: "2020-01-01" })).toEqual([]);
  expect(await found({ organisation: library.id, from: "2999-01-01" })).toEqual([]);
});

test("what is typed is no pattern, and what is not understood is not asked", async () => {
  expect(await found({ person: "%" })).toEqual([]);
  expect(await found({ person: "' or true --" })).toEqual([]);
  expect((await found({ kind: "nonsense", from: "yesterday", before: "-1" })).length).toBeGreaterThan(0);
});

test("only admins take the record out, page by page, and that they did is on record", async () => {
  const { library, author } = await aLibrary();
  const evidence = await anEvaluatedProject({ ...(await aLibrary()), library, author });
  expect(evidence.project.id).toBeTruthy();
  const rows = Array.from({ length: 1200 }, () => ({
    kind: "story.saved" as const,
    organisationId: library.id,
    actorId: author.id,
  }));
  await db.insert(events).values(rows);
  const editor = await aPerson({ roles: ["editor"] });
  expect(await codeOf(exportEvents(proved(editor), auditFilter.parse({})))).toBe("not_found");
  const boss = await admin();
  expect(await codeOf(exportEvents(proved(boss, 11), auditFilter.parse({})))).toBe("proof_needed");
  const pages = [];
  for await (const page of await exportEvents(
    proved(boss),
    auditFilter.parse({ organisation: library.id, kind: "story.saved" }),
  ))
    pages.push(page.length);
  expect(pages).toEqual([1000, 200]);
  const [last] = await db
    .select()
    .from(events)
    .where(eq(events.actorId, boss.id))
    .orderBy(desc(events.id))
    .limit(1);
  expect(last?.kind).toBe("audit.exported");
});

test("a page of the record takes the same number of queries, whatever stands on it", async () => {
  const boss = await admin();
  const one = await queriesOf(db, () => listEvents(boss, auditFilter.parse({ kind: "audit.exported" })));
  const many = await queriesOf(db, () => listEvents(boss, auditFilter.parse({})));
  expect(many.value!.rows).toHaveLength(100);
  expect(many.value!.next).not.toBeNull();
  expect(many.asked).toBe(one.asked);
});
