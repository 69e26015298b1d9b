"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { type Choice, RadioGroup } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea, TextInput } from "@/components/ui/text-input";
import { useRefusal } from "@/components/use-refusal";
import { REPORT_KINDS } from "@/db/enums";
import type { Locale } from "@/lib/i18n/locales";
import { reportProblemAction } from "@/lib/publications/report-actions";

const FIELDS = ["kind", "about", "words", "email", "code"] as const;
type Values = Record<string, string>;

/**
 * What is wrong, with which part, in one's own words. Works without scripts. Nothing is kept on the device: others may
 * use it, too.
 */
export function ReportForm({
  locale,
  slug,
  parts,
}: {
  locale: Locale;
  slug: string;
  parts: readonly Choice[];
}) {
  const t = useTranslations("reports.form");
  const refusal = useRefusal();
  const before = { code: null, fields: {} as Values, values: {} as Values };
  const [{ code, fields, values }, action, pending] = useActionState(reportProblemAction, before);
  const error = (name: string) => refusal.field(fields[name]);
  const problems = FIELDS.flatMap((id) => {
    const message = error(id);
    return message ? [{ id, message: `${t(`fields.${id}`)}: ${message}` }] : [];
  });
  return (
    <form action={action} className="sec" noValidate>
      {code && <ErrorSummary title={refusal.sentence(code)} problems={problems} />}
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="slug" value={slug} />
      <RadioGroup
        name="kind"
        label={t("kind")}
        error={error("kind")}
        defaultValue={values.kind ?? null}
        options={REPORT_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
      />
      <RadioGroup
        name="about"
        label={t("about")}
        error={error("about")}
        defaultValue={values.about ?? null}
        options={parts}
      />
      <TextArea
        name="words"
        label={t("words")}
        help={t("wordsHelp")}
        error={error("words")}
        required
        rows={5}
        defaultValue={values.words}
        dir="auto"
      />
      <TextInput
        name="email"
        type="email"
        label={t("email")}
        help={t("emailHelp")}
        error={error("email")}
        optional
        autoComplete="email"
        defaultValue={values.email}
        dir="ltr"
      />
      <TextInput
        name="code"
        label={t("code")}
        help={t("codeHelp")}
        error={error("code")}
        optional
        width="medium"
        dir="ltr"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        defaultValue={values.code}
      />
      <div className="btns sendbar">
        <Button type="submit" busy={pending}>
          {t("send")}
        </Button>
      </div>
      <p className="quietly">{t("next")}</p>
    </form>
  );
}
