"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { sendForm } from "@/components/send-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useRefusal } from "@/components/use-refusal";
import { TOMBSTONE_REASONS } from "@/db/enums";
import { withdrawStoryAction } from "@/lib/publications/actions";

/** Takes a published story back for good: what visitors then read, and why. */
export function WithdrawDialog({ storyId }: { storyId: string }) {
  const t = useTranslations("editor.withdraw");
  const words = useTranslations("enums.tombstoneReason");
  const refusal = useRefusal();
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [pending, startTransition] = useTransition();
  const send = (data: FormData) =>
    startTransition(async () => {
      const reason = TOMBSTONE_REASONS.find((one) => one === data.get("reason")) ?? "library_wish";
      const privateReason = String(data.get("privateReason") ?? "");
      const result = await withdrawStoryAction({
        id: storyId,
        reason,
        privateReason,
        hideTitle: data.get("hideTitle") === "on",
      });
      setProblem(result.ok ? null : refusal.sentence(result.code));
      if (result.ok) {
        setOpen(false);
        router.refresh();
      }
    });
  return (
    <Dialog
      title={t("title")}
      description={t("what")}
      open={open}
      onOpenChange={setOpen}
      trigger={<Button variant="plain">{t("open")}</Button>}
    >
      <form onSubmit={sendForm(send)}>
        <div className="field">
          <label htmlFor="withdraw-reason">{t("reason")}</label>
          <select id="withdraw-reason" name="reason">
            {TOMBSTONE_REASONS.map((reason) => (
              <option key={reason} value={reason}>
                {words(reason)}
              </option>
            ))}
          </select>
          <span className="help">{t("reasonHelp")}</span>
        </div>
        <div className="field">
          <label htmlFor="withdraw-private">{t("private")}</label>
          <textarea id="withdraw-private" name="privateReason" rows={3} required />
          <span className="help">{t("privateHelp")}</span>
        </div>
        <label className="pick">
          <input type="checkbox" name="hideTitle" />
          <span>{t("hideTitle")}</span>
        </label>
        {problem && (
          <p className="err" role="alert">
            {problem}
          </p>
        )}
        <div className="btns sendbar">
          <Button type="submit" busy={pending}>
            {t("send")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
