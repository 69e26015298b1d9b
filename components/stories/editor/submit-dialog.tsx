"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { sendForm } from "@/components/send-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useRefusal } from "@/components/use-refusal";
import { isLocale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { submitStoryAction } from "@/lib/stories/actions";
import { EmbargoFields, embargoMoment, noEmbargo } from "./embargo-fields";

/** A lead signs off: the licence in words, and a time before which it is not shown. */
export function SubmitDialog({
  storyId,
  version,
  onDone,
}: {
  storyId: string;
  version: number;
  onDone: () => void;
}) {
  const t = useTranslations("editor.submit");
  const layout = useTranslations("layout");
  const tag = useLocale().split("-")[0];
  const refusal = useRefusal();
  const [accepted, setAccepted] = useState(false);
  const [embargo, setEmbargo] = useState(noEmbargo);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const send = () =>
    startTransition(async () => {
      if (!accepted) return setProblem(refusal.field("licence_not_accepted") ?? null);
      const embargoUntil = embargoMoment(embargo)?.toISOString() ?? null;
      const asked = { embargoUntil, embargoZone: embargo.zone };
      const result = await submitStoryAction({ id: storyId, version, licence: true, ...asked });
      if (result.ok) onDone();
      else setProblem(refusal.field(result.fields.embargoUntil) ?? refusal.sentence(result.code));
    });
  return (
    <Dialog title={t("title")} description={t("what")} trigger={<Button>{t("open")}</Button>}>
      <form onSubmit={sendForm(send)}>
        <p>
          {t("licence")}{" "}
          <a href={paths.public.terms(isLocale(tag) ? tag : "en")} target="_blank" rel="noreferrer">
            {layout("footer.terms")}
          </a>
        </p>
        <label className="pick">
          <input type="checkbox" checked={accepted} onChange={(event) => setAccepted(event.target.checked)} />
          <span>{t("accept")}</span>
        </label>
        {problem && (
          <p className="err" role="alert">
            {problem}
          </p>
        )}
        <EmbargoFields value={embargo} onChange={setEmbargo} />
        <div className="btns sendbar">
          <Button type="submit" busy={pending}>
            {t("send")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
