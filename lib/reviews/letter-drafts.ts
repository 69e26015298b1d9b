import { and, eq, isNull } from "drizzle-orm";
import { CRITERIA } from "@/db/enums";
import { comments, people, reviewCriteria, reviews } from "@/db/schema";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import type { Actor } from "@/lib/people/actor";
import { isEditorOf } from "@/lib/people/policy";
import type { Reader } from "@/lib/stories/parts";
import { composeAddition, composeLetter } from "./letter";
import type { LetterDecision, LetterDraft } from "./letter-draft";
import { loweredOn } from "./lowered-queries";

type Judged = { id: string; storyId: string; title: string; language: string; submittedBy: string | null };

/**
 * What the letter about a revision is made of. Whoever decides writes of what they may read: an editor of all, a reviewer
 * of what they said themselves, for what others say is read after one's own verdict. `restOf`: the rest, which is added when the
 * letter goes.
 */
export async function loadLetterParts(reader: Reader, revision: Judged) {
  const { id, storyId, title, language, submittedBy } = revision;
  const remarks = await reader
    .select({
      ...{ section: comments.section, body: comments.body, mustFix: comments.mustFix },
      ...{ authorId: comments.authorId },
    })
    .from(comments)
    .where(and(eq(comments.revisionId, id), isNull(comments.parentId), isNull(comments.closedAt)))
    .orderBy(comments.createdAt);
  const answers = await reader
    .select({ criterion: reviewCriteria.criterion, answer: reviewCriteria.answer, by: reviews.reviewerId })
    .from(reviewCriteria)
    .innerJoin(reviews, eq(reviews.id, reviewCriteria.reviewId))
    .where(and(eq(reviews.revisionId, id), isNull(reviews.releasedAt)));
  const lowered = await loweredOn(reader, id);
  const locales = await localesOf(reader, language, submittedBy);
  const good = (some: typeof answers) =>
    CRITERIA.filter((criterion) => {
      const given = some.filter((one) => one.criterion === criterion);
      return given.length > 0 && given.every(({ answer }) => answer === "yes");
    });
  const reads = (actor: Actor, authorId: string) => isEditorOf(actor, storyId) || authorId === actor.id;
  const restFor = (actor: Actor) => ({
    remarks: remarks.filter(({ authorId }) => !reads(actor, authorId)),
    lowered: lowered.filter(({ by }) => !reads(actor, by)),
  });
  return {
    locales,
    whole: (decision: LetterDecision, locale: Locale): LetterDraft =>
      composeLetter(locale, { decision, title, remarks, lowered, good: good(answers) }),
    draftsOf: (actor: Actor, decision: LetterDecision): [LetterDraft, ...LetterDraft[]] => {
      const read = {
        remarks: remarks.filter(({ authorId }) => reads(actor, authorId)),
        lowered: lowered.filter(({ by }) => reads(actor, by)),
        good: good(answers.filter(({ by }) => reads(actor, by))),
      };
      const draft = (locale: Locale) => composeLetter(locale, { decision, title, ...read });
      const [first, ...more] = locales;
      return [draft(first), ...more.map(draft)];
    },
    /** How much of what others said is added. */
    hiddenFrom: (actor: Actor): number => {
      const rest = restFor(actor);
      return rest.remarks.length + rest.lowered.length;
    },
    restOf: (actor: Actor, locale: Locale): string => composeAddition(locale, restFor(actor)),
  };
}

/** The library's interface language, as of who submitted, and the story's own where the product speaks it. */
async function localesOf(
  reader: Reader,
  language: string,
  submittedBy: string | null,
): Promise<[Locale, ...Locale[]]> {
  const [person] = submittedBy
    ? await reader.select({ locale: people.locale }).from(people).where(eq(people.id, submittedBy))
    : [];
  const own = new Intl.Locale(language).language;
  const first = isLocale(person?.locale) ? person.locale : "en";
  return isLocale(own) && own !== first ? [first, own] : [first];
}
