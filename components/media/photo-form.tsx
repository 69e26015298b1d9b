"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Checkbox, CheckboxGroup, RadioGroup } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea, TextInput } from "@/components/ui/text-input";
import { useKeptForm } from "@/components/use-kept-form";
import { LICENCES, type Licence, PEOPLE_SHOWN, type PeopleShown } from "@/db/enums";
import { describePhotoAction } from "@/lib/media/actions";
import { hidePhotoAction } from "@/lib/publications/actions";

type Values = { alternativeText: string; caption: string; credit: string; licence: Licence | "" | null; peopleShown: PeopleShown | "" | null; childShown: boolean; consentIds: string[] };
type Props = { photo: Values & { id: string; hidden: boolean }; consents: { id: string; person: string }[] };

/** The texts, licence and consents of one photo. */
export function PhotoForm({ photo, consents }: Props) {
  const t = useTranslations("evidence.photos");
  const words = useTranslations("enums");
  const router = useRouter();
  const { id, hidden, ...values } = photo;
  const form = useKeptForm<Values, { id: string }>({
    name: `photo:${id}`,
    values,
    save: ({ licence, peopleShown, consentIds, ...rest }) =>
      describePhotoAction({ id, ...rest, licence: licence || null, peopleShown: peopleShown || null, consentIds: [consentIds].flat().filter(Boolean) }),
    onSaved: () => router.refresh(),
  });
  const { register, error, watch } = form;
  const at = (name: string) => `${id}-${name}`;
  const hide = async () => {
    await hidePhotoAction({ id, reason: "member_wish" });
    router.refresh();
  };
  return (
    <form onSubmit={form.submit} noValidate>
      {form.problem && <ErrorSummary title={form.problem} problems={form.problems.map((one) => ({ ...one, id: at(one.id) }))} />}
      <TextArea id={at("alternativeText")} label={t("alternativeText")} help={t("alternativeTextHelp")} rows={2} error={error("alternativeText")} dir="auto" {...register("alternativeText")} />
      <TextInput id={at("caption")} label={t("caption")} optional error={error("caption")} dir="auto" {...register("caption")} />
      <TextInput id={at("credit")} label={t("credit")} help={t("creditHelp")} error={error("credit")} dir="auto" {...register("credit")} />
      <RadioGroup id={at("licence")} label={t("licence")} help={t("licenceHelp")} options={LICENCES.map((one) => ({ value: one, label: words(`licence.${one}`) }))} defaultValue={values.licence ?? undefined} {...register("licence")} />
      <RadioGroup id={at("peopleShown")} label={t("people")} options={PEOPLE_SHOWN.map((one) => ({ value: one, label: words(`peopleShown.${one}`) }))} defaultValue={values.peopleShown ?? undefined} {...register("peopleShown")} />
      {watch("peopleShown") === "recognisable" && (
        <>
          <Checkbox id={at("childShown")} label={t("child")} {...register("childShown")} />
          <CheckboxGroup id={at("consentIds")} label={t("consents")} help={t("consentsHelp")} options={consents.map((consent) => ({ value: consent.id, label: consent.person }))} defaultValues={values.consentIds} {...register("consentIds")} />
        </>
      )}
      <div className="btns sendbar">
        <Button type="submit" variant="second" busy={form.pending}>
          {t("save")}
        </Button>
        {!hidden && (
          <Button variant="plain" onClick={hide}>
            {t("hide")}
          </Button>
        )}
      </div>
      {hidden && <p className="state gone">{t("hidden")}</p>}
    </form>
  );
}
