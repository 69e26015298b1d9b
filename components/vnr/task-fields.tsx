"use client";

import { useTranslations } from "next-intl";
import type { FieldValues, Path, UseFormRegister } from "react-hook-form";
import { DateInput, Select, TextArea, TextInput } from "@/components/ui/text-input";
import type { Colleague } from "@/lib/vnr/colleagues";

export type TaskValues = { title: string; dueOn: string; ownerId: string; notes: string };

type Props<Values extends FieldValues> = {
  register: UseFormRegister<Values>;
  error: (path: Path<Values>) => string | undefined;
  at: (name: string) => string;
  colleagues: Colleague[];
  /** A task of the plan has its title and, where nobody sets one, its day from there. */
  planned: boolean;
};

/** The fields of a task. */
export function TaskFields<Values extends TaskValues>({ register, error, at, ...rest }: Props<Values>) {
  const { colleagues, planned } = rest;
  const t = useTranslations("vnr.task");
  const field = (name: keyof TaskValues) => {
    const path = name as Path<Values>;
    return { id: at(name), error: error(path), ...register(path) };
  };
  const people = [...new Map(colleagues.map((one) => [one.id, one])).values()];
  return (
    <>
      {!planned && <TextInput label={t("title")} dir="auto" {...field("title")} />}
      <Select label={t("owner")} width="medium" {...field("ownerId")}>
        <option value="">{t("nobody")}</option>
        {people.map(({ id, name, organisation }) => (
          <option key={id} value={id}>
            {t("ownerOf", { name, organisation })}
          </option>
        ))}
      </Select>
      <DateInput
        label={t("dueOn")}
        help={planned ? t("dueHelp") : undefined}
        optional={planned}
        {...field("dueOn")}
      />
      <TextArea label={t("notes")} help={t("notesHelp")} optional rows={3} dir="auto" {...field("notes")} />
    </>
  );
}

/** A task in words, to lay two versions beside each other. */
export const taskRows =
  (t: ReturnType<typeof useTranslations<"vnr.task">>, colleagues: Colleague[]) => (typed: TaskValues) => [
    { label: t("title"), text: typed.title },
    { label: t("owner"), text: colleagues.find(({ id }) => id === typed.ownerId)?.name ?? "" },
    { label: t("dueOn"), text: typed.dueOn },
    { label: t("notes"), text: typed.notes },
  ];
