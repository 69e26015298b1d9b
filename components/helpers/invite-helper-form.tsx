"use client";

import { useTranslations } from "next-intl";
import { KeptFormFoot, KeptFormHead } from "@/components/kept-form";
import { RadioGroup } from "@/components/ui/choice";
import { Select, TextInput } from "@/components/ui/text-input";
import { useKeptForm } from "@/components/use-kept-form";
import { HELPER_PARTS, type HelperPart } from "@/db/enums";
import { LOCALES, type Locale, NATIVE_NAMES } from "@/lib/i18n/locales";
import { inviteHelperAction } from "@/lib/stories/helper-actions";

type Values = { name: string; email: string; part: HelperPart; locale: Locale };
type Props = { projectId: string; storyId: string | null; locale: Locale };

/** Asks an evaluator or partner to look at one project or story, by a one-time link. */
export function InviteHelperForm({ projectId, storyId, locale }: Props) {
  const t = useTranslations("helping.invite");
  const parts = useTranslations("enums.helperPart");
  const empty: Values = { name: "", email: "", part: "evaluator", locale };
  const { register, submit, pending, head, status, error, settle } = useKeptForm<Values, unknown>({
    name: `helper:${storyId ?? projectId}`,
    values: empty,
    save: (values) => inviteHelperAction({ ...values, projectId, storyId }),
    onSaved: () => settle(empty),
  });
  return (
    <form onSubmit={submit} noValidate>
      <KeptFormHead {...head} at={(name) => `helper-${name}`} />
      <TextInput
        label={t("name")}
        error={error("name")}
        autoComplete="off"
        dir="auto"
        {...register("name")}
        id="helper-name"
      />
      <TextInput
        type="email"
        label={t("email")}
        help={t("emailHelp")}
        error={error("email")}
        autoComplete="off"
        dir="ltr"
        {...register("email")}
        id="helper-email"
      />
      <RadioGroup
        label={t("part")}
        options={HELPER_PARTS.map((part) => ({ value: part, label: parts(part) }))}
        {...register("part")}
        id="helper-part"
      />
      <Select label={t("language")} {...register("locale")} id="helper-locale" width="medium">
        {LOCALES.map((one) => (
          <option key={one} value={one} lang={one}>
            {NATIVE_NAMES[one]}
          </option>
        ))}
      </Select>
      <KeptFormFoot status={status} pending={pending} submit={t("send")} variant="second" />
    </form>
  );
}
