"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useFieldArray } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { DateInput, NumberInput, Select, TextArea, TextInput } from "@/components/ui/text-input";
import { asNumber, useKeptForm } from "@/components/use-kept-form";
import { BENEFICIARY_GROUPS, type BeneficiaryGroup } from "@/db/enums";
import { createProjectAction, saveProjectAction } from "@/lib/projects/actions";

export type ProjectValues = {
  title: string;
  summary: string;
  periodStart: string;
  periodEnd: string;
  places: string;
  partners: { name: string; role: string; email?: string | undefined }[];
  funders: { name: string; role: string; email?: string | undefined }[];
  beneficiaries: { group: BeneficiaryGroup; count: number | null; how: string }[];
  links: { url: string; label: string }[];
};

type Props = {
  values: ProjectValues;
  organisations: { id: string; name: string }[];
  project: { id: string; version: number } | null;
  /** Address to go to once saved; `{id}` is the project's. Without it the page stays. */
  next?: string;
  submit: string;
};

export function ProjectForm({ values, organisations, project, next, submit }: Props) {
  const t = useTranslations("evidence.project");
  const groups = useTranslations("enums.beneficiaryGroup");
  const router = useRouter();
  const form = useKeptForm<ProjectValues & { organisationId: string }, { id: string }>({
    name: project ? `project:${project.id}:${project.version}` : "project",
    values: { ...values, organisationId: organisations[0]?.id ?? "" },
    save: ({ organisationId, ...typed }) => {
      const beneficiaries = typed.beneficiaries.map((row) => ({ ...row, count: row.count ?? Number.NaN }));
      const rest = { ...typed, beneficiaries };
      return project ? saveProjectAction({ ...project, ...rest }) : createProjectAction({ organisationId, ...rest });
    },
    onSaved: ({ id }) => (next ? router.push(next.replace("{id}", id)) : router.refresh()),
  });
  const { register, control, error } = form;
  const beneficiaries = useFieldArray({ control, name: "beneficiaries" });
  const partners = useFieldArray({ control, name: "partners" });
  return (
    <form onSubmit={form.submit} noValidate>
      {form.problem && <ErrorSummary title={form.problem} problems={form.problems} />}
      {!project && organisations.length > 1 && (
        <Select label={t("organisation")} error={error("organisationId")} {...register("organisationId")}>
          {organisations.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <TextInput label={t("title")} help={t("titleHelp")} error={error("title")} dir="auto" {...register("title")} />
      <TextArea label={t("summary")} help={t("summaryHelp")} error={error("summary")} optional rows={3} dir="auto" {...register("summary")} />
      <div className="pair">
        <DateInput label={t("from")} help={t("fromHelp")} error={error("periodStart")} {...register("periodStart")} />
        <DateInput label={t("to")} error={error("periodEnd")} {...register("periodEnd")} />
      </div>
      <TextInput label={t("places")} help={t("placesHelp")} error={error("places")} dir="auto" {...register("places")} />
      <fieldset className="group">
        <legend>{t("beneficiaries")}</legend>
        <p className="help">{t("beneficiariesHelp")}</p>
        {beneficiaries.fields.map((row, index) => (
          <div key={row.id} className="pair">
            <Select label={t("group")} width="medium" {...register(`beneficiaries.${index}.group`)}>
              {BENEFICIARY_GROUPS.map((group) => (
                <option key={group} value={group}>
                  {groups(group)}
                </option>
              ))}
            </Select>
            <NumberInput label={t("count")} error={error(`beneficiaries.${index}.count`)} {...register(`beneficiaries.${index}.count`, asNumber)} />
            <TextInput label={t("reached")} error={error(`beneficiaries.${index}.how`)} dir="auto" {...register(`beneficiaries.${index}.how`)} />
            <Button variant="plain" onClick={() => beneficiaries.remove(index)}>
              {t("removeRow", { number: index + 1 })}
            </Button>
          </div>
        ))}
        <Button variant="second" onClick={() => beneficiaries.append({ group: "everyone", count: null, how: "" })}>
          {t("addBeneficiaries")}
        </Button>
      </fieldset>
      <fieldset className="group">
        <legend>{t("partners")}</legend>
        <p className="help">{t("partnersHelp")}</p>
        {partners.fields.map((row, index) => (
          <div key={row.id} className="pair">
            <TextInput label={t("partner")} error={error(`partners.${index}.name`)} dir="auto" {...register(`partners.${index}.name`)} />
            <TextInput label={t("role")} error={error(`partners.${index}.role`)} dir="auto" {...register(`partners.${index}.role`)} />
            <TextInput label={t("contact")} type="email" dir="ltr" error={error(`partners.${index}.email`)} {...register(`partners.${index}.email`)} />
            <Button variant="plain" onClick={() => partners.remove(index)}>
              {t("removeRow", { number: index + 1 })}
            </Button>
          </div>
        ))}
        <Button variant="second" onClick={() => partners.append({ name: "", role: "", email: "" })}>
          {t("addPartner")}
        </Button>
      </fieldset>
      <div className="btns sendbar">
        <Button type="submit" busy={form.pending}>
          {submit}
        </Button>
      </div>
    </form>
  );
}
