"use client";

import { useTranslations } from "next-intl";
import { nameEditorAction } from "@/lib/reviews/actions";
import { ChosenPerson } from "./chosen-person";

type Props = { revisionId: string; organisation: string; reviewers: { id: string; name: string }[] };

/** An admin names a reviewer to edit one story, where every editor has a conflict with it. */
export function NameEditor({ revisionId, organisation, reviewers }: Props) {
  const t = useTranslations("waiting.stories");
  return (
    <ChosenPerson
      id={`editor-${revisionId}`}
      label={t("to", { organisation })}
      submit={t("send")}
      people={reviewers}
      choose={(personId) => nameEditorAction({ revisionId, personId })}
    />
  );
}
