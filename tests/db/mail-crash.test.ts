import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { and, eq, inArray, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { mails } from "@/db/schema";
import { queueMail } from "@/lib/email/queue-mail";
import { boss } from "@/lib/jobs/boss";
import { aPerson } from "../support/factories";
import { until } from "../support/launcher";
import { aMailbox, type Mailbox, type Step } from "../support/mail-server";

/** Seconds that a worker may need on a busy machine. */
const PATIENCE = 120;

let box: Mailbox;
beforeAll(async () => {
  box = await aMailbox();
  // Whatever other tests left in this database is not for these workers.
  await db.execute(sql`delete from pgboss.job where name in ('mail.send', 'mail.digest', 'house.daily')`);
  await db.update(mails).set({ state: "cancelled", data: {} }).where(eq(mails.state, "queued"));
});
afterAll(async () => {
  for (const child of started) child.kill("SIGKILL");
  await box.close();
});

const started: ChildProcess[] = [];

/** A worker process of its own. */
function aWorker() {
  const child = spawn(process.execPath, ["--import", "tsx", "tests/support/mail-worker.ts"], {
    env: { ...process.env, SMTP_URL: box.url, LOG_LEVEL: "error" },
    stdio: "ignore",
  });
  started.push(child);
  const gone = once(child, "exit");
  return {
    end: async (signal: "SIGKILL" | "SIGTERM") => {
      child.kill(signal);
      await gone;
    },
  };
}

/** A moment in a worker's life at which it stands still: `reached` when it does, `release` when it is gone. */
type Stop = { reached: Promise<unknown>; release: () => Promise<unknown> };

/** Stands still at a step of the conversation; once the worker is gone the server drops what it had. */
function atStep(step: Step): Stop {
  const reached = Promise.withResolvers<void>();
  const gone = Promise.withResolvers<void>();
  box.at(step, async () => {
    reached.resolve();
    await gone.promise;
    return 451;
  });
  return { reached: reached.promise, release: async () => gone.resolve() };
}

/** Somebody stands before a held table (or a partition of it). */
const somebodyWaits = async () => {
  const rows = await db.execute(
    sql`select from pg_locks where not granted and locktype = 'relation'
      and database = (select oid from pg_database where datname = current_database())`,
  );
  return rows.length > 0;
};

/** Nobody writes the table until the lock is released; everybody reads it. */
async function hold(table: "mails" | "pgboss.job"): Promise<() => Promise<unknown>> {
  const held = Promise.withResolvers<void>();
  const free = Promise.withResolvers<void>();
  const done = db.transaction(async (tx) => {
    await tx.execute(sql`lock table ${sql.raw(table)} in share mode`);
    held.resolve();
    await free.promise;
  });
  await held.promise;
  return () => {
    free.resolve();
    return done;
  };
}

/** Stands still before the worker writes that it begins. */
async function beforeItBegins(): Promise<Stop> {
  const release = await hold("mails");
  return { reached: until(somebodyWaits, PATIENCE), release };
}

const isSent = async (messageId: string) => {
  const [id = ""] = messageId.slice(1).split("@");
  return (await db.$count(mails, and(eq(mails.id, id), eq(mails.state, "sent")))) > 0;
};

/** Gives the 250, and stands still before the worker writes into the table: the mail's row, or the end of the job. */
function afterAcceptedBefore(table: "mails" | "pgboss.job"): Stop {
  const reached = Promise.withResolvers<void>();
  let release: () => Promise<unknown> = async () => {};
  box.at("accepted", async (messageId) => {
    release = await hold(table);
    const committed = () => table === "mails" || isSent(messageId);
    until(async () => (await committed()) && somebodyWaits(), PATIENCE).then(reached.resolve, reached.reject);
    return undefined;
  });
  return { reached: reached.promise, release: () => release() };
}

const STOPS: [name: string, stop: () => Stop | Promise<Stop>, arrivals: number][] = [
  ["before it begins", beforeItBegins, 1],
  ["when connected", () => atStep("connect"), 1],
  ["after MAIL FROM", () => atStep("from"), 1],
  ["after RCPT TO", () => atStep("to"), 1],
  ["after DATA", () => atStep("data"), 1],
  ["before the 250", () => atStep("accepted"), 1],
  ["between the 250 and our commit", () => afterAcceptedBefore("mails"), 2],
  ["between our commit and the end of the job", () => afterAcceptedBefore("pgboss.job"), 1],
];

test("a worker killed at any moment loses nothing; only between the 250 and our commit it repeats, with the same Message-ID", {
  timeout: 600_000,
}, async () => {
  const person = await aPerson();
  const queued: string[] = [];
  for (const [name, stop] of STOPS) {
    const data = { organisation: name };
    const mail = { kind: "recalled", address: person.email, data } as const;
    const { id } = await db.transaction((tx) => queueMail(tx, mail));
    const { reached, release } = await stop();
    const worker = aWorker();
    await reached;
    await worker.end("SIGKILL");
    await release();
    queued.push(id);
    box.passAll();
    await giveBack();
  }

  await db.execute(
    sql`update pgboss.job set start_after = now() where name = 'mail.send' and state = 'retry'`,
  );
  const survivor = aWorker();
  const all = () => db.select().from(mails).where(inArray(mails.id, queued));
  await until(async () => (await all()).every(({ state }) => state === "sent"), PATIENCE);
  await survivor.end("SIGTERM");

  const arrivals = queued.map((id) => box.received.filter(({ messageId }) => messageId?.includes(id)).length);
  expect(STOPS.map(([name], at) => [name, arrivals[at]])).toEqual(STOPS.map(([name, _, n]) => [name, n]));
  expect(box.received).toHaveLength(arrivals.reduce((sum, n) => sum + n));
});

/** Time passes: what the killed worker had begun goes back into the queue, to be tried again later. */
async function giveBack() {
  await db.execute(
    sql`update pgboss.job set started_on = started_on - interval '1 hour' where name = 'mail.send' and state = 'active'`,
  );
  await db.execute(
    sql`update pgboss.queue set monitor_on = null, monitor_claim_on = null where name = 'mail.send'`,
  );
  await (await boss()).supervise("mail.send");
  await db.execute(
    sql`update pgboss.job set start_after = now() + interval '1 day' where name = 'mail.send' and state = 'retry'`,
  );
}
