"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { sendForm } from "@/components/send-form";
import { Button } from "@/components/ui/button";
import { Select, TextArea, TextInput } from "@/components/ui/text-input";
import { useAct } from "@/components/use-act";
import { useRefusal } from "@/components/use-refusal";
import type { Section } from "@/db/enums";
import { suggestEditAction } from "@/lib/reviews/edit-actions";
import type { Place } from "@/lib/reviews/rewordable";
import { changedPiece, quoteAt } from "@/lib/text/quote";

/** A passage that one may reword; `start`: where it begins in the whole `text`, of which it may be one paragraph. */
export type Rewordable = Place & { label: string; text: string; start: number; piece: string };

type Props = { reviewId: string; section: Section; passages: Rewordable[] };

/** Other wording for a passage of a section: one writes it as it should read, and what differs is proposed. */
export function SuggestEdit({ reviewId, section, passages }: Props) {
  const t = useTranslations("wording.suggest");
  const sections = useTranslations("enums.section");
  const refusal = useRefusal();
  const id = useId();
  const { act, problem, fields, pending } = useAct();
  const [chosen, setChosen] = useState(0);
  const passage = passages[chosen];
  const [edited, setEdited] = useState<string | null>(null);
  const [why, setWhy] = useState("");
  if (!passage) return null;
  const words = edited ?? passage.piece;
  const change = changedPiece(passage.piece, words);
  const send = () =>
    act(
      () => {
        const span = change ?? { start: 0, end: passage.piece.length, words };
        const place = { start: passage.start + span.start, end: passage.start + span.end };
        return suggestEditAction({
          ...{ reviewId, passage: passage.passage, item: passage.item, why, words: span.words },
          ...quoteAt(passage.text, place),
        });
      },
      () => {
        setEdited(null);
        setWhy("");
      },
    );
  return (
    <details>
      <summary>{t("open", { section: sections(section) })}</summary>
      <form onSubmit={sendForm(send)}>
        {passages.length > 1 && (
          <Select
            id={`${id}-passage`}
            name="passage"
            label={t("passage")}
            value={String(chosen)}
            onChange={(event) => {
              setChosen(Number(event.target.value));
              setEdited(null);
            }}
          >
            {passages.map((one, at) => (
              <option key={`${one.passage}-${one.item}-${one.start}`} value={at}>
                {one.label}
              </option>
            ))}
          </Select>
        )}
        <TextArea
          id={`${id}-words`}
          name="words"
          label={t("words")}
          help={t("wordsHelp")}
          dir="auto"
          rows={Math.min(12, 3 + Math.floor(words.length / 60))}
          value={words}
          onChange={(event) => setEdited(event.target.value)}
          error={refusal.field(fields.words)}
        />
        <TextInput
          id={`${id}-why`}
          name="why"
          label={t("why")}
          optional
          value={why}
          onChange={(event) => setWhy(event.target.value)}
          error={refusal.field(fields.why)}
        />
        {problem && (
          <p className="err" role="alert">
            {problem}
          </p>
        )}
        <Button type="submit" variant="second" busy={pending}>
          {t("send")}
        </Button>
      </form>
    </details>
  );
}
