import type { PublicContent } from "@/db/documents";
import type { NewsState } from "@/db/enums";
import { yearsAfter } from "@/lib/today";

/** The last day of the latest evaluation that a story rests on, ISO; null where it names none. */
export const evidenceUntil = ({ claims }: Pick<PublicContent, "claims">): string | null =>
  claims
    .flatMap(({ findings }) => findings.map(({ periodEnd }) => periodEnd))
    .filter(Boolean)
    .sort()
    .at(-1) ?? null;

/**
 * Whether evidence that ends on `until` is recent on `day`: due for news after the years that the house allows, overdue
 * a year later. `since`: the day from which news is asked for this time; it moves by a year. All ISO.
 */
export function newsOf(
  until: string | null,
  newsYears: number,
  day: string,
): { state: NewsState; since: string | null } {
  if (until === null || day < yearsAfter(until, newsYears)) return { state: "fresh", since: null };
  let years = newsYears;
  while (yearsAfter(until, years + 1) <= day) years += 1;
  return { state: years === newsYears ? "due" : "overdue", since: yearsAfter(until, years) };
}
