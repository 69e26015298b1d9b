"use client";

import { useTranslations } from "next-intl";
import { sendForm } from "@/components/send-form";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-input";
import { useAct } from "@/components/use-act";
import { useRefusal } from "@/components/use-refusal";
import { declineAssignmentAction } from "@/lib/reviews/actions";

/** No to what an editor assigned, with a word why. */
export function DeclineAssignment({ reviewId }: { reviewId: string }) {
  const t = useTranslations("reviewers.decline");
  const refusal = useRefusal();
  const { act, problem, fields, pending } = useAct();
  return (
    <details className="fold">
      <summary>{t("title")}</summary>
      <form
        onSubmit={sendForm((data) =>
          act(() => declineAssignmentAction({ reviewId, reason: String(data.get("reason") ?? "") })),
        )}
      >
        {problem && (
          <p className="err" role="alert">
            {problem}
          </p>
        )}
        <TextArea
          id="assignment-decline"
          name="reason"
          label={t("reason")}
          help={t("reasonHelp")}
          rows={2}
          dir="auto"
          error={refusal.field(fields.reason)}
        />
        <Button type="submit" variant="second" busy={pending}>
          {t("send")}
        </Button>
      </form>
    </details>
  );
}
