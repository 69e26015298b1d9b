"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { useForm } from "react-hook-form";
import { Band } from "@/components/ui/band";
import { Button } from "@/components/ui/button";
import { Select, TextInput } from "@/components/ui/text-input";
import { useRefusal } from "@/components/use-refusal";
import { ORGANISATION_KINDS, type OrganisationKind } from "@/db/enums";
import { addOrganisationAction, changeOrganisationAction } from "@/lib/people/actions";

type Values = { name: string; kind: OrganisationKind; country: string; site: string; sponsorId: string };
type Props = {
  organisation:
    | (Values & { id: string })
    | (Omit<Values, "sponsorId"> & { id: string; sponsorId: string | null })
    | null;
  countries: { iso3: string; name: string }[];
  sponsors: { id: string; name: string; country: string }[];
};

export function OrganisationForm({ organisation, countries, sponsors }: Props) {
  const t = useTranslations("admin.organisations");
  const words = useTranslations("enums.organisationKind");
  const refusal = useRefusal();
  const [problem, setProblem] = useState<string | null>(null);
  const [fields, setFields] = useState<Record<string, string>>({});
  const [pending, startTransition] = useTransition();
  const { register, handleSubmit, watch, reset } = useForm<Values>({
    defaultValues: organisation
      ? {
          name: organisation.name,
          kind: organisation.kind,
          country: organisation.country,
          site: organisation.site,
          sponsorId: organisation.sponsorId ?? "",
        }
      : { name: "", kind: "public", country: "", site: "", sponsorId: "" },
  });
  const country = watch("country");
  const prefix = organisation?.id ?? "new";
  const save = handleSubmit((values) =>
    startTransition(async () => {
      const input = { ...values, sponsorId: values.sponsorId || null };
      const result = organisation
        ? await changeOrganisationAction({ id: organisation.id, ...input })
        : await addOrganisationAction(input);
      setProblem(result.ok ? null : result.code);
      setFields(result.ok ? {} : result.fields);
      if (result.ok && !organisation) reset();
    }),
  );
  return (
    <form onSubmit={save} noValidate>
      {problem && <Band tone="danger">{refusal.sentence(problem)}</Band>}
      <TextInput
        label={t("name")}
        id={`${prefix}-name`}
        error={refusal.field(fields.name)}
        {...register("name")}
      />
      <Select label={t("kind")} id={`${prefix}-kind`} {...register("kind")}>
        {ORGANISATION_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {words(kind)}
          </option>
        ))}
      </Select>
      <Select
        label={t("country")}
        id={`${prefix}-country`}
        error={refusal.field(fields.country)}
        {...register("country")}
      >
        <option value="" />
        {countries.map(({ iso3, name }) => (
          <option key={iso3} value={iso3}>
            {name}
          </option>
        ))}
      </Select>
      <Select
        label={t("sponsor")}
        id={`${prefix}-sponsor`}
        help={t("sponsorHelp")}
        error={refusal.field(fields.sponsorId)}
        {...register("sponsorId")}
      >
        <option value="">{t("noSponsor")}</option>
        {sponsors
          .filter((sponsor) => sponsor.country === country)
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </Select>
      <TextInput
        label={t("site")}
        id={`${prefix}-site`}
        optional
        dir="ltr"
        error={refusal.field(fields.site)}
        {...register("site")}
      />
      <div className="btns sendbar">
        <Button type="submit" variant="second" busy={pending}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
