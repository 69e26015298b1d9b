import { eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { mails, people } from "@/db/schema";
import { requeueForgotten } from "@/lib/email/keep-outbox";
import { queueMail } from "@/lib/email/queue-mail";
import { sendMail } from "@/lib/email/send-mail";
import { MAIL_TRIES } from "@/lib/jobs/queues";
import { RIGHTS } from "@/lib/notices/rights";
import type { Actor } from "@/lib/people/actor";
import { deactivatePerson } from "@/lib/people/mutations/save-person";
import { aPerson } from "../support/factories";
import { aMailbox, type Mailbox } from "../support/mail-server";

let box: Mailbox;
let reader: Actor;
beforeEach(async () => {
  box = await aMailbox();
  process.env.SMTP_URL = box.url;
  reader = await aPerson();
});
afterEach(async () => {
  delete process.env.SMTP_URL;
  await box.close();
});

const queueReset = async (to: object = { personId: reader.id }) => {
  const { id } = await db.transaction((tx) =>
    queueMail(tx, { kind: "reset", ...to, data: { token: "one-time-token" } }),
  );
  return id;
};
const send = (id: string) => sendMail(id, RIGHTS);
const rowOf = async (id: string) => (await db.select().from(mails).where(eq(mails.id, id)))[0]!;

test("what is queued arrives: from us, to the person, in text and HTML, with a Message-ID of its own", async () => {
  const id = await queueReset();
  await send(id);
  const [mail, ...more] = box.received;
  expect(more).toEqual([]);
  expect(mail!.messageId).toBe(`<${id}@localhost>`);
  expect(mail!.from?.text).toBe('"SDG Stories" <no-reply@localhost>');
  expect([mail!.to].flat()[0]?.text).toBe(`"${reader.name}" <${reader.email}>`);
  expect(mail!.subject).toBe("Choose a new password");
  for (const body of [mail!.text, mail!.html])
    expect(body).toContain("http://localhost:3000/en/reset/one-time-token");
  expect(mail!.headers.get("auto-submitted")).toBe("auto-generated");
});

test("once it is accepted the row says when, and holds the secret no more", async () => {
  const id = await queueReset();
  await send(id);
  const row = await rowOf(id);
  expect(row).toMatchObject({ state: "sent", data: {}, tries: 1, lastError: null });
  expect(row.sentAt).toBeInstanceOf(Date);
});

test("run again, it sends nothing", async () => {
  const id = await queueReset();
  await send(id);
  await send(id);
  expect(box.received).toHaveLength(1);
});

test("two workers at the same mail: it arrives once", async () => {
  const id = await queueReset();
  await Promise.allSettled([send(id), send(id), send(id)]);
  await send(id).catch(() => {});
  expect(box.received).toHaveLength(1);
  expect((await rowOf(id)).state).toBe("sent");
});

test("the address is the one the person has when it is sent; a given one stands", async () => {
  const id = await queueReset();
  const old = await queueReset({ personId: reader.id, address: "old@test.example" });
  await db.update(people).set({ email: "new@test.example" }).where(eq(people.id, reader.id));
  await send(id);
  await send(old);
  expect(box.received.map((mail) => [mail.to].flat()[0]?.value[0]?.address)).toEqual([
    "new@test.example",
    "old@test.example",
  ]);
  await db.update(people).set({ email: reader.email }).where(eq(people.id, reader.id));
});

test("somebody deactivated is not written to, save that the account is closed", async () => {
  const id = await queueReset();
  const closed = await db.transaction((tx) =>
    queueMail(tx, { kind: "account_closed", personId: reader.id, data: {} }),
  );
  await deactivatePerson(await aPerson({ roles: ["admin"] }), { personId: reader.id });
  await send(id);
  await send(closed.id);
  expect(await rowOf(id)).toMatchObject({ state: "cancelled", data: {} });
  expect(box.received.map((mail) => mail.subject)).toEqual(["Your account is closed"]);
});

test("without a server a mail stays readable in the outbox", async () => {
  delete process.env.SMTP_URL;
  const id = await queueReset();
  await send(id);
  expect(await rowOf(id)).toMatchObject({ state: "kept", data: { token: "one-time-token" } });
});

describe("a server that does not take it now", () => {
  test.each([
    ["connect", 421],
    ["connect", 554],
    ["from", 451],
    ["from", 550],
    ["to", 450],
    ["data", 452],
    ["accepted", 451],
  ] as const)("%s answered with %i: it waits, and arrives later", async (step, code) => {
    box.at(step, () => code);
    const id = await queueReset();
    await expect(send(id)).rejects.toThrow();
    expect(await rowOf(id)).toMatchObject({ state: "queued", tries: 1, lastError: String(code) });
    box.passAll();
    await send(id);
    expect(await rowOf(id)).toMatchObject({ state: "sent", tries: 2, lastError: null });
    expect(box.received).toHaveLength(1);
  });

  test("no server there: the same", async () => {
    await box.close();
    const id = await queueReset();
    await expect(send(id)).rejects.toThrow();
    expect(await rowOf(id)).toMatchObject({ state: "queued", lastError: "ESOCKET" });
    box = await aMailbox();
    process.env.SMTP_URL = box.url;
    await send(id);
    expect(box.received).toHaveLength(1);
  });

  test("after the last try it has failed, and can be seen", async () => {
    box.at("to", () => 450);
    const id = await queueReset();
    await db
      .update(mails)
      .set({ tries: MAIL_TRIES - 1 })
      .where(eq(mails.id, id));
    await send(id);
    expect(await rowOf(id)).toMatchObject({ state: "failed", lastError: "450", tries: MAIL_TRIES });
  });

  test("nobody else's mail waits for it", async () => {
    const other = await aPerson();
    box.at("to", (address) => (address === reader.email ? 450 : undefined));
    const [stuck, free] = [await queueReset(), await queueReset({ personId: other.id })];
    await expect(send(stuck)).rejects.toThrow();
    await send(free);
    expect((await rowOf(free)).state).toBe("sent");
  });
});

test.each([
  ["to", 550],
  ["data", 554],
  ["accepted", 552],
] as const)("%s refused for good with %i: failed at once", async (step, code) => {
  box.at(step, () => code);
  const id = await queueReset();
  await send(id);
  expect(await rowOf(id)).toMatchObject({ state: "failed", lastError: String(code), tries: 1 });
  expect(box.received).toEqual([]);
});

test.each(["a@b.example, c@d.example", "a@b.example\r\nBcc: c@d.example", "<a@b.example>", "nobody"])(
  "an address that is none is not tried: %j",
  async (address) => {
    const id = await queueReset({ address });
    await send(id);
    expect(await rowOf(id)).toMatchObject({ state: "failed", lastError: "address_invalid" });
    expect(box.seen).toEqual([]);
  },
);

test("a name cannot write a header", async () => {
  await db
    .update(people)
    .set({ name: 'Eve"\r\nBcc: victim@test.example\r\n\r\n<script>alert(1)</script> 😀' })
    .where(eq(people.id, reader.id));
  await send(await queueReset());
  const [mail] = box.received;
  expect(mail!.headers.has("bcc")).toBe(false);
  expect([mail!.to].flat()[0]?.value).toHaveLength(1);
  expect(mail!.html).not.toContain("<script>");
  expect(mail!.text).toContain("Bcc: victim@test.example <script>alert(1)</script> 😀");
});

test("mail whose job was lost gets one anew; mail that has one does not", async () => {
  const [lost, waits] = [await queueReset(), await queueReset()];
  const jobsOf = (id: string) =>
    db.execute(sql`select id from pgboss.job where name = 'mail.send' and data->>'mailId' = ${id}`);
  await db.execute(sql`delete from pgboss.job where data->>'mailId' = ${lost}`);
  await requeueForgotten();
  expect([(await jobsOf(lost)).length, (await jobsOf(waits)).length]).toEqual([1, 1]);
});
