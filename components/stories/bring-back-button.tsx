"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ConfirmedButton } from "@/components/confirmed-button";
import type { Section } from "@/db/enums";
import { bringBackAction } from "@/lib/stories/actions";

type Props = {
  storyId: string;
  revision: string;
  point: { id: string; section: Section; time: string };
  base: number;
  editorHref: string;
};

/** Makes an earlier text the text of its section again; what stands there stays among the earlier ones. */
export function BringBackButton({ storyId, revision, point, base, editorHref }: Props) {
  const t = useTranslations("writing.earlier");
  const words = useTranslations("enums.section");
  const router = useRouter();
  return (
    <ConfirmedButton
      label={t("bringBackOf", { time: point.time })}
      variant="second"
      title={t("bringBackTitle")}
      what={t("bringBackWhat", { section: words(point.section) })}
      confirm={t("bringBack")}
      keep={t("bringBackKeep")}
      act={() => bringBackAction({ id: storyId, pointId: point.id, revision, base })}
      onDone={() => router.push(editorHref)}
    />
  );
}
