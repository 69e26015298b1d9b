import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const journal: { entries: { tag: string; when: number }[] } = JSON.parse(
  readFileSync("db/migrations/meta/_journal.json", "utf8"),
);

test("migrations are in the journal, in ascending time: an older one would be skipped without a word", () => {
  const times = journal.entries.map(({ when }) => when);
  expect(times).toEqual([...times].sort((a, b) => a - b));
  expect(new Set(times).size).toBe(times.length);
  const onDisk = readdirSync("db/migrations")
    .filter((name) => name.endsWith(".sql"))
    .sort();
  expect(onDisk).toEqual(journal.entries.map(({ tag }) => `${tag}.sql`));
});
