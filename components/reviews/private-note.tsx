"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { sendForm } from "@/components/send-form";
import { Button } from "@/components/ui/button";
import { useAct } from "@/components/use-act";
import { savePrivateNoteAction } from "@/lib/reviews/actions";

/** A note that only editors read. */
export function PrivateNote({
  reviewId,
  note,
  version,
}: {
  reviewId: string;
  note: string;
  version: number;
}) {
  const t = useTranslations("review.note");
  const { act, problem, pending } = useAct();
  const [text, setText] = useState(note);
  const kept = note !== "" && text === note;
  return (
    <form onSubmit={sendForm(() => act(() => savePrivateNoteAction({ reviewId, version, note: text })))}>
      <div className="field">
        <label htmlFor="private-note">{t("label")}</label>
        <textarea
          id="private-note"
          rows={3}
          value={text}
          onChange={(event) => setText(event.target.value)}
          aria-describedby="private-note-help"
        />
        <span className="help" id="private-note-help">
          {t("help")}
        </span>
      </div>
      {problem && (
        <p className="err" role="alert">
          {problem}
        </p>
      )}
      <Button type="submit" variant="second" busy={pending}>
        {t(kept ? "saved" : "save")}
      </Button>
    </form>
  );
}
