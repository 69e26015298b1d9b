"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { sendForm } from "@/components/send-form";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-input";
import { useAct } from "@/components/use-act";
import { useRefusal } from "@/components/use-refusal";
import { replyToCommentAction } from "@/lib/reviews/actions";
import type { Mentionable } from "@/lib/reviews/mentions";
import { MentionFields } from "./mention-fields";

/** An answer in a thread. */
export function AnswerForm({ commentId, people }: { commentId: string; people: readonly Mentionable[] }) {
  const t = useTranslations("pins");
  const id = useId();
  const { act, problem, fields, pending } = useAct();
  const refusal = useRefusal();
  const [body, setBody] = useState("");
  const [mentions, setMentions] = useState<string[]>([]);
  const send = () =>
    act(
      () => replyToCommentAction({ commentId, body, mentions }),
      () => {
        setBody("");
        setMentions([]);
      },
    );
  return (
    <details>
      <summary>{t("answer")}</summary>
      <form onSubmit={sendForm(send)}>
        <TextArea
          id={id}
          name="body"
          label={t("answerBody")}
          rows={2}
          value={body}
          onChange={(event) => setBody(event.target.value)}
          error={refusal.field(fields.body)}
        />
        <MentionFields people={people} chosen={mentions} change={setMentions} />
        {problem && (
          <p className="err" role="alert">
            {refusal.field(fields.mentions) ?? problem}
          </p>
        )}
        <Button type="submit" variant="second" busy={pending}>
          {t("answerSend")}
        </Button>
      </form>
    </details>
  );
}
