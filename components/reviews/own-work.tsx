import { useTranslations } from "next-intl";
import { unconfirmed } from "@/lib/reviews/levels";
import type { Judging } from "@/lib/reviews/queries";
import { missingForVerdict } from "@/lib/reviews/verdict-rules";
import { CriteriaForm } from "./criteria-form";
import { PrivateNote } from "./private-note";
import { SendEdits } from "./send-edits";
import { VerdictBar } from "./verdict-bar";

type Props = { review: Judging; mine: NonNullable<Judging["mine"]> };

/** A reviewer's own part, below the story: criteria, note, wording to send, verdict. */
export function OwnWork({ review, mine }: Props) {
  const t = useTranslations("review.criteria");
  const { revision, comments, edits, earlier, letterSteps } = review;
  const answers = Object.fromEntries(review.answers.map(({ criterion, answer }) => [criterion, answer]));
  const open = comments.filter((comment) => comment.mustFix && !comment.closedAt);
  const own = open.filter(({ authorId }) => authorId === mine.reviewerId);
  const left = unconfirmed(review.levels, mine.id);
  const missing = missingForVerdict("approve", {
    answers,
    ownMustFixes: own,
    openMustFixes: open.length,
    differenceUnconfirmed: earlier.amended !== null && !earlier.confirmed,
    unconfirmed: left.claims.length + left.contributions.length,
  });
  return (
    <>
      <section className="sec" aria-labelledby="criteria">
        <div className="shead">
          <h2 id="criteria">{t("title")}</h2>
          <p>{t("lead")}</p>
        </div>
        <CriteriaForm reviewId={mine.id} answers={answers} />
      </section>
      <PrivateNote key={mine.version} reviewId={mine.id} note={mine.privateNote} version={mine.version} />
      <SendEdits
        reviewId={mine.id}
        unsent={edits.filter(({ sentAt }) => sentAt === null).length}
        waiting={edits.filter(({ sentAt, accepted }) => sentAt && accepted === null).length}
      />
      <VerdictBar
        reviewId={mine.id}
        hash={revision.hash ?? ""}
        answered={review.answers.length}
        openMustFixes={open.length}
        ownMustFixes={own.length}
        mayApprove={missing.length === 0}
        letters={letterSteps?.isLast ? letterSteps : null}
      />
    </>
  );
}
