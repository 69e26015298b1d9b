import { eq, sql } from "drizzle-orm";
import { afterEach, expect, test } from "vitest";
import { db, publicDb } from "@/db/client";
import { events, helpEntries } from "@/db/schema";
import { addHelpEntry, changeHelpEntry, moveHelpEntry, removeHelpEntry } from "@/lib/people/help/mutations";
import { listHelp, listSecurityContacts } from "@/lib/people/help/public-queries";
import { listHelpEntries } from "@/lib/people/help/queries";
import { helpChange, newHelpEntry } from "@/lib/people/help/schema";
import { aPerson, codeOf } from "../support/factories";
import { queriesOf } from "../support/queries";

const admin = () => aPerson({ roles: ["admin"] });
const ENTRY = {
  ...{ kind: "contact" as const, status: "to_confirm" as const, checkedOn: "", link: "", email: "" },
  words: [{ language: "en", title: "Ask us", text: "" }],
};
const entry = (change: Partial<typeof ENTRY> = {}) => newHelpEntry.parse({ ...ENTRY, ...change });
const made: string[] = [];
const add = async (change: Partial<typeof ENTRY> = {}) => {
  const { id } = await addHelpEntry(await admin(), entry(change));
  made.push(id);
  return id;
};

afterEach(async () => {
  for (const id of made.splice(0)) await db.delete(helpEntries).where(eq(helpEntries.id, id));
});

test("a new installation names IFLA, to be confirmed, and our own guides, in all three languages", async () => {
  for (const locale of ["en", "fr", "ar"] as const) {
    const groups = await listHelp(locale);
    const contacts = groups.find(({ kind }) => kind === "contact")!.entries;
    expect(contacts.map(({ link }) => new URL(link).hostname)).toEqual([
      "librarymap.ifla.org",
      "www.ifla.org",
    ]);
    expect(contacts.map(({ status }) => status)).toEqual(["to_confirm", "to_confirm"]);
    const all = groups.flatMap(({ entries }) => entries);
    expect(all.every(({ language, email }) => language === locale && email === "")).toBe(true);
    expect(all.filter(({ link }) => link.startsWith("/about/")).map(({ status }) => status)).toEqual([
      ...["confirmed", "confirmed", "confirmed"],
    ]);
  }
});

test("the public page reads an entry through the public role, in the reader's language or the nearest", async () => {
  const id = await add({
    words: [
      { language: "pt", title: "Pergunte", text: "" },
      { language: "fr", title: "Demandez", text: "" },
    ],
  });
  const title = async (locale: "en" | "fr" | "ar") =>
    (await listHelp(locale)).flatMap(({ entries }) => entries).find((one) => one.id === id)?.title;
  expect([await title("fr"), await title("ar")]).toEqual(["Demandez", "Demandez"]);
  await expect(publicDb.execute(sql`update help_entries set position = 1`)).rejects.toThrow();
  const one = await queriesOf(publicDb, () => listHelp("en"));
  await add();
  await add();
  expect((await queriesOf(publicDb, () => listHelp("en"))).asked).toBe(one.asked);
});

test("help is kept by admins alone, and each change is on record without a word of it", async () => {
  const [boss, other] = [await admin(), await aPerson({ roles: ["editor", "reviewer"] })];
  expect(await codeOf(addHelpEntry(other, entry()))).toBe("not_found");
  const id = await add();
  const change = helpChange.parse({ id, version: 1, ...ENTRY, email: "ask@test.example" });
  expect(await codeOf(changeHelpEntry(other, change))).toBe("not_found");
  expect(await codeOf(moveHelpEntry(other, { id, up: true }))).toBe("not_found");
  expect(await codeOf(removeHelpEntry(other, { id, version: 1 }))).toBe("not_found");
  expect(await listHelpEntries(other)).toBeNull();
  expect(await changeHelpEntry(boss, change)).toEqual({ id, version: 2 });
  expect(await codeOf(changeHelpEntry(boss, change))).toBe("conflict");
  expect(await codeOf(removeHelpEntry(boss, { id, version: 1 }))).toBe("conflict");
  expect(await codeOf(removeHelpEntry(boss, { id, version: 2 }))).toBe("done");
  expect(await codeOf(removeHelpEntry(boss, { id, version: 2 }))).toBe("not_found");
  const told = await db.select().from(events).where(eq(events.subjectId, id)).orderBy(events.id);
  expect(told.map(({ kind }) => kind)).toEqual(["help.added", "help.changed", "help.removed"]);
  expect(JSON.stringify(told)).not.toContain("ask@test.example");
});

test("two who change one entry: one wins, the other is told of the conflict", async () => {
  const id = await add();
  const change = helpChange.parse({ id, version: 1, ...ENTRY, link: "https://a.example" });
  const both = await Promise.all([
    codeOf(changeHelpEntry(await admin(), change)),
    codeOf(changeHelpEntry(await admin(), change)),
  ]);
  expect(both.sort()).toEqual(["conflict", "done"]);
});

test("entries keep the order that admins give them; the first goes no higher", async () => {
  const boss = await admin();
  const [first, second] = [
    await add({ kind: "security" as never }),
    await add({ kind: "security" as never }),
  ];
  const order = async () =>
    (await listHelp("en", "security")).flatMap(({ entries }) => entries.map(({ id }) => id));
  expect(await order()).toEqual([first, second]);
  expect(await moveHelpEntry(boss, { id: second, up: true })).toEqual({ moved: true });
  expect(await order()).toEqual([second, first]);
  expect(await moveHelpEntry(boss, { id: second, up: true })).toEqual({ moved: false });
});

test("security.txt names the contacts that admins keep for it", async () => {
  expect(await listSecurityContacts()).toEqual([]);
  await add({ kind: "security" as never, email: "safe@test.example", link: "https://safe.example/report" });
  await add({ email: "other@test.example" });
  expect(await listSecurityContacts()).toEqual(["mailto:safe@test.example", "https://safe.example/report"]);
});

test.each([
  ["no language", { words: [] }, "words"],
  ["a language twice", { words: [ENTRY.words[0]!, ENTRY.words[0]!] }, "words"],
  [
    "a language that is none",
    { words: [{ language: "xx-nope!", title: "T", text: "" }] },
    "words.0.language",
  ],
  ["no title", { words: [{ language: "en", title: " ", text: "" }] }, "words.0.title"],
  ["confirmed on no day", { status: "confirmed" as never }, "checkedOn"],
  ["checked tomorrow", { checkedOn: "2999-01-01" }, "checkedOn"],
  ["a link that runs", { link: "javascript:alert(1)" }, "link"],
  ["an address of another host in disguise", { link: "//evil.example" }, "link"],
  ["no mail address", { email: "nobody" }, "email"],
])("an entry with %s is refused beside its field", (_, change, path) => {
  const parsed = newHelpEntry.safeParse({ ...ENTRY, ...change });
  expect(parsed.error?.issues.map((issue) => issue.path.join("."))).toContain(path);
});
