import type { Section } from "@/db/enums";
import type { EditRow } from "@/lib/reviews/edit-queries";
import { listPieces, SECTION_OF, type Words } from "@/lib/reviews/rewordable";
import { EditNotes } from "./edit-notes";
import { type Rewordable, SuggestEdit } from "./suggest-edit";
import { usePassageName } from "./use-passage-name";
import { WithdrawEdit } from "./withdraw-edit";

type Props = {
  section: Section;
  words: Words;
  edits: EditRow[];
  /** Of the reviewer at work; null for those who only read. */
  reviewId: string | null;
  lang: string;
};

const LONGEST = 60;

/** Other wording for a section: what was suggested, and the way to suggest more. */
export function Wording({ section, words, edits, reviewId, lang }: Props) {
  const nameOf = usePassageName(words);
  const own = edits.filter(({ passage }) => SECTION_OF[passage] === section);
  const pieces = listPieces(words).filter(({ passage }) => SECTION_OF[passage] === section);
  const passages = pieces.map((one): Rewordable => {
    const start = one.piece.length > LONGEST ? `${one.piece.slice(0, LONGEST)}…` : one.piece;
    const { passage, item, text, piece } = one;
    return { passage, item, text, piece, start: one.start, label: `${nameOf(one)}: ${start}` };
  });
  return (
    <>
      <EditNotes edits={own} lang={lang} act={({ id }) => reviewId && <WithdrawEdit editId={id} />} />
      {reviewId && passages.length > 0 && (
        <SuggestEdit reviewId={reviewId} section={section} passages={passages} />
      )}
    </>
  );
}
