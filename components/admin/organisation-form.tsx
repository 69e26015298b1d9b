"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useFieldArray } from "react-hook-form";
import { KeptFormFoot, KeptFormHead } from "@/components/kept-form";
import { Select, TextInput } from "@/components/ui/text-input";
import { useKeptForm } from "@/components/use-kept-form";
import { ORGANISATION_KINDS } from "@/db/enums";
import { addOrganisationAction } from "@/lib/people/actions";
import { changeOrganisationAction } from "@/lib/publications/actions";
import { Consequences, type OrganisationValues, type Touched } from "./consequences";
import { type LanguageChoice, LanguageList, LanguageRows } from "./language-rows";

type Choices = {
  countries: { iso3: string; name: string }[];
  sponsors: { id: string; name: string; country: string }[];
  languages: LanguageChoice[];
  timeZones: string[];
};
type Props = Choices & {
  organisation: { id: string; version: number; touched: Touched } | null;
  values: OrganisationValues;
};

/** What is known of an organisation; before it is saved, what a move or change brings with it. */
export function OrganisationForm({ organisation, values, countries, sponsors, languages, timeZones }: Props) {
  const t = useTranslations("admin.organisations");
  const more = useTranslations("house.organisations");
  const tongues = useTranslations("house.languages");
  const words = useTranslations("enums.organisationKind");
  const router = useRouter();
  const form = useKeptForm<OrganisationValues, { id: string }>({
    name: `organisation:${organisation?.id ?? "new"}`,
    version: organisation?.version ?? 0,
    values,
    save: (typed, version) => {
      const input = { ...typed, sponsorId: typed.sponsorId || null };
      return organisation
        ? changeOrganisationAction({ id: organisation.id, version, ...input })
        : addOrganisationAction(input);
    },
    onSaved: () => {
      if (!organisation) form.settle(values);
      router.refresh();
    },
  });
  const { register, control, watch, error } = form;
  const { fields, append, remove } = useFieldArray({ control, name: "names" });
  const at = (name: string) => `${organisation?.id ?? "new"}-${name}`;
  const country = watch("country");
  const rows = (typed: OrganisationValues) => [
    { label: t("name"), text: typed.name },
    {
      label: more("names"),
      text: typed.names.map(({ language, name }) => `${language}: ${name}`).join("; "),
    },
    { label: t("kind"), text: words(typed.kind) },
    { label: t("country"), text: countries.find(({ iso3 }) => iso3 === typed.country)?.name ?? "" },
    { label: t("sponsor"), text: sponsors.find(({ id }) => id === typed.sponsorId)?.name ?? "" },
    { label: t("site"), text: typed.site },
    { label: more("timeZone"), text: typed.timeZone },
  ];
  return (
    <form onSubmit={form.submit} noValidate>
      <KeptFormHead {...form.head} at={at} rows={rows} />
      <LanguageList id={at("languages")} languages={languages} />
      <TextInput
        id={at("name")}
        label={t("name")}
        help={more("nameHelp")}
        dir="auto"
        error={error("name")}
        {...register("name")}
      />
      <LanguageRows
        legend={more("names")}
        help={more("namesHelp")}
        rows={fields}
        onAdd={() => append({ language: "", name: "" })}
        onRemove={remove}
        mayBeEmpty
      >
        {(_, index) => (
          <>
            <TextInput
              id={at(`names.${index}.language`)}
              label={tongues("language")}
              help={tongues("languageHelp")}
              error={error(`names.${index}.language`)}
              list={at("languages")}
              dir="ltr"
              width="short"
              autoComplete="off"
              {...register(`names.${index}.language`)}
            />
            <TextInput
              id={at(`names.${index}.name`)}
              label={more("nameIn")}
              error={error(`names.${index}.name`)}
              dir="auto"
              {...register(`names.${index}.name`)}
            />
          </>
        )}
      </LanguageRows>
      <Select id={at("kind")} label={t("kind")} {...register("kind")}>
        {ORGANISATION_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {words(kind)}
          </option>
        ))}
      </Select>
      <Select id={at("country")} label={t("country")} error={error("country")} {...register("country")}>
        <option value="" />
        {countries.map(({ iso3, name }) => (
          <option key={iso3} value={iso3}>
            {name}
          </option>
        ))}
      </Select>
      <Select
        id={at("sponsorId")}
        label={t("sponsor")}
        help={t("sponsorHelp")}
        error={error("sponsorId")}
        {...register("sponsorId")}
      >
        <option value="">{t("noSponsor")}</option>
        {sponsors
          .filter((sponsor) => sponsor.country === country || sponsor.id === values.sponsorId)
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </Select>
      <TextInput
        id={at("site")}
        label={t("site")}
        optional
        dir="ltr"
        error={error("site")}
        {...register("site")}
      />
      <Select
        id={at("timeZone")}
        label={more("timeZone")}
        help={more("timeZoneHelp")}
        error={error("timeZone")}
        dir="ltr"
        width="medium"
        {...register("timeZone")}
      >
        {timeZones.map((zone) => (
          <option key={zone}>{zone}</option>
        ))}
      </Select>
      {organisation && (
        <Consequences
          before={values}
          after={watch()}
          touched={organisation.touched}
          countries={countries}
          sponsors={sponsors}
        />
      )}
      <KeptFormFoot status={form.status} pending={form.pending} submit={t("save")} variant="second" />
    </form>
  );
}
