import { asc, desc } from "drizzle-orm";
import { publicDb } from "@/db/client";
import { reviewFigures } from "@/db/schema";

/** How reviewing went, the latest year first, the largest group first. */
export const listReviewFigures = () =>
  publicDb
    .select()
    .from(reviewFigures)
    .orderBy(desc(reviewFigures.year), asc(reviewFigures.scope), desc(reviewFigures.answers));

export type PublicFigure = Awaited<ReturnType<typeof listReviewFigures>>[number];
