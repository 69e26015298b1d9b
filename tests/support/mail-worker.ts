import { sendMail } from "@/lib/email/send-mail";
import { QUEUES } from "@/lib/jobs/queues";
import { type Handlers, startWorker } from "@/lib/jobs/worker";
import { RIGHTS } from "@/lib/notices/rights";

/** The platform's worker with mail alone to do: the daily work would find what other tests left, and tell of it. */
const rests = Object.fromEntries(QUEUES.map((name) => [name, async () => {}])) as unknown as Handlers;
const worker = await startWorker({ ...rests, "mail.send": ({ mailId }) => sendMail(mailId, RIGHTS) });
process.on("SIGTERM", () => worker.stop().finally(() => process.exit(0)));
