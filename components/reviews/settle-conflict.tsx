"use client";

import { useTranslations } from "next-intl";
import { sendForm } from "@/components/send-form";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-input";
import { useAct } from "@/components/use-act";
import { useRefusal } from "@/components/use-refusal";
import { settleConflictAction } from "@/lib/reviews/actions";

/** An editor says, after looking, what follows from a conflict that came to light late. */
export function SettleConflict({ personId, revisionId }: { personId: string; revisionId: string }) {
  const t = useTranslations("waiting.conflicts");
  const { act, problem, fields, pending } = useAct();
  const refusal = useRefusal();
  return (
    <form
      onSubmit={sendForm((data) =>
        act(() => settleConflictAction({ personId, revisionId, word: String(data.get("word") ?? "") })),
      )}
    >
      {problem && !fields.word && (
        <p className="err" role="alert">
          {problem}
        </p>
      )}
      <TextArea
        id={`word-${personId}-${revisionId}`}
        name="word"
        label={t("word")}
        rows={2}
        error={refusal.field(fields.word)}
      />
      <Button type="submit" variant="second" busy={pending}>
        {t("send")}
      </Button>
    </form>
  );
}
