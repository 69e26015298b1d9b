"use client";

import { useTranslations } from "next-intl";
import { KeptFormFoot, KeptFormHead } from "@/components/kept-form";
import { Button } from "@/components/ui/button";
import { CheckboxGroup } from "@/components/ui/choice";
import { Select, TextArea } from "@/components/ui/text-input";
import { VNR_SPEAKERS, type VnrSpeaker } from "@/db/enums";
import { isolated } from "@/lib/i18n/isolated";
import { GOALS, type Goal } from "@/lib/sdg/goals";
import { targetKey, targetsOf } from "@/lib/sdg/targets";
import { saveMessageAction } from "@/lib/vnr/actions";
import { usePartForm } from "./use-part-form";

export type MessageValues = {
  text: string;
  goal: string;
  target: string;
  speaker: VnrSpeaker;
  storyIds: string[];
  activityIds: string[];
};
type Named = { id: string; title: string };
type Props = {
  roundId: string;
  stored: { id: string; version: number; values: MessageValues } | null;
  stories: Named[];
  activities: Named[];
  /** There is no message yet: a first one is offered. */
  offers?: boolean;
};

const EMPTY: MessageValues = {
  ...{ text: "", goal: "", target: "", speaker: "both", storyIds: [], activityIds: [] },
};

/** What is said, towards which goal, by whom, and what stands behind it. */
export function MessageForm({ roundId, stored, stories, activities, offers = false }: Props) {
  const t = useTranslations("vnrMessages");
  const goals = useTranslations("goals");
  const targets = useTranslations("targets");
  const { form, at, field } = usePartForm<MessageValues>({
    ...{ name: "vnr-message", of: roundId, stored, empty: EMPTY, label: (name) => t(name as "text") },
    save: ({ goal, ...typed }, version) =>
      saveMessageAction({
        ...{ id: stored?.id ?? null, version: version || 1, roundId, ...typed },
        goal: Number(goal) as Goal,
      }),
  });
  const { setValue, register, error } = form;
  const goal = GOALS.find((one) => String(one) === form.watch("goal"));
  const begin = () => {
    setValue("text", t("first.text"));
    setValue("goal", "16");
    setValue("target", "16.10");
    setValue("speaker", "both");
  };
  const titles = (all: Named[], ids: string[]) =>
    all.flatMap(({ id, title }) => (ids.includes(id) ? [title] : [])).join("; ");
  return (
    <form onSubmit={form.submit} noValidate>
      <KeptFormHead
        {...form.head}
        at={at}
        rows={(typed) => [
          { label: t("text"), text: typed.text },
          { label: t("goal"), text: typed.goal },
          { label: t("target"), text: typed.target },
          { label: t("speaker"), text: t(`speakers.${typed.speaker}`) },
          { label: t("stories"), text: titles(stories, typed.storyIds) },
          { label: t("activities"), text: titles(activities, typed.activityIds) },
        ]}
      />
      {offers && <Offer begin={begin} />}
      <TextArea dir="auto" rows={5} help={t("textHelp")} {...field("text")} />
      <Select
        {...field("goal")}
        {...register("goal", { onChange: () => setValue("target", "") })}
        id={at("goal")}
        width="medium"
      >
        <option value="" />
        {GOALS.map((one) => (
          <option key={one} value={one}>
            {one} {goals(String(one))}
          </option>
        ))}
      </Select>
      <Select {...field("target")} value={form.watch("target")}>
        <option value="">{t("noTarget")}</option>
        {goal &&
          targetsOf(goal).map((target) => (
            <option key={target} value={target}>
              {isolated(target)} {targets(targetKey(target))}
            </option>
          ))}
      </Select>
      <Select width="medium" {...field("speaker")}>
        {VNR_SPEAKERS.map((speaker) => (
          <option key={speaker} value={speaker}>
            {t(`speakers.${speaker}`)}
          </option>
        ))}
      </Select>
      <Evidence none={t("noStories")} all={stories} legend={t("stories")}>
        <CheckboxGroup
          {...register("storyIds")}
          id={at("storyIds")}
          label={t("stories")}
          optional
          error={error("storyIds")}
          options={stories.map(({ id, title }) => ({ value: id, label: <bdi>{title}</bdi> }))}
        />
      </Evidence>
      <Evidence none={t("noActivities")} all={activities} legend={t("activities")}>
        <CheckboxGroup
          {...register("activityIds")}
          id={at("activityIds")}
          label={t("activities")}
          optional
          error={error("activityIds")}
          options={activities.map(({ id, title }) => ({
            ...{ value: id, label: <bdi>{title}</bdi>, help: t("notReviewed") },
          }))}
        />
      </Evidence>
      <KeptFormFoot
        status={form.status}
        pending={form.pending}
        submit={t(stored ? "save" : "add")}
        variant="second"
      />
    </form>
  );
}

/** A text to begin with; nothing is stored before somebody saves it. */
function Offer({ begin }: { begin: () => void }) {
  const t = useTranslations("vnrMessages.first");
  return (
    <section className="offer" aria-labelledby="first-message">
      <h3 id="first-message">{t("title")}</h3>
      <p>{t("lead")}</p>
      <blockquote>{t("text")}</blockquote>
      <Button variant="second" onClick={begin}>
        {t("begin")}
      </Button>
    </section>
  );
}

type EvidenceProps = { none: string; all: Named[]; legend: string; children: React.ReactNode };

function Evidence({ none, all, legend, children }: EvidenceProps) {
  if (all.length > 0) return children;
  return (
    <p className="field">
      <b>{legend}</b>: {none}
    </p>
  );
}
