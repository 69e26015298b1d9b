import type { PackParts } from "@/db/documents";

/** How much of what is in a file may not be shown any more. */
export const lostSince = (inFile: PackParts, now: PackParts): number =>
  (["stories", "photos", "voices"] as const)
    .map((part) => inFile[part].filter((id) => !now[part].includes(id)).length)
    .reduce((sum, count) => sum + count, 0);
