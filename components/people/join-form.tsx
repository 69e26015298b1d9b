"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { FormProblems } from "@/components/people/form-problems";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/choice";
import { Select, TextArea, TextInput } from "@/components/ui/text-input";
import { useKeptFields } from "@/components/use-kept-fields";
import { useRefusal } from "@/components/use-refusal";
import { JOIN_ROLES, ORGANISATION_KINDS } from "@/db/enums";
import type { Locale } from "@/lib/i18n/locales";
import { askToJoinAction } from "@/lib/people/joining-actions";

type Props = {
  locale: Locale;
  known: { country: string; organisations: { id: string; name: string }[] }[];
  countries: { iso3: string; name: string }[];
};
type Values = Record<string, string>;

/** Who you are, which organisation, as what, why. Works without scripts; with them, the words wait on the device. */
export function JoinForm({ locale, known, countries }: Props) {
  const t = useTranslations("joining.join");
  const words = useTranslations("enums");
  const refusal = useRefusal();
  const before = { code: null, fields: {}, values: {} as Values };
  const [{ code, fields, values }, action, pending] = useActionState(askToJoinAction, before);
  const { form, restored } = useKeptFields("join", code !== null);
  const error = (name: string) => refusal.field(fields[name]);
  return (
    <form action={action} ref={form} className="sec join" noValidate>
      <FormProblems code={code} fields={fields} />
      {restored && (
        <p className="band plain" role="status">
          {t("restored")}
        </p>
      )}
      <input type="hidden" name="locale" value={locale} />
      <TextInput
        name="name"
        label={t("name")}
        error={error("name")}
        autoComplete="name"
        required
        defaultValue={values.name}
        dir="auto"
      />
      <TextInput
        name="email"
        type="email"
        label={t("email")}
        help={t("emailHelp")}
        error={error("email")}
        autoComplete="email"
        required
        defaultValue={values.email}
        dir="ltr"
      />
      <Select
        // React leaves a select alone that it has drawn once: a new key draws what the server sent back.
        key={values.organisationId}
        name="organisationId"
        label={t("organisation")}
        error={error("organisationId")}
        required
        defaultValue={values.organisationId ?? ""}
      >
        <option value="">{t("choose")}</option>
        <option value="other">{t("other")}</option>
        {known.map(({ country, organisations }) => (
          <optgroup key={country} label={country}>
            {organisations.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
      <NewOrganisation countries={countries} values={values} error={error} />
      <RadioGroup
        name="role"
        label={t("role")}
        error={error("role")}
        defaultValue={values.role ?? null}
        options={JOIN_ROLES.map((role) => ({
          value: role,
          label: words(`joinRole.${role}`),
          help: words(`joinRoleHelp.${role}`),
        }))}
      />
      <TextArea
        name="why"
        label={t("why")}
        help={t("whyHelp")}
        error={error("why")}
        required
        rows={5}
        defaultValue={values.why}
        dir="auto"
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

type NewProps = {
  countries: Props["countries"];
  values: Values;
  error: (name: string) => string | undefined;
};

/** Shown (by the style sheet alone) where "mine is not in the list" is chosen. */
function NewOrganisation({ countries, values, error }: NewProps) {
  const t = useTranslations("joining.join");
  const kinds = useTranslations("enums.organisationKind");
  return (
    <fieldset className="new-organisation">
      <legend className="label">{t("newOrganisation")}</legend>
      <TextInput
        name="newName"
        label={t("newName")}
        error={error("newName")}
        autoComplete="organization"
        defaultValue={values.newName}
        dir="auto"
      />
      <Select
        key={`kind-${values.newKind}`}
        name="newKind"
        label={t("newKind")}
        error={error("newKind")}
        defaultValue={values.newKind ?? ""}
      >
        <option value="">{t("choose")}</option>
        {ORGANISATION_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {kinds(kind)}
          </option>
        ))}
      </Select>
      <Select
        key={`country-${values.newCountry}`}
        name="newCountry"
        label={t("newCountry")}
        error={error("newCountry")}
        autoComplete="country-name"
        defaultValue={values.newCountry ?? ""}
      >
        <option value="">{t("choose")}</option>
        {countries.map(({ iso3, name }) => (
          <option key={iso3} value={iso3}>
            {name}
          </option>
        ))}
      </Select>
      <TextInput
        name="newSite"
        type="url"
        label={t("newSite")}
        help={t("newSiteHelp")}
        error={error("newSite")}
        optional
        autoComplete="url"
        defaultValue={values.newSite}
        dir="ltr"
      />
    </fieldset>
  );
}
