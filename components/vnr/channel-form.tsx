"use client";

import { useTranslations } from "next-intl";
import { KeptFormFoot, KeptFormHead } from "@/components/kept-form";
import { DateInput, Select, TextArea, TextInput } from "@/components/ui/text-input";
import { CHANNEL_KINDS, CHANNEL_SIDES, type ChannelKind, type ChannelSide } from "@/db/enums";
import { saveChannelAction } from "@/lib/vnr/actions";
import { usePartForm } from "./use-part-form";

type Values = {
  kind: ChannelKind;
  side: ChannelSide;
  title: string;
  opensOn: string;
  closesOn: string;
  link: string;
  sent: string;
  sentOn: string;
  answer: string;
};
type Props = { roundId: string; stored: { id: string; version: number; values: Values } | null };

const EMPTY: Values = {
  ...{ kind: "consultation", side: "outside", title: "", opensOn: "", closesOn: "" },
  ...{ link: "", sent: "", sentOn: "", answer: "" },
};

/** One way by which views reach the review: when it is open, what was sent, what was answered. */
export function ChannelForm({ roundId, stored }: Props) {
  const t = useTranslations("vnr.channel");
  const { form, at, field } = usePartForm<Values>({
    ...{ name: "vnr-channel", of: roundId, stored, empty: EMPTY, label: (name) => t(name) },
    save: (typed, version) =>
      saveChannelAction({ id: stored?.id ?? null, version: version || 1, roundId, ...typed }),
  });
  const texts = ["title", "opensOn", "closesOn", "link", "sentOn", "sent", "answer"] as const;
  return (
    <form onSubmit={form.submit} noValidate>
      <KeptFormHead
        {...form.head}
        at={at}
        rows={(typed) => texts.map((name) => ({ label: t(name), text: typed[name] }))}
      />
      <TextInput dir="auto" help={t("titleHelp")} {...field("title")} />
      <Select width="medium" {...field("kind")}>
        {CHANNEL_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kinds.${kind}`)}
          </option>
        ))}
      </Select>
      <Select width="medium" {...field("side")}>
        {CHANNEL_SIDES.map((side) => (
          <option key={side} value={side}>
            {t(`sides.${side}`)}
          </option>
        ))}
      </Select>
      <DateInput optional {...field("opensOn")} />
      <DateInput optional {...field("closesOn")} />
      <TextInput dir="ltr" optional inputMode="url" {...field("link")} />
      <TextArea dir="auto" optional rows={3} {...field("sent")} />
      <DateInput optional {...field("sentOn")} />
      <TextArea dir="auto" optional rows={3} {...field("answer")} />
      <KeptFormFoot
        status={form.status}
        pending={form.pending}
        submit={t(stored ? "save" : "add")}
        variant="second"
      />
    </form>
  );
}
