import { createHmac } from "node:crypto";
import { db } from "@/db/client";
import { env } from "@/lib/env";
import { forgetOldPoints } from "@/lib/stories/mutations/forget-points";
import { lockRevision } from "@/lib/stories/mutations/lock";
import { forgetReporters } from "./mutations/forget-reporters";
import { publishRevision } from "./mutations/publish-revision";
import { endExpiredConsents } from "./mutations/revoke-consent";

/** Publishes an approved revision whose embargo has ended. Run twice, it changes nothing the second time. */
export async function publishDue(revisionId: string) {
  await db.transaction(async (tx) => {
    const revision = await lockRevision(tx, revisionId);
    const due = !revision.embargoUntil || revision.embargoUntil <= new Date();
    if (revision.state === "approved" && due) await publishRevision(tx, null, revision);
  });
  await refreshPages();
}

/** The daily work: consents that ended, earlier states of drafts that are no drafts any more, who reported long ago. */
export async function daily() {
  await forgetOldPoints();
  await forgetReporters();
  if ((await endExpiredConsents()) > 0) await refreshPages();
}

/** The word by which the worker proves itself to the server. */
export const workerProof = (): string =>
  createHmac("sha256", env().AUTH_SECRET).update("worker: public pages changed").digest("hex");

/** What is public changed. The worker cannot refresh the server's pages itself: it asks for it. */
export async function refreshPages() {
  const answer = await fetch(new URL("/api/internal/revalidate", env().APP_URL), {
    method: "POST",
    headers: { authorization: `Bearer ${workerProof()}` },
  });
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
}
