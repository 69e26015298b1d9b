/** Every kind of job. The queues are made by the migration; the data is ids, never texts. */
export const QUEUES = ["story.publish", "house.daily"] as const;

export type Job =
  | { name: "story.publish"; data: { revisionId: string } }
  | { name: "house.daily"; data: Record<string, never> };
