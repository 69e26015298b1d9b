"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Checkbox, CheckboxGroup } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { DateInput, Select, TextInput } from "@/components/ui/text-input";
import { useKeptForm } from "@/components/use-kept-form";
import { CONSENT_DOORS, CONSENT_USES, type ConsentDoor, type ConsentUse } from "@/db/enums";
import { changeConsentAction, recordConsentAction } from "@/lib/media/actions";

type Values = { person: string; uses: ConsentUse[]; doors: ConsentDoor[]; obtainedBy: string; obtainedOn: string; expiresOn: string; isChild: boolean; guardian: string; childAssented: boolean };
type Props = { consentId: string | null; organisations: { id: string; name: string }[]; values?: Values; next?: string };

const NOTHING: Values = { person: "", uses: [], doors: [], obtainedBy: "", obtainedOn: "", expiresOn: "", isChild: false, guardian: "", childAssented: false };

/** An entry of the register. What cannot be undone is said before it is agreed to. */
export function ConsentForm({ consentId, organisations, values = NOTHING, next }: Props) {
  const t = useTranslations("evidence.consents");
  const words = useTranslations("enums");
  const router = useRouter();
  const form = useKeptForm<Values & { organisationId: string }, { id: string }>({
    name: `consent:${consentId ?? "new"}`,
    values: { ...values, organisationId: organisations[0]?.id ?? "" },
    save: ({ organisationId, uses, doors, ...rest }) => {
      const input = { ...rest, uses: [uses].flat().filter(Boolean), doors: [doors].flat().filter(Boolean) };
      return consentId ? changeConsentAction({ id: consentId, ...input }) : recordConsentAction({ organisationId, ...input });
    },
    onSaved: () => (next ? router.push(next) : router.refresh()),
  });
  const { register, error, watch } = form;
  return (
    <form onSubmit={form.submit} noValidate>
      {form.problem && <ErrorSummary title={form.problem} problems={form.problems} />}
      {organisations.length > 1 && (
        <Select label={t("organisation")} {...register("organisationId")}>
          {organisations.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <TextInput label={t("person")} help={t("personHelp")} error={error("person")} dir="auto" {...register("person")} />
      <CheckboxGroup label={t("uses")} error={error("uses")} options={CONSENT_USES.map((use) => ({ value: use, label: words(`consentUse.${use}`) }))} defaultValues={values.uses} {...register("uses")} />
      <CheckboxGroup label={t("doors")} help={t("doorsHelp")} error={error("doors")} options={CONSENT_DOORS.map((door) => ({ value: door, label: words(`consentDoor.${door}`) }))} defaultValues={values.doors} {...register("doors")} />
      <TextInput label={t("obtainedBy")} error={error("obtainedBy")} dir="auto" {...register("obtainedBy")} />
      <div className="pair">
        <DateInput label={t("obtainedOn")} error={error("obtainedOn")} {...register("obtainedOn")} />
        <DateInput label={t("expiresOn")} optional help={t("expiresOnHelp")} error={error("expiresOn")} {...register("expiresOn")} />
      </div>
      <Checkbox label={t("isChild")} {...register("isChild")} />
      {watch("isChild") && (
        <>
          <TextInput label={t("guardian")} error={error("guardian")} dir="auto" {...register("guardian")} />
          <Checkbox label={t("assented")} error={error("childAssented")} {...register("childAssented")} />
        </>
      )}
      <div className="btns sendbar">
        <Button type="submit" busy={form.pending}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
