import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db, publicDb } from "@/db/client";
import { events, vnrYears } from "@/db/schema";
import { addVnrYear, changeVnrYear } from "@/lib/countries/mutations";
import { listPresenting, listVnrYears } from "@/lib/countries/public-queries";
import { listKeptVnrYears } from "@/lib/countries/queries";
import { aPerson, codeOf } from "../support/factories";
import { queriesOf } from "../support/queries";

const admin = () => aPerson({ roles: ["admin"] });
const YEAR = { status: "planned", confirmed: false, source: "" } as const;

test("a new installation knows the years of the file, and which of them nobody has confirmed", async () => {
  expect(await listVnrYears("CHE")).toContainEqual({ year: 2016, status: "presented", confirmed: true });
  expect(await listVnrYears("UGA")).toContainEqual({ year: 2016, status: "presented", confirmed: false });
  expect(await listVnrYears("BDI")).toContainEqual({ year: 2026, status: "announced", confirmed: true });
  expect(await listVnrYears("ATA")).toEqual([]);
});

test("an admin adds a year and corrects it; both are on record and public at once", async () => {
  const boss = await admin();
  const { id, version } = await addVnrYear(boss, { country: "TON", year: 2031, ...YEAR });
  expect(await listPresenting(2031)).toContainEqual({ country: "TON", year: 2031, confirmed: false });
  await changeVnrYear(boss, { id, version, status: "withdrawn", confirmed: true, source: "A letter" });
  expect((await listPresenting(2031)).filter(({ country }) => country === "TON")).toEqual([]);
  expect(await listVnrYears("TON")).toContainEqual({ year: 2031, status: "withdrawn", confirmed: true });
  const said = await db.select().from(events).where(eq(events.subjectId, id)).orderBy(events.id);
  expect(said.map(({ kind, data }) => [kind, data.country, data.year])).toEqual([
    ["vnr_year.added", "TON", 2031],
    ["vnr_year.changed", "TON", 2031],
  ]);
});

test("a year is added once, also by two admins at once; a change of what someone else changed is a conflict", async () => {
  const boss = await admin();
  const input = { country: "TON", year: 2032, ...YEAR };
  const codes = await Promise.all([
    codeOf(addVnrYear(boss, input)),
    codeOf(addVnrYear(await admin(), input)),
  ]);
  expect(codes.sort()).toEqual(["done", "year_present"]);
  const [row] = await db
    .select()
    .from(vnrYears)
    .where(and(eq(vnrYears.country, "TON"), eq(vnrYears.year, 2032)));
  const change = { id: row!.id, version: row!.version, ...YEAR };
  const both = await Promise.all([codeOf(changeVnrYear(boss, change)), codeOf(changeVnrYear(boss, change))]);
  expect(both.sort()).toEqual(["conflict", "done"]);
});

test("nobody else reads the list with its sources, adds or changes; visitors cannot write it", async () => {
  const editor = await aPerson({ roles: ["editor", "reviewer"] });
  const [row] = await db.select().from(vnrYears).limit(1);
  expect(await listKeptVnrYears(editor, {})).toBeNull();
  expect(await codeOf(addVnrYear(editor, { country: "TON", year: 2033, ...YEAR }))).toBe("not_found");
  expect(await codeOf(changeVnrYear(editor, { id: row!.id, version: 1, ...YEAR }))).toBe("not_found");
  await expect(publicDb.update(vnrYears).set({ year: 2050 })).rejects.toThrow();
});

test("a confirmed year needs a source, in the database too", async () => {
  const confirmed = { country: "TON", year: 2034, status: "announced", confirmed: true, source: "" } as const;
  await expect(db.insert(vnrYears).values(confirmed)).rejects.toThrow();
});

test("the list asks the database once, whatever its length", async () => {
  const boss = await admin();
  const one = await queriesOf(db, () => listKeptVnrYears(boss, { country: "CHE", year: 2016 }));
  const many = await queriesOf(db, () => listKeptVnrYears(boss, {}));
  expect([one.value!.length, one.asked, many.asked]).toEqual([1, 1, 1]);
  expect(many.value!.length).toBeGreaterThan(400);
});
