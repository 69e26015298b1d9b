import { db } from "@/db/client";
import { declaredConflicts } from "@/db/schema";
import { settleConflict } from "@/lib/reviews/mutations/late-conflict";
import { aPerson } from "./factories";
import type { Made } from "./permission-world";
import { EDITOR } from "./permissions";
import type { ThingVerb } from "./permissions-things";

const foundLate = async ({ storyId, revisionId }: Made) => {
  const { id: personId } = await aPerson({ roles: ["reviewer"] });
  await db.insert(declaredConflicts).values({ personId, storyId, foundLate: true });
  return { revisionId, personId, word: "What was judged holds" };
};

/** Who looks at what was judged by somebody whose conflict came to light late. */
export const CONFLICT_VERBS = {
  settleConflictAction: { run: settleConflict, who: EDITOR, published: true, input: foundLate },
} as const satisfies Record<string, ThingVerb>;
