import type { z } from "zod";
import type { Tx } from "@/db/client";
import { letters } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import type { LockedRevision } from "@/lib/stories/mutations/lock";
import { type LetterDecision, paragraphs, wholeLetter } from "../letter-draft";
import { loadLetterParts } from "../letter-drafts";
import type { letter } from "../schema";

type Written = { letter: z.infer<typeof letter> | undefined; reason: string };

/**
 * Within the transaction of a decision: keeps the letter that goes to the library, as who decides wrote it. One who could
 * not know that theirs would be the last verdict has written none: then it goes as it is composed.
 */
export async function writeLetter(
  tx: Tx,
  decider: Actor,
  revision: LockedRevision,
  decision: LetterDecision,
  { letter, reason }: Written,
) {
  const made = await loadLetterParts(tx, revision);
  const locale = letter?.locale ?? made.locales[0];
  const body = letter
    ? paragraphs([letter.body, made.restOf(decider, locale)])
    : wholeLetter(made.whole(decision, locale), reason);
  await tx.insert(letters).values({ revisionId: revision.id, authorId: decider.id, locale, body });
}
