"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmedButton } from "@/components/confirmed-button";
import { KeptFormFoot, KeptFormHead } from "@/components/kept-form";
import { Button } from "@/components/ui/button";
import { Fold } from "@/components/ui/fold";
import { TextArea } from "@/components/ui/text-input";
import { useAct } from "@/components/use-act";
import { useKeptForm } from "@/components/use-kept-form";
import { answerHelperAction, resendHelperAction, revokeHelperAction } from "@/lib/stories/helper-actions";

/** What a member can do about a helper: answer, send a new link, end the access. */
export function HelperActs({ id, name }: { id: string; name: string }) {
  const t = useTranslations("helping.acts");
  const { act, problem, pending } = useAct();
  const [resent, setResent] = useState(false);
  const resend = () =>
    act(
      () => resendHelperAction({ id }),
      () => setResent(true),
    );
  return (
    <>
      <div className="btns">
        <Button variant="second" busy={pending} aria-label={t("resendWho", { name })} onClick={resend}>
          {t("resend")}
        </Button>
        <ConfirmedButton
          label={t("revoke")}
          title={t("revokeTitle", { name })}
          what={t("revokeWhat")}
          confirm={t("revokeConfirm")}
          keep={t("keep")}
          act={() => revokeHelperAction({ id })}
        />
      </div>
      <p className="quietly" role="status">
        {problem ?? (resent && t("resent"))}
      </p>
      <Fold title={t("answer", { name })}>
        <AnswerForm id={id} />
      </Fold>
    </>
  );
}

function AnswerForm({ id }: { id: string }) {
  const t = useTranslations("helping.acts");
  const { register, submit, pending, head, status, error, settle } = useKeptForm({
    name: `helper-answer:${id}`,
    values: { body: "" },
    save: ({ body }) => answerHelperAction({ id, body }),
    onSaved: () => settle({ body: "" }),
  });
  return (
    <form onSubmit={submit} noValidate>
      <KeptFormHead {...head} at={(name) => `answer-${id}-${name}`} />
      <TextArea
        label={t("word")}
        error={error("body")}
        dir="auto"
        {...register("body")}
        id={`answer-${id}-body`}
      />
      <KeptFormFoot status={status} pending={pending} submit={t("send")} variant="second" />
    </form>
  );
}
