"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { KeptFormFoot, KeptFormHead } from "@/components/kept-form";
import { Fold } from "@/components/ui/fold";
import { DateInput, Select, TextArea, TextInput } from "@/components/ui/text-input";
import { useKeptForm } from "@/components/use-kept-form";
import { parseNumber } from "@/lib/i18n/parse-number";
import { createProjectAction, saveProjectAction } from "@/lib/projects/actions";
import type { ProjectValues } from "@/lib/projects/form-values";
import { BeneficiaryRows } from "./beneficiary-rows";
import { LinkRows } from "./link-rows";
import { PartnerRows } from "./partner-rows";
import { PlaceRows } from "./place-rows";
import { useProjectRows } from "./use-rows";

type Props = {
  values: ProjectValues;
  organisations: { id: string; name: string }[];
  project: { id: string; version: number } | null;
  /** Address to go to once saved; `{id}` is the project's. Without it the page stays. */
  next?: string;
  submit: string;
  /** On the guided path what is not required is folded away, and the rest is asked for. */
  guided?: boolean;
};

export function ProjectForm({ values, organisations, project, next, submit, guided = false }: Props) {
  const t = useTranslations("evidence.project");
  const locale = useLocale();
  const router = useRouter();
  const rows = useProjectRows();
  const [first] = organisations;
  const form = useKeptForm<ProjectValues & { organisationId: string }, { id: string }>({
    name: project ? `project:${project.id}` : `project:new:${first?.id}`,
    version: project?.version ?? 0,
    values: { ...values, organisationId: first?.id ?? "" },
    save: ({ organisationId, ...typed }, version) => {
      const input = written(typed, locale, guided);
      return project
        ? saveProjectAction({ id: project.id, version, ...input })
        : createProjectAction({ organisationId, ...input });
    },
    onSaved: ({ id }) => next && router.push(next.replace("{id}", id)),
  });
  const { register, control, setValue, error } = form;
  const at = (name: string) => (project ? `project-${name}` : name);
  const parts = { control, register, error, at };
  const more = (
    <>
      <TextArea
        id={at("summary")}
        label={t("summary")}
        help={t("summaryHelp")}
        error={error("summary")}
        optional
        rows={3}
        dir="auto"
        {...register("summary")}
      />
      {guided && <PlaceRows {...parts} setValue={setValue} />}
      <PartnerRows name="partners" {...parts} />
      <PartnerRows name="funders" {...parts} />
      <LinkRows {...parts} />
    </>
  );
  return (
    <form onSubmit={form.submit} noValidate>
      <KeptFormHead {...form.head} at={at} rows={rows} />
      {!project && organisations.length > 1 && (
        <Select label={t("organisation")} error={error("organisationId")} {...register("organisationId")}>
          {organisations.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <TextInput
        id={at("title")}
        label={t("title")}
        help={t("titleHelp")}
        error={error("title")}
        dir="auto"
        {...register("title")}
      />
      <div className="pair">
        <DateInput
          id={at("periodStart")}
          label={t("from")}
          help={t("fromHelp")}
          error={error("periodStart")}
          {...register("periodStart")}
        />
        <DateInput
          id={at("periodEnd")}
          label={t("to")}
          optional
          help={t("toHelp")}
          error={error("periodEnd")}
          {...register("periodEnd")}
        />
      </div>
      <BeneficiaryRows {...parts} />
      {!guided && <PlaceRows {...parts} setValue={setValue} />}
      {guided ? <Fold title={t("more")}>{more}</Fold> : more}
      <KeptFormFoot status={form.status} pending={form.pending} submit={submit} />
    </form>
  );
}

/** What was typed as the verbs take it: numbers read, rows left empty dropped. */
function written(
  { beneficiaries, places, partners, funders, links, ...rest }: ProjectValues,
  locale: string,
  guided: boolean,
) {
  const named = ({ name, role, email }: { name: string; role: string; email: string }) =>
    `${name}${role}${email}`.trim() !== "";
  return {
    ...rest,
    beneficiaries: beneficiaries
      .filter(({ count, how, name }) => guided || `${count}${how}${name}`.trim() !== "")
      .map(({ counted, count, ...row }) => ({
        ...row,
        counted: counted || null,
        count: parseNumber(count, locale) ?? Number.NaN,
      })),
    places: places
      .filter(({ name, shownAs, latitude, longitude }) => `${name}${shownAs}${latitude}${longitude}`.trim())
      .map(({ latitude, longitude, ...place }) => ({
        ...place,
        latitude: parseNumber(latitude, locale),
        longitude: parseNumber(longitude, locale),
      })),
    partners: partners.filter(named),
    funders: funders.filter(named),
    links: links.filter(({ url, label }) => `${url}${label}`.trim() !== ""),
  };
}
