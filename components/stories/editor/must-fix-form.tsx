"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { sendForm } from "@/components/send-form";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/choice";
import { TextArea } from "@/components/ui/text-input";
import { useAct } from "@/components/use-act";
import { useRefusal } from "@/components/use-refusal";
import { MUST_FIX_OUTCOMES } from "@/db/enums";
import type { Remark } from "@/lib/reviews/comment-queries";
import { answerMustFixAction } from "@/lib/reviews/edit-actions";

/** What the library did about a must-fix, in a word; changeable until the next round is submitted. */
export function MustFixForm({ remark }: { remark: Remark }) {
  const t = useTranslations("editor.remarks");
  const refusal = useRefusal();
  const { act, problem, fields, pending } = useAct();
  const [word, setWord] = useState(remark.answerWord ?? "");
  const send = (form: FormData) => {
    const outcome = MUST_FIX_OUTCOMES.find((one) => one === form.get("outcome")) ?? "done";
    act(() => answerMustFixAction({ commentId: remark.id, outcome, word }));
  };
  return (
    <form onSubmit={sendForm(send)}>
      <RadioGroup
        id={`outcome-${remark.id}`}
        name="outcome"
        label={t("outcome")}
        inline
        required
        defaultValue={remark.outcome}
        options={MUST_FIX_OUTCOMES.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
      />
      <TextArea
        id={`reply-${remark.id}`}
        name="word"
        label={t("whatDone")}
        help={t("whatDoneHelp")}
        rows={2}
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
        {t(remark.outcome ? "change" : "send")}
      </Button>
    </form>
  );
}
