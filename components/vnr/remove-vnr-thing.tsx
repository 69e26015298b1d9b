"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ConfirmedButton } from "@/components/confirmed-button";
import { isolated } from "@/lib/i18n/isolated";
import {
  eraseContactAction,
  removeActivityAction,
  removeChannelAction,
  removeExchangeAction,
  removeMessageAction,
} from "@/lib/vnr/actions";

const ACTS = {
  contact: eraseContactAction,
  channel: removeChannelAction,
  message: removeMessageAction,
  activity: removeActivityAction,
  exchange: ({ id }: { id: string }) => removeExchangeAction({ id }),
};

type Props = { kind: keyof typeof ACTS; id: string; version: number; name: string };

/** Takes something out of the workspace for good, after a word of warning. */
export function RemoveVnrThing({ kind, id, version, name }: Props) {
  const t = useTranslations(`vnr.remove.${kind}`);
  const keep = useTranslations("vnr.remove")("keep");
  const router = useRouter();
  return (
    <ConfirmedButton
      label={t("label", { name: isolated(name) })}
      title={t("title")}
      what={t("what")}
      confirm={t("confirm")}
      keep={keep}
      act={() => ACTS[kind]({ id, version })}
      onDone={router.refresh}
    />
  );
}
