"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { KeptFormFoot, KeptFormHead } from "@/components/kept-form";
import { Band } from "@/components/ui/band";
import { Checkbox, CheckboxGroup, RadioGroup } from "@/components/ui/choice";
import { TextArea, TextInput } from "@/components/ui/text-input";
import { useKeptForm } from "@/components/use-kept-form";
import { LICENCES, type Licence, PEOPLE_SHOWN, type PeopleShown } from "@/db/enums";
import { describePhotoAction } from "@/lib/media/actions";
import { DeletePhoto } from "./delete-photo";
import { HidePhoto } from "./hide-photo";

type Values = {
  alternativeText: string;
  caption: string;
  credit: string;
  licence: Licence | "" | null;
  peopleShown: PeopleShown | "" | null;
  childShown: boolean;
  consentIds: string[];
};
type Props = {
  id: string;
  values: Values;
  hidden: boolean;
  consents: { id: string; person: string; open: boolean }[];
};

/** The texts, licence and consents of one photo. */
export function PhotoForm({ id, values, hidden, consents }: Props) {
  const t = useTranslations("evidence.photos");
  const words = useTranslations("enums");
  const router = useRouter();
  const form = useKeptForm<Values, { id: string }>({
    name: `photo:${id}`,
    values,
    save: ({ licence, peopleShown, childShown, consentIds, ...texts }) => {
      const recognisable = peopleShown === "recognisable";
      return describePhotoAction({
        ...{ id, ...texts, licence: licence || null, peopleShown: peopleShown || null },
        childShown: recognisable && childShown,
        consentIds: recognisable ? [consentIds].flat().filter(Boolean) : [],
      });
    },
    onSaved: () => router.refresh(),
  });
  const { register, error, watch } = form;
  const at = (name: string) => `${id}-${name}`;
  const { peopleShown, licence, consentIds } = watch();
  const chosen = consents.filter((consent) => [consentIds].flat().includes(consent.id));
  const tooOpen =
    peopleShown === "recognisable" && licence === "cc_by" && chosen.some((consent) => !consent.open);
  return (
    <form onSubmit={form.submit} noValidate>
      <KeptFormHead {...form.head} at={at} />
      <TextArea
        id={at("alternativeText")}
        label={t("alternativeText")}
        help={t("alternativeTextHelp")}
        rows={2}
        error={error("alternativeText")}
        dir="auto"
        {...register("alternativeText")}
      />
      <TextInput
        id={at("caption")}
        label={t("caption")}
        optional
        help={t("captionHelp")}
        error={error("caption")}
        dir="auto"
        {...register("caption")}
      />
      <TextInput
        id={at("credit")}
        label={t("credit")}
        help={t("creditHelp")}
        error={error("credit")}
        dir="auto"
        {...register("credit")}
      />
      <RadioGroup
        id={at("peopleShown")}
        label={t("people")}
        help={t("peopleHelp")}
        options={PEOPLE_SHOWN.map((one) => ({ value: one, label: words(`peopleShown.${one}`) }))}
        defaultValue={values.peopleShown ?? undefined}
        {...register("peopleShown")}
      />
      {peopleShown === "recognisable" && (
        <>
          <Checkbox id={at("childShown")} label={t("child")} {...register("childShown")} />
          {consents.length > 0 ? (
            <CheckboxGroup
              id={at("consentIds")}
              label={t("consents")}
              help={t("consentsHelp")}
              error={error("consentIds")}
              options={consents.map((consent) => ({ value: consent.id, label: <bdi>{consent.person}</bdi> }))}
              defaultValues={values.consentIds}
              {...register("consentIds")}
            />
          ) : (
            <Band tone="warn">{t("noConsents")}</Band>
          )}
        </>
      )}
      <RadioGroup
        id={at("licence")}
        label={t("licence")}
        help={t("licenceHelp")}
        error={error("licence")}
        options={LICENCES.map((one) => ({ value: one, label: words(`licence.${one}`) }))}
        defaultValue={values.licence ?? undefined}
        {...register("licence")}
      />
      {tooOpen && <Band tone="warn">{t("licenceBeyondConsent")}</Band>}
      <KeptFormFoot status={form.status} pending={form.pending} submit={t("save")} variant="second">
        {!hidden && <HidePhoto id={id} />}
        <DeletePhoto id={id} />
      </KeptFormFoot>
    </form>
  );
}
