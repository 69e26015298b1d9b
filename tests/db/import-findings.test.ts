import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { events, findings } from "@/db/schema";
import { importFindings } from "@/lib/projects/mutations/import-findings";
import { deleteEvaluation } from "@/lib/projects/mutations/save-evaluation";
import { findProject } from "@/lib/projects/queries";
import { findingsImport } from "@/lib/projects/schema";
import { aLibrary, anEvaluatedProject, aPerson, codeOf, FINDING } from "../support/factories";

const rows = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ ...FINDING, indicator: `finding ${at}` }));
const input = (evaluationId: string, count: number) =>
  findingsImport.parse({ evaluationId, findings: rows(count) });

async function aPlace() {
  const library = await aLibrary();
  return { ...library, ...(await anEvaluatedProject(library)) };
}

test("a table's findings come after those that stand, in their order, each on the record", async () => {
  const { author, project, evaluation } = await aPlace();
  const group = { group: "Women", n: 200, baseline: 30, result: 61 };
  const given = findingsImport.parse({
    evaluationId: evaluation.id,
    findings: [{ ...FINDING, indicator: "first", breakdown: [group] }, ...rows(2)],
  });
  expect(await importFindings(author, given)).toEqual({ count: 3 });
  const found = (await findProject(author, project.id))?.evaluations[0]?.findings ?? [];
  expect(found.map(({ indicator }) => indicator)).toEqual(["passed", "first", "finding 0", "finding 1"]);
  expect(found[1]?.breakdown).toEqual([group]);
  const told = await db
    .select()
    .from(events)
    .where(and(eq(events.projectId, project.id), eq(events.kind, "finding.saved")));
  expect(told).toHaveLength(4);
});

test("strangers find nothing, a sponsor's lead may only read, and what is put away takes no more", async () => {
  const { author, sponsorLead, evaluation } = await aPlace();
  const stranger = await aPerson({ roles: ["reviewer", "editor", "admin"] });
  expect(await codeOf(importFindings(stranger, input(evaluation.id, 1)))).toBe("not_found");
  expect(await codeOf(importFindings(sponsorLead, input(evaluation.id, 1)))).toBe("forbidden");
  await deleteEvaluation(author, { id: evaluation.id, version: 1 });
  expect(await codeOf(importFindings(author, input(evaluation.id, 1)))).toBe("not_found");
});

test("three hundred findings at most, also when two people read a table in at once", async () => {
  const { author, lead, evaluation } = await aPlace();
  const both = await Promise.all(
    [author, lead].map((actor) => codeOf(importFindings(actor, input(evaluation.id, 200)))),
  );
  expect(both.sort()).toEqual(["done", "too_many_findings"]);
  const stored = await db.select().from(findings).where(eq(findings.evaluationId, evaluation.id));
  expect(stored).toHaveLength(201);
});

test.each([
  [{ resultValue: null }, "findings.0.resultValue: required"],
  [{ n: 0.5 }, "findings.0.n: number_invalid"],
  [{ id: "x" }, "findings.0: "],
])("one row that is not right (%j) refuses all", (change, expected) => {
  const parsed = findingsImport.safeParse({
    evaluationId: "00000000-0000-4000-8000-000000000001",
    findings: [{ ...FINDING, ...change }, FINDING],
  });
  const said = parsed.error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join();
  expect(said).toContain(expected);
});
