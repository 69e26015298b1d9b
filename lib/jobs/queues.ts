/** Every kind of job. The queues are made by the migration; the data is ids, never texts. */
export const QUEUES = [
  "story.publish",
  "photo.sizes",
  "photo.forget",
  "attachment.scan",
  "house.daily",
  "mail.send",
  "files.erase",
  "pages.refresh",
  "mail.digest",
  "pack.export",
  "gallery.copy",
] as const;

export type Job =
  | { name: "story.publish"; data: { revisionId: string } }
  | { name: "photo.sizes"; data: { storageKey: string } }
  | { name: "photo.forget"; data: { storageKey: string } }
  | { name: "attachment.scan"; data: { attachmentId: string } }
  | { name: "house.daily"; data: Record<string, never> }
  | { name: "mail.send"; data: { mailId: string } }
  | { name: "files.erase"; data: Record<string, never> }
  | { name: "pages.refresh"; data: Record<string, never> }
  | { name: "mail.digest"; data: Record<string, never> }
  | { name: "pack.export"; data: { fileId: string } }
  | { name: "gallery.copy"; data: Record<string, never> };

/** How often a mail is tried, over about three days: a server that is away for a weekend delays and loses nothing. */
export const MAIL_TRIES = 45;

/** How a job is tried again. A worker that was killed gives back what it had begun after `expireInSeconds`. */
export const RETRIES = {
  "story.publish": { retryLimit: 10, retryBackoff: true },
  "photo.sizes": { retryLimit: 10, retryBackoff: true },
  "photo.forget": { retryLimit: 10, retryBackoff: true },
  "attachment.scan": { retryLimit: 10, retryBackoff: true },
  "house.daily": { retryLimit: 5, retryDelay: 600 },
  "mail.send": {
    ...{ retryLimit: MAIL_TRIES - 1, retryDelay: 15, retryBackoff: true, retryDelayMax: 7200 },
    expireInSeconds: 300,
  },
  "mail.digest": { retryLimit: 2 },
  "pack.export": { retryLimit: 2, expireInSeconds: 300 },
  "files.erase": { retryLimit: 10, retryBackoff: true },
  "pages.refresh": { retryLimit: 10, retryBackoff: true },
  "gallery.copy": { retryLimit: 3, retryDelay: 600, expireInSeconds: 6 * 3600 },
} as const satisfies Record<Job["name"], object>;
