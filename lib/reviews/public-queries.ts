import { asc, desc } from "drizzle-orm";
import { publicDb } from "@/db/client";
import { reviewFigures, reviewLoad } from "@/db/schema";

/** How reviewing went, the latest year first, the largest group first. */
export const listReviewFigures = () =>
  publicDb
    .select()
    .from(reviewFigures)
    .orderBy(desc(reviewFigures.year), asc(reviewFigures.scope), desc(reviewFigures.answers));

export type PublicFigure = Awaited<ReturnType<typeof listReviewFigures>>[number];

/** What waits for reviewers now, the largest group first. */
export const listReviewLoad = () =>
  publicDb.select().from(reviewLoad).orderBy(asc(reviewLoad.scope), desc(reviewLoad.waiting));

export type PublicLoad = Awaited<ReturnType<typeof listReviewLoad>>[number];
