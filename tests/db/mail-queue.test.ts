import { and, eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { mails, mailWishes, notices } from "@/db/schema";
import { notify } from "@/lib/email/notify";
import { queueMail } from "@/lib/email/queue-mail";
import type { Actor } from "@/lib/people/actor";
import { aPerson } from "../support/factories";

let reader: Actor;
beforeEach(async () => {
  reader = await aPerson();
});

const mailsOf = (personId: string) => db.select().from(mails).where(eq(mails.personId, personId));
const noticesOf = (personId: string) => db.select().from(notices).where(eq(notices.personId, personId));
const jobsOf = (mailId: string) =>
  db.execute(sql`select id from pgboss.job where name = 'mail.send' and data->>'mailId' = ${mailId}`);
const wants = (wish: "at_once" | "daily" | "off", kind: "returned" | "consent_ended" = "returned") =>
  db.insert(mailWishes).values({ personId: reader.id, kind, wish });
const tell = (personIds: string[], kind: "returned" | "consent_ended" = "returned") =>
  db.transaction((tx) => notify(tx, { kind, personIds, data: { title: "Reading" } }));

test("a mail stands in the outbox and its sending in the queue, in one transaction", async () => {
  const { id } = await db.transaction((tx) =>
    queueMail(tx, { kind: "reset", personId: reader.id, data: { token: "t" } }),
  );
  expect(await mailsOf(reader.id)).toMatchObject([
    { id, kind: "reset", state: "queued", tries: 0, locale: "en", address: null, data: { token: "t" } },
  ]);
  expect(await jobsOf(id)).toHaveLength(1);
});

test("a transaction that fails takes mail, notice and job with it", async () => {
  let id = "";
  const failed = db.transaction(async (tx) => {
    ({ id } = await queueMail(tx, { kind: "reset", personId: reader.id, data: { token: "t" } }));
    await notify(tx, { kind: "returned", personId: reader.id, data: { title: "Reading" } });
    throw new Error("after all, no");
  });
  await expect(failed).rejects.toThrow("after all, no");
  expect([await mailsOf(reader.id), await noticesOf(reader.id), await jobsOf(id)]).toEqual([[], [], []]);
});

test("somebody without an account is written to by address, in the language that was asked for", async () => {
  const { id } = await db.transaction((tx) =>
    queueMail(tx, {
      ...{ kind: "join_confirm", address: "new@test.example", locale: "ar", name: "New" },
      data: { token: "t" },
    }),
  );
  const [row] = await db.select().from(mails).where(eq(mails.id, id));
  expect(row).toMatchObject({ address: "new@test.example", locale: "ar", name: "New", personId: null });
});

test("a mail for nobody is refused by the database", async () => {
  const nobody = db.transaction((tx) => queueMail(tx, { kind: "reset", data: { token: "t" } }));
  await expect(nobody).rejects.toThrow();
});

test("a notice comes with a mail at once where nothing else is wished; each person once", async () => {
  await tell([reader.id, reader.id]);
  expect(await noticesOf(reader.id)).toMatchObject([{ kind: "returned", readAt: null, digestFrom: null }]);
  expect(await mailsOf(reader.id)).toMatchObject([{ kind: "returned", data: { title: "Reading" } }]);
});

test.each([
  ["at_once", 1, false],
  ["daily", 0, true],
  ["off", 0, false],
] as const)("%s: %i mails at once; waits for the digest: %s", async (wish, sent, waits) => {
  await wants(wish);
  await tell([reader.id]);
  expect(await mailsOf(reader.id)).toHaveLength(sent);
  const [notice] = await noticesOf(reader.id);
  expect(notice!.digestFrom !== null).toBe(waits);
});

test("what one must know is mailed at once, whatever was wished", async () => {
  await wants("off", "consent_ended");
  await tell([reader.id], "consent_ended");
  expect(await mailsOf(reader.id)).toHaveLength(1);
});

test("one's wish is not another's", async () => {
  const other = await aPerson();
  await wants("off");
  await tell([reader.id, other.id]);
  expect([await mailsOf(reader.id), await mailsOf(other.id)].map((rows) => rows.length)).toEqual([0, 1]);
});

test("nobody to tell: nothing is written", async () => {
  const before = await db.$count(notices);
  await tell([]);
  expect(await db.$count(notices)).toBe(before);
});

test("once accepted, a mail holds nothing any more: the database refuses what does", async () => {
  const { id } = await db.transaction((tx) =>
    queueMail(tx, { kind: "reset", personId: reader.id, data: { token: "t" } }),
  );
  const here = and(eq(mails.id, id));
  await expect(
    db.update(mails).set({ state: "sent", sentAt: new Date() }).where(here).then(),
  ).rejects.toThrow();
  await db.update(mails).set({ state: "sent", sentAt: new Date(), data: {} }).where(here);
});
