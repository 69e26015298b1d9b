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

/** A lead signs off: the licence in words, and a day before which it is not shown. */
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
  const [embargo, setEmbargo] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const send = () =>
    startTransition(async () => {
      if (!accepted) return setProblem(refusal.field("licence_not_accepted") ?? null);
      const embargoUntil = embargo ? new Date(embargo).toISOString() : null;
      const result = await submitStoryAction({ id: storyId, version, licence: true, embargoUntil });
      if (result.ok) onDone();
      else setProblem(refusal.sentence(result.code));
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
        <div className="field">
          <label htmlFor="embargo">
            {t("embargo")} <span className="opt">{t("optional")}</span>
          </label>
          <input
            id="embargo"
            type="datetime-local"
            value={embargo}
            onChange={(event) => setEmbargo(event.target.value)}
          />
          <span className="help">{t("embargoHelp")}</span>
        </div>
        <div className="btns sendbar">
          <Button type="submit" busy={pending}>
            {t("send")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
