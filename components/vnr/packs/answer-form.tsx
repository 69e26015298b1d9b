"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { FormProblems } from "@/components/people/form-problems";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/choice";
import { Select, TextArea, TextInput } from "@/components/ui/text-input";
import { useRefusal } from "@/components/use-refusal";
import { PACK_ANSWERS } from "@/db/enums";
import type { Locale } from "@/lib/i18n/locales";
import { answerShareAction } from "@/lib/vnr/pack-actions";

const FRESH = { code: null, fields: {}, values: {} as Record<string, string> };
type Props = { token: string; locale: Locale; stories: { id: string; title: string }[]; thanks: boolean };

/** What a ministry says of the evidence; works without scripts. */
export function AnswerForm({ token, locale, stories, thanks }: Props) {
  const t = useTranslations("packs.page.answer");
  const refusal = useRefusal();
  const [{ code, fields, values }, action, pending] = useActionState(answerShareAction, FRESH);
  const problem = (name: string) => refusal.field(fields[name]);
  return (
    <form action={action} noValidate className="sec" id="answer" aria-labelledby="answer-title">
      <h2 id="answer-title">{t("title")}</h2>
      <p>{t("lead")}</p>
      {thanks && !code && (
        <p className="saved" role="status">
          {t("thanks")}
        </p>
      )}
      <FormProblems code={code} fields={fields} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="locale" value={locale} />
      <Select
        name="storyId"
        label={t("which")}
        defaultValue={values.storyId ?? ""}
        error={problem("storyId")}
      >
        <option value="">{t("whole")}</option>
        {stories.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
      <RadioGroup
        name="answer"
        label={t("answer")}
        error={problem("answer")}
        defaultValue={values.answer ?? null}
        options={PACK_ANSWERS.map((value) => ({ value, label: t(value) }))}
      />
      <TextInput
        name="page"
        label={t("page")}
        optional
        width="medium"
        dir="auto"
        defaultValue={values.page}
        error={problem("page")}
      />
      <TextArea
        name="words"
        label={t("words")}
        optional
        rows={4}
        dir="auto"
        defaultValue={values.words}
        error={problem("words")}
      />
      <div className="btns">
        <Button type="submit" busy={pending}>
          {t("send")}
        </Button>
      </div>
    </form>
  );
}
