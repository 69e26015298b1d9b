"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { KeptFormFoot, KeptFormHead } from "@/components/kept-form";
import { Checkbox, CheckboxGroup } from "@/components/ui/choice";
import { DateInput, Select, TextInput } from "@/components/ui/text-input";
import { useKeptForm } from "@/components/use-kept-form";
import { CONSENT_DOORS, CONSENT_USES, type ConsentDoor, type ConsentUse } from "@/db/enums";
import { recordConsentAction } from "@/lib/media/actions";
import { changeConsentAction } from "@/lib/publications/actions";

type Values = {
  person: string;
  uses: ConsentUse[];
  doors: ConsentDoor[];
  obtainedBy: string;
  obtainedOn: string;
  expiresOn: string;
  isChild: boolean;
  guardian: string;
  childAssented: boolean;
};
type Props = {
  consentId: string | null;
  organisations: { id: string; name: string }[];
  values?: Values;
  /** Address to go to once recorded; `{id}` is the consent's. */
  next?: string;
};

const NOTHING: Values = {
  ...{ person: "", uses: [], doors: [], obtainedBy: "", obtainedOn: "", expiresOn: "" },
  ...{ isChild: false, guardian: "", childAssented: false },
};

/** An entry of the register. What cannot be undone is said before it is agreed to. */
export function ConsentForm({ consentId, organisations, values = NOTHING, next }: Props) {
  const t = useTranslations("evidence.consents");
  const words = useTranslations("enums");
  const router = useRouter();
  const [first] = organisations;
  const form = useKeptForm<Values & { organisationId: string }, { id: string }>({
    name: `consent:${consentId ?? `new:${first?.id}`}`,
    values: { ...values, organisationId: first?.id ?? "" },
    save: ({ organisationId, uses, doors, ...rest }) => {
      const input = { ...rest, uses: chosen(uses), doors: chosen(doors) };
      return consentId
        ? changeConsentAction({ id: consentId, ...input })
        : recordConsentAction({ organisationId, ...input });
    },
    onSaved: ({ id }) => {
      if (consentId) return;
      form.settle({ ...NOTHING, organisationId: first?.id ?? "" });
      if (next) router.push(next.replace("{id}", id));
    },
  });
  const { register, error, watch } = form;
  return (
    <form onSubmit={form.submit} noValidate>
      <KeptFormHead {...form.head} />
      {organisations.length > 1 && (
        <Select label={t("organisation")} {...register("organisationId")}>
          {organisations.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <TextInput
        label={t("person")}
        help={t("personHelp")}
        error={error("person")}
        dir="auto"
        {...register("person")}
      />
      <CheckboxGroup
        label={t("uses")}
        error={error("uses")}
        options={CONSENT_USES.map((use) => ({ value: use, label: words(`consentUse.${use}`) }))}
        defaultValues={values.uses}
        {...register("uses")}
      />
      <CheckboxGroup
        label={t("doors")}
        help={t("doorsHelp")}
        error={error("doors")}
        options={CONSENT_DOORS.map((door) => ({ value: door, label: words(`consentDoor.${door}`) }))}
        defaultValues={values.doors}
        {...register("doors")}
      />
      <TextInput
        label={t("obtainedBy")}
        help={t("obtainedByHelp")}
        error={error("obtainedBy")}
        dir="auto"
        {...register("obtainedBy")}
      />
      <div className="pair">
        <DateInput label={t("obtainedOn")} error={error("obtainedOn")} {...register("obtainedOn")} />
        <DateInput
          label={t("expiresOn")}
          optional
          help={t("expiresOnHelp")}
          error={error("expiresOn")}
          {...register("expiresOn")}
        />
      </div>
      <Checkbox label={t("isChild")} {...register("isChild")} />
      {watch("isChild") && (
        <>
          <p className="help">{t("childHelp")}</p>
          <TextInput label={t("guardian")} error={error("guardian")} dir="auto" {...register("guardian")} />
          <Checkbox label={t("assented")} error={error("childAssented")} {...register("childAssented")} />
        </>
      )}
      <p className="quietly">{t("recall")}</p>
      <KeptFormFoot status={form.status} pending={form.pending} submit={t("save")} />
    </form>
  );
}

/** Boxes that were never touched hold no list. */
const chosen = <T,>(boxes: T[] | T): T[] => [boxes].flat().filter(Boolean) as T[];
