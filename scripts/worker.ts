import { startWorker } from "@/lib/jobs/worker";
import { log } from "@/lib/log";
import { daily as endConsents, publishDue } from "@/lib/publications/jobs";
import { releaseOverdue } from "@/lib/reviews/mutations/release-review";

const worker = await startWorker({
  "story.publish": ({ revisionId }) => publishDue(revisionId),
  "house.daily": async () => {
    await endConsents();
    await releaseOverdue();
  },
});
log.info("worker started");

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => worker.stop().finally(() => process.exit(0)));
}
