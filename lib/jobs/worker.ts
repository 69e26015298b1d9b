import { log } from "@/lib/log";
import { boss } from "./boss";
import type { Job } from "./queues";

/** One handler for every kind of job; each may run twice and must then change nothing. */
export type Handlers = {
  [Name in Job["name"]]: (data: Extract<Job, { name: Name }>["data"]) => Promise<void>;
};

const DAY = 24 * 3600 * 1000;

/** Works off the queues until `stop` is called, and queues the daily work once a day. */
export async function startWorker(handlers: Handlers) {
  const queue = await boss({ supervise: true });
  for (const name of Object.keys(handlers) as Job["name"][]) {
    const handle = handlers[name] as (data: unknown) => Promise<void>;
    await queue.work(name, { pollingIntervalSeconds: 2 }, async ([job]) => {
      if (!job) return;
      log.info({ job: name, id: job.id }, "job begun");
      await handle(job.data);
    });
  }
  const daily = () =>
    queue.send("house.daily", {}, { singletonKey: new Date().toISOString().slice(0, 10), retryLimit: 5 });
  await daily();
  const timer = setInterval(
    () => daily().catch((error: unknown) => log.error({ err: error }, "daily work not queued")),
    DAY / 24,
  );
  return {
    async stop() {
      clearInterval(timer);
      await queue.stop({ graceful: true, timeout: 10_000 });
    },
  };
}
