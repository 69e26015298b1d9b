"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useFieldArray } from "react-hook-form";
import { KeptFormFoot, KeptFormHead } from "@/components/kept-form";
import { DateInput, Select, TextInput } from "@/components/ui/text-input";
import { useKeptForm } from "@/components/use-kept-form";
import { HELP_KINDS, HELP_STATES, type HelpKind, type HelpState } from "@/db/enums";
import { addHelpEntryAction, changeHelpEntryAction } from "@/lib/people/help/actions";
import { type LanguageChoice, LanguageList, LanguageRows } from "./language-rows";
import { WordFields } from "./word-fields";

export type HelpValues = {
  kind: HelpKind;
  status: HelpState;
  checkedOn: string;
  link: string;
  email: string;
  words: { language: string; title: string; text: string }[];
};
type Props = {
  entry: { id: string; version: number } | null;
  values: HelpValues;
  languages: LanguageChoice[];
};

/** One entry of the help page in all its languages. */
export function HelpForm({ entry, values, languages }: Props) {
  const t = useTranslations("house.help");
  const words = useTranslations("enums");
  const router = useRouter();
  const form = useKeptForm<HelpValues, { id: string }>({
    name: `help:${entry?.id ?? "new"}`,
    version: entry?.version ?? 0,
    values,
    save: (typed, version) =>
      entry ? changeHelpEntryAction({ id: entry.id, version, ...typed }) : addHelpEntryAction(typed),
    onSaved: () => {
      if (!entry) form.settle(values);
      router.refresh();
    },
  });
  const { register, control, error } = form;
  const { fields, append, remove } = useFieldArray({ control, name: "words" });
  const at = (name: string) => `${entry?.id ?? "new"}-${name}`;
  const list = at("languages");
  return (
    <form onSubmit={form.submit} noValidate>
      <KeptFormHead {...form.head} at={at} rows={(typed) => rowsOf(typed, t)} />
      <LanguageList id={list} languages={languages} />
      <Select id={at("kind")} label={t("kind")} help={t("kindHelp")} width="medium" {...register("kind")}>
        {HELP_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {words(`helpKind.${kind}`)}
          </option>
        ))}
      </Select>
      <LanguageRows
        legend={t("words")}
        help={t("wordsHelp")}
        rows={fields}
        onAdd={() => append({ language: "", title: "", text: "" })}
        onRemove={remove}
      >
        {(_, index) => (
          <WordFields
            {...{ at, index, list, error, register }}
            titleLabel={t("entryTitle")}
            textLabel={t("text")}
          />
        )}
      </LanguageRows>
      <TextInput
        id={at("link")}
        label={t("link")}
        help={t("linkHelp")}
        optional
        dir="ltr"
        error={error("link")}
        {...register("link")}
      />
      <TextInput
        id={at("email")}
        label={t("email")}
        help={t("emailHelp")}
        optional
        dir="ltr"
        inputMode="email"
        error={error("email")}
        {...register("email")}
      />
      <Select id={at("status")} label={t("status")} width="medium" {...register("status")}>
        {HELP_STATES.map((state) => (
          <option key={state} value={state}>
            {words(`helpState.${state}`)}
          </option>
        ))}
      </Select>
      <DateInput
        id={at("checkedOn")}
        label={t("checkedOn")}
        help={t("checkedOnHelp")}
        error={error("checkedOn")}
        {...register("checkedOn")}
      />
      <KeptFormFoot
        status={form.status}
        pending={form.pending}
        submit={t(entry ? "save" : "addSave")}
        variant="second"
      />
    </form>
  );
}

/** The entry in words, to lay two versions beside each other. */
const rowsOf = (
  { words, link, email, status, checkedOn }: HelpValues,
  t: ReturnType<typeof useTranslations<"house.help">>,
) => [
  { label: t("words"), text: words.map((one) => `${one.language}: ${one.title}. ${one.text}`).join(" / ") },
  { label: t("link"), text: link },
  { label: t("email"), text: email },
  { label: t("status"), text: `${status} ${checkedOn}` },
];
