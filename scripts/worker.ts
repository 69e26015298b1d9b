import { askToConfirm } from "@/lib/countries/emails";
import { clearOldMail, requeueForgotten } from "@/lib/email/keep-outbox";
import { sendMail } from "@/lib/email/send-mail";
import { env } from "@/lib/env";
import { eachStep } from "@/lib/jobs/each-step";
import { startWorker } from "@/lib/jobs/worker";
import { forgetSpentLimits } from "@/lib/limits/take";
import { log } from "@/lib/log";
import { forgetPicture, sizePhoto } from "@/lib/media/jobs";
import { forgetStoppedUploads } from "@/lib/media/photo-uploads";
import { checkFiles, scanAttachment } from "@/lib/media/scan-files";
import { queueDigests } from "@/lib/notices/digest";
import { RIGHTS } from "@/lib/notices/rights";
import { clearUnconfirmed } from "@/lib/people/mutations/ask-to-join";
import { forgetOldSessions } from "@/lib/people/mutations/sessions";
import { forgetChallenges } from "@/lib/people/passkeys";
import { askForNews } from "@/lib/publications/ask-for-news";
import { daily as endConsents, publishDue, refreshPages } from "@/lib/publications/jobs";
import { findConflicts } from "@/lib/reviews/mutations/conflicts-found";
import { countReviewing } from "@/lib/reviews/mutations/count-reviewing";
import { releaseOverdue } from "@/lib/reviews/mutations/release-overdue";
import { bringWaiting, remindReviewers } from "@/lib/reviews/reminders";
import { copyGallery } from "@/lib/static-copy/copy-gallery";
import { eraseFiles } from "@/lib/storage/erase-files";
import { purgeDeleted } from "@/lib/stories/purge";
import { remindOfDrafts } from "@/lib/stories/resting-drafts";
import { exportPack } from "@/lib/vnr/jobs";
import { queueReminders } from "@/lib/vnr/reminders";

const worker = await startWorker({
  "story.publish": ({ revisionId }) => publishDue(revisionId),
  "photo.sizes": ({ storageKey }) => sizePhoto(storageKey),
  "photo.forget": ({ storageKey }) => forgetPicture(storageKey),
  "attachment.scan": ({ attachmentId }) => scanAttachment(attachmentId),
  "files.erase": () => eraseFiles(),
  "pages.refresh": () => refreshPages(),
  "house.daily": () =>
    eachStep({
      forgetStoppedUploads,
      endConsents,
      findConflicts,
      releaseOverdue,
      countReviewing,
      forgetOldSessions,
      forgetSpentLimits,
      clearUnconfirmed,
      checkFiles,
      purgeDeleted,
      forgetChallenges,
      requeueForgotten,
      clearOldMail,
      askToConfirm,
      queueReminders,
      remindReviewers,
      bringWaiting,
      remindOfDrafts,
      askForNews,
    }),
  "mail.send": ({ mailId }) => sendMail(mailId, RIGHTS),
  "pack.export": ({ fileId }) => exportPack(fileId),
  "gallery.copy": async () => {
    const { EXPORT_DIR } = env();
    if (EXPORT_DIR) await copyGallery(EXPORT_DIR);
  },
  "mail.digest": async () => {
    await queueDigests();
  },
});
log.info("worker started");

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => worker.stop().finally(() => process.exit(0)));
}
