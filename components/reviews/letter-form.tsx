"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { KeptFormHead } from "@/components/kept-form";
import { Button } from "@/components/ui/button";
import type { FieldProblem } from "@/components/ui/error-summary";
import { Select, TextArea } from "@/components/ui/text-input";
import { useKeptForm } from "@/components/use-kept-form";
import { direction, type Locale, NATIVE_NAMES } from "@/lib/i18n/locales";
import type { Result } from "@/lib/result";
import { type LetterDraft, wholeLetter } from "@/lib/reviews/letter-draft";
import { LetterText } from "./letter-text";

/** `body` null: as it was composed. */
type Values = { locale: Locale; reason: string; body: string | null };
export type Written = { letter: { locale: Locale; body: string }; reason: string };

type Props = {
  /** Under which it is kept on this device. */
  name: string;
  /** One for each language in which it may go. */
  drafts: readonly [LetterDraft, ...LetterDraft[]];
  /** The question to which the decision needs an answer; it opens the letter. */
  reason?: string;
  /** What one must know before it is sent. */
  note?: ReactNode;
  /** Names the button that decides. */
  decide: string;
  send: (written: Written) => Promise<Result<unknown>>;
  /** What the verdict lacks and where, by code. */
  lacks?: (code: string) => FieldProblem | undefined;
  onEnd: () => void;
};

/** The letter to the library: composed from the comments, edited, seen as the library will, and sent with the decision. */
export function LetterForm({ name, drafts, reason, note, decide, send, lacks, onEnd }: Props) {
  const t = useTranslations("letters.form");
  const heading = useRef<HTMLHeadingElement>(null);
  const [previewed, setPreviewed] = useState(false);
  const at = (field: string) => lacks?.(field)?.id ?? `${name}-${field.replace("letter.", "")}`;
  const textOf = ({ locale, reason, body }: Values) =>
    body ?? wholeLetter(drafts.find((draft) => draft.locale === locale) ?? drafts[0], reason.trim());
  const form = useKeptForm<Values, unknown>({
    name,
    values: { locale: drafts[0].locale, reason: "", body: null },
    save: (typed) =>
      send({ letter: { locale: typed.locale, body: textOf(typed) }, reason: typed.reason.trim() }),
    onSaved: onEnd,
  });
  const typed = form.watch();
  const body = textOf(typed);
  const problems = form.head.problems.map((one) => ({
    ...one,
    message: lacks?.(one.id)?.message ?? one.message,
  }));
  // Opening it, looking at it and going back lead the keyboard and the screen reader to its head.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step is what moves the focus
  useEffect(() => heading.current?.focus(), [previewed]);
  return (
    <form className="sec letter-form" onSubmit={form.submit} noValidate aria-labelledby={at("title")}>
      <h2 id={at("title")} ref={heading} tabIndex={-1}>
        {t(previewed ? "previewTitle" : "title")}
      </h2>
      <KeptFormHead {...form.head} problems={problems} at={at} />
      {previewed ? (
        <>
          <p className="help">{t("previewLead")}</p>
          <LetterText locale={typed.locale} body={body} />
          {note && <p className="quietly">{note}</p>}
          <div className="btns">
            <Button key="send" type="submit" busy={form.pending}>
              {decide}
            </Button>
            <Button variant="second" onClick={() => setPreviewed(false)}>
              {t("back")}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p className="help">{t("lead")}</p>
          {reason && (
            <TextArea
              id={at("reason")}
              label={reason}
              rows={3}
              dir="auto"
              error={form.error("reason")}
              {...form.register("reason")}
            />
          )}
          {drafts.length > 1 && (
            <Select id={at("locale")} label={t("language")} width="medium" {...form.register("locale")}>
              {drafts.map(({ locale }) => (
                <option key={locale} value={locale}>
                  {NATIVE_NAMES[locale]}
                </option>
              ))}
            </Select>
          )}
          <TextArea
            id={at("body")}
            name="body"
            label={t("body")}
            help={drafts.length > 1 ? t("bodyHelp") : undefined}
            rows={18}
            lang={typed.locale}
            dir={direction(typed.locale)}
            value={body}
            onChange={(event) => form.setValue("body", event.target.value)}
          />
          <div className="btns">
            <Button key="preview" onClick={() => setPreviewed(true)}>
              {t("preview")}
            </Button>
            {typed.body !== null && (
              <Button variant="second" onClick={() => form.setValue("body", null)}>
                {t("anew")}
              </Button>
            )}
            <Button variant="plain" onClick={onEnd}>
              {t("later")}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}
