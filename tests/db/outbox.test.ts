import { and, eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { MAIL_STATES, type MailState, PLATFORM_ROLES } from "@/db/enums";
import { events, mails, notices } from "@/db/schema";
import { clearOldMail } from "@/lib/email/keep-outbox";
import { notify } from "@/lib/email/notify";
import { queueMail } from "@/lib/email/queue-mail";
import { sendMail } from "@/lib/email/send-mail";
import { resendMail } from "@/lib/notices/mutations/resend-mail";
import { findMail, listMails } from "@/lib/notices/outbox-queries";
import { RIGHTS } from "@/lib/notices/rights";
import type { Actor } from "@/lib/people/actor";
import { aPerson, codeOf } from "../support/factories";
import { aMailbox } from "../support/mail-server";
import { queriesOf } from "../support/queries";

let admin: Actor;
let reader: Actor;
beforeEach(async () => {
  admin = await aPerson({ roles: ["admin"] });
  reader = await aPerson();
});
afterEach(() => {
  delete process.env.SMTP_URL;
  process.env.APP_URL = "http://localhost:3000";
});

async function aMail(state: MailState = "queued") {
  const { id } = await db.transaction((tx) =>
    queueMail(tx, { kind: "reset", personId: reader.id, data: { token: "one-time-token" } }),
  );
  const settled = state === "sent" ? { sentAt: new Date(), data: {} } : {};
  await db
    .update(mails)
    .set({ state, lastError: state === "failed" ? "550" : null, ...settled })
    .where(eq(mails.id, id));
  return id;
}
const rowOf = async (id: string) => (await db.select().from(mails).where(eq(mails.id, id)))[0]!;
const listed = async (filter: Parameters<typeof listMails>[1] = {}) => (await listMails(admin, filter))!.rows;

describe("the list", () => {
  test("says for whom, of what kind and what became of it; never what is in it", async () => {
    const id = await aMail("failed");
    const row = (await listed()).find((mail) => mail.id === id);
    expect(row).toMatchObject({
      to: reader.email,
      kind: "reset",
      state: "failed",
      lastError: "550",
      tries: 0,
    });
    expect(JSON.stringify(await listed())).not.toContain("one-time-token");
  });

  test("can be asked for a state and a kind", async () => {
    const ids: Record<string, string> = {};
    for (const state of MAIL_STATES) ids[state] = await aMail(state);
    for (const state of MAIL_STATES) {
      const found = await listed({ state, kind: "reset" });
      expect(found.map(({ id }) => id)).toContain(ids[state]);
      expect(new Set(found.map((mail) => `${mail.state} ${mail.kind}`))).toEqual(new Set([`${state} reset`]));
    }
    expect(await listed({ kind: "account_closed", state: "failed" })).toEqual([]);
  });

  test("comes in pages that neither repeat nor leave out", async () => {
    for (let number = 0; number < 60; number += 1) await aMail();
    const seen: string[] = [];
    let before: string | undefined;
    do {
      const page: Awaited<ReturnType<typeof listMails>> = await listMails(admin, { before });
      seen.push(...page!.rows.map(({ id }) => id));
      before = page!.next ?? undefined;
    } while (before);
    expect(seen).toHaveLength(await db.$count(mails));
    expect(new Set(seen).size).toBe(seen.length);
  });

  test("asks the database equally often for one mail and for three", async () => {
    await aMail();
    const one = (await queriesOf(db, () => listMails(admin, {}))).asked;
    await aMail();
    await aMail();
    expect((await queriesOf(db, () => listMails(admin, {}))).asked).toBe(one);
  });

  test.each([...PLATFORM_ROLES.filter((role) => role !== "admin"), null])(
    "is not there for %s",
    async (role) => {
      const other = await aPerson({ roles: role ? [role] : [] });
      expect(await listMails(other, {})).toBeNull();
    },
  );
});

describe("what is in it", () => {
  test("is read in a local run without a server, by admins alone", async () => {
    const id = await aMail("kept");
    const found = await findMail(admin, id);
    expect(found).toMatchObject({ to: reader.email, parts: { subject: "Choose a new password" } });
    expect(found!.parts.action.url).toContain("one-time-token");
    for (const role of ["editor", "reviewer"] as const)
      expect(await findMail(await aPerson({ roles: [role] }), id)).toBeNull();
  });

  test.each([
    ["with a mail server", { SMTP_URL: "smtp://127.0.0.1:2525" }],
    ["at an address of the world", { APP_URL: "https://stories.example.org" }],
  ])("is read by nobody %s", async (_, environment) => {
    const id = await aMail("kept");
    Object.assign(process.env, environment);
    expect(await findMail(admin, id)).toBeNull();
  });

  test.each(["sent", "cancelled", "failed"] as const)("is read by nobody once it is %s", async (state) => {
    expect(await findMail(admin, await aMail(state))).toBeNull();
  });
});

describe("sending again", () => {
  test.each(["failed", "kept"] as const)("a mail that %s arrives, and it stands on record", async (state) => {
    const id = await aMail(state);
    await resendMail(admin, { id });
    expect(await rowOf(id)).toMatchObject({ state: "queued", tries: 0, lastError: null });
    const box = await aMailbox();
    process.env.SMTP_URL = box.url;
    await sendMail(id, RIGHTS);
    await box.close();
    expect(box.received.map((mail) => mail.messageId)).toEqual([`<${id}@localhost>`]);
    const recorded = and(
      eq(events.kind, "mail.resent"),
      eq(events.subjectId, id),
      eq(events.actorId, admin.id),
    );
    expect(await db.$count(events, recorded)).toBe(1);
  });

  test.each(["queued", "sent", "cancelled"] as const)("a mail that is %s is refused", async (state) => {
    const id = await aMail(state);
    expect(await codeOf(resendMail(admin, { id }))).toBe("mail_settled");
    expect((await rowOf(id)).state).toBe(state);
  });

  test("is there for nobody but admins", async () => {
    const id = await aMail("failed");
    for (const roles of [[], ["editor"], ["reviewer"]] as const)
      expect(await codeOf(resendMail(await aPerson({ roles: [...roles] }), { id }))).toBe("not_found");
    expect((await rowOf(id)).state).toBe("failed");
    expect(await codeOf(resendMail(admin, { id: crypto.randomUUID() }))).toBe("not_found");
  });

  test("twice at once: one wins, one job waits", async () => {
    const id = await aMail("failed");
    await db.execute(sql`delete from pgboss.job where data->>'mailId' = ${id}`);
    const both = await Promise.all([codeOf(resendMail(admin, { id })), codeOf(resendMail(admin, { id }))]);
    expect(both.sort()).toEqual(["done", "mail_settled"]);
    const jobs = await db.execute(sql`select id from pgboss.job where data->>'mailId' = ${id}`);
    expect(jobs).toHaveLength(1);
  });
});

test("what was settled long ago is forgotten; what waits or failed is not", async () => {
  const ids = new Map<MailState, string>();
  for (const state of MAIL_STATES) ids.set(state, await aMail(state));
  await db.transaction((tx) =>
    notify(tx, { kind: "returned", personId: reader.id, data: { title: "Reading" } }),
  );
  await clearOldMail(new Date(Date.now() + 91 * 86_400_000));
  const left = await db.select({ state: mails.state }).from(mails).where(eq(mails.personId, reader.id));
  expect(new Set(left.map(({ state }) => state))).toEqual(new Set(["queued", "failed", "kept"]));
  expect(await db.$count(notices, eq(notices.personId, reader.id))).toBe(1);
  await clearOldMail(new Date(Date.now() + 366 * 86_400_000));
  expect(await db.$count(notices, eq(notices.personId, reader.id))).toBe(0);
});
