import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { WordDiff } from "@/components/stories/word-diff";
import type { EditRow } from "@/lib/reviews/edit-queries";

type Props = {
  edits: EditRow[];
  lang: string /** What can be done with one that waits. */;
  act?: (edit: EditRow) => ReactNode;
};

/** Wording that was suggested, and what became of it. */
export function EditNotes({ edits, lang, act }: Props) {
  const t = useTranslations("wording.notes");
  return edits.map((edit) => (
    <div key={edit.id} className="note">
      <p className="by">
        <b>{t(stateOf(edit))}</b>
      </p>
      <EditWords edit={edit} lang={lang} />
      {edit.answerWord && <p dir="auto">{t("answered", { word: edit.answerWord })}</p>}
      {edit.accepted === null && act?.(edit)}
    </div>
  ));
}

/** The suggested words in their surroundings, and why. */
export function EditWords({ edit, lang }: { edit: EditRow; lang: string }) {
  const { prefix, quote, suffix, words, why } = edit;
  return (
    <>
      <WordDiff before={`${prefix}${quote}${suffix}`} after={`${prefix}${words}${suffix}`} lang={lang} />
      {why && (
        <p dir="auto" className="quietly">
          {why}
        </p>
      )}
    </>
  );
}

const stateOf = ({ sentAt, accepted }: EditRow) => {
  if (accepted !== null) return accepted ? "accepted" : "declined";
  return sentAt ? "sent" : "unsent";
};
