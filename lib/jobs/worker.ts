import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { boss } from "./boss";
import { type Job, RETRIES } from "./queues";

/** One handler for every kind of job; each may run twice and must then change nothing. */
export type Handlers = {
  [Name in Job["name"]]: (data: Extract<Job, { name: Name }>["data"]) => Promise<void>;
};

/** In seconds. */
const HOUR = 3600;
const DAY = 24 * HOUR;
/** Mail waits for a server far away: several side by side. */
const SIDE_BY_SIDE: Partial<Record<Job["name"], number>> = { "mail.send": 4 };

/** Milliseconds until the next full hour. */
const untilHour = (now: Date) => HOUR * 1000 - (now.getTime() % (HOUR * 1000));

/** Works off the queues until `stop` is called, and queues the daily and the hourly work. */
export async function startWorker(handlers: Handlers) {
  const queue = await boss({ supervise: true });
  for (const name of Object.keys(handlers) as Job["name"][]) {
    const handle = handlers[name] as (data: unknown) => Promise<void>;
    const how = { pollingIntervalSeconds: 2, localConcurrency: SIDE_BY_SIDE[name] ?? 1 };
    await queue.work(name, how, async ([job]) => {
      if (!job) return;
      log.info({ job: name, id: job.id }, "job begun");
      await handle(job.data);
    });
  }
  // Once a day or an hour by UTC, also where the worker begins anew several times in one.
  const regular = async () => {
    await queue.send("house.daily", {}, { singletonSeconds: DAY, ...RETRIES["house.daily"] });
    if (env().EXPORT_DIR)
      await queue.send("gallery.copy", {}, { singletonSeconds: DAY, ...RETRIES["gallery.copy"] });
    await queue.send("mail.digest", {}, { singletonSeconds: HOUR, ...RETRIES["mail.digest"] });
  };
  await regular();
  // On the full hour, so that what ends with a day is gone a moment after it.
  let timer: NodeJS.Timeout;
  const wait = () => {
    timer = setTimeout(() => {
      wait();
      regular().catch((error: unknown) => log.error({ err: error }, "regular work not queued"));
    }, untilHour(new Date()) + 1000);
  };
  wait();
  return {
    async stop() {
      clearTimeout(timer);
      await queue.stop({ graceful: true, timeout: 10_000 });
    },
  };
}
