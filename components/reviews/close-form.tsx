"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { sendForm } from "@/components/send-form";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";
import { useAct } from "@/components/use-act";
import { useRefusal } from "@/components/use-refusal";
import { closeCommentAction } from "@/lib/reviews/actions";

/** Closes a remark with a word why. */
export function CloseForm({ commentId }: { commentId: string }) {
  const t = useTranslations("review.comments");
  const id = useId();
  const { act, problem, fields, pending } = useAct();
  const refusal = useRefusal();
  const [word, setWord] = useState("");
  return (
    <details>
      <summary>{t("close")}</summary>
      <form onSubmit={sendForm(() => act(() => closeCommentAction({ commentId, word })))}>
        <TextInput
          id={id}
          name="word"
          label={t("closeWhy")}
          value={word}
          onChange={(event) => setWord(event.target.value)}
          error={refusal.field(fields.word)}
        />
        {problem && (
          <p className="err" role="alert">
            {problem}
          </p>
        )}
        <Button type="submit" variant="second" busy={pending}>
          {t("close")}
        </Button>
      </form>
    </details>
  );
}
