"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { KeptFormFoot, KeptFormHead, type Row } from "@/components/kept-form";
import { Checkbox, CheckboxGroup } from "@/components/ui/choice";
import { Select, TextArea, TextInput } from "@/components/ui/text-input";
import { useKeptForm } from "@/components/use-kept-form";
import type { PackDraft } from "@/db/documents";
import { LOCALES, type Locale, NATIVE_NAMES } from "@/lib/i18n/locales";
import { savePackAction } from "@/lib/vnr/pack-actions";
import { PackGoals } from "./pack-goals";

export type PackValues = { title: string; locale: Locale; draft: PackDraft };
type Named = { id: string; title: string };
type Props = {
  id: string;
  version: number;
  values: PackValues;
  stories: Named[];
  activities: Named[];
  messages: { id: string; text: string; open: boolean }[];
};

/** What a pack holds: words goal by goal, and which of the country's evidence. */
export function PackForm({ id, version, values, stories, activities, messages }: Props) {
  const t = useTranslations("packs");
  const e = useTranslations("packs.edit");
  const router = useRouter();
  const form = useKeptForm<PackValues, unknown>({
    ...{ name: `vnr-pack:${id}`, version, values },
    save: (typed, seen) => savePackAction({ id, version: seen, ...typed }),
    onSaved: router.refresh,
  });
  const { register, error } = form;
  const at = (name: string) => `pack-${name}`;
  const field = (path: Parameters<typeof register>[0]) => ({
    ...{ id: at(path), error: error(path), dir: "auto" as const, ...register(path) },
  });
  const named = (all: { id: string; title: string }[], ids: string[]) =>
    all.flatMap((one) => (ids.includes(one.id) ? [one.title] : [])).join("; ");
  const rows = ({ title, locale, draft }: PackValues): Row[] => [
    { label: t("name"), text: title },
    { label: t("language"), text: NATIVE_NAMES[locale] },
    { label: e("introduction"), text: draft.introduction },
    ...draft.goals.map(({ goal, words, ministry }) => ({
      label: e("words", { goal: String(goal) }),
      text: [words, ministry].filter(Boolean).join(" – "),
    })),
    { label: e("stories"), text: named(stories, draft.stories) },
    { label: e("activities"), text: named(activities, draft.activities) },
    {
      label: e("messages"),
      text: named(
        messages.map((one) => ({ id: one.id, title: one.text })),
        draft.messages,
      ),
    },
    { label: e("changed"), text: draft.changed },
    { label: e("library"), text: draft.signers.library },
    { label: e("association"), text: draft.signers.association },
  ];
  return (
    <form onSubmit={form.submit} noValidate>
      <KeptFormHead {...form.head} at={at} rows={rows} />
      <TextInput label={t("name")} help={t("nameHelp")} {...field("title")} />
      <Select
        label={t("language")}
        help={t("languageHelp")}
        width="medium"
        {...field("locale")}
        dir={undefined}
      >
        {LOCALES.map((one) => (
          <option key={one} value={one}>
            {NATIVE_NAMES[one]}
          </option>
        ))}
      </Select>
      <TextArea
        label={e("introduction")}
        help={e("introductionHelp")}
        optional
        rows={4}
        {...field("draft.introduction")}
      />
      <PackGoals control={form.control} register={register} error={error} at={at} />
      {stories.length === 0 ? (
        <p className="field">
          <b>{e("stories")}</b>: {e("noStories")}
        </p>
      ) : (
        <CheckboxGroup
          label={e("stories")}
          help={e("storiesHelp")}
          optional
          options={stories.map((one) => ({ value: one.id, label: <bdi>{one.title}</bdi> }))}
          {...field("draft.stories")}
        />
      )}
      {activities.length > 0 && (
        <CheckboxGroup
          label={e("activities")}
          optional
          options={activities.map((one) => ({
            ...{ value: one.id, label: <bdi>{one.title}</bdi>, help: e("notReviewed") },
          }))}
          {...field("draft.activities")}
        />
      )}
      {messages.length > 0 && (
        <CheckboxGroup
          label={e("messages")}
          optional
          options={messages.map((one) => ({
            ...{ value: one.id, label: <bdi>{one.text}</bdi>, help: one.open ? e("open") : undefined },
          }))}
          {...field("draft.messages")}
        />
      )}
      <Checkbox
        id={at("draft.statistics")}
        label={e("statistics")}
        help={e("statisticsHelp")}
        {...register("draft.statistics")}
      />
      <TextArea label={e("changed")} help={e("changedHelp")} optional rows={4} {...field("draft.changed")} />
      <fieldset className="group">
        <legend>{e("signers")}</legend>
        <TextInput label={e("library")} help={e("signHelp")} optional {...field("draft.signers.library")} />
        <TextInput
          label={e("association")}
          help={e("signHelp")}
          optional
          {...field("draft.signers.association")}
        />
      </fieldset>
      <KeptFormFoot status={form.status} pending={form.pending} submit={e("save")} />
    </form>
  );
}
