"use client";

import { useTranslations } from "next-intl";
import { reassignReviewAction } from "@/lib/reviews/actions";
import { ChosenPerson } from "./chosen-person";

type Props = { reviewId: string; revisionId: string; reviewers: { id: string; name: string }[] };

/** An editor gives a review to somebody else, who still confirms "no conflict". */
export function ReassignReview({ reviewId, revisionId, reviewers }: Props) {
  const t = useTranslations("waiting.reviews");
  return (
    <ChosenPerson
      id={`reviewer-${reviewId}`}
      label={t("to")}
      submit={t("send")}
      people={reviewers}
      choose={(reviewerId) => reassignReviewAction({ reviewId, revisionId, reviewerId })}
    />
  );
}
