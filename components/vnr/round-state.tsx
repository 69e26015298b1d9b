import { useTranslations } from "next-intl";
import { State, type StateTone } from "@/components/ui/state";
import type { VnrStatus } from "@/db/enums";

const TONES: Record<VnrStatus, StateTone> = {
  planned: "draft",
  announced: "sent",
  withdrawn: "gone",
  presented: "done",
  unknown: "draft",
};

/** How far the country is with its review. */
export function RoundState({ status }: { status: VnrStatus }) {
  const t = useTranslations("vnrYears.status");
  return <State tone={TONES[status]}>{t(status)}</State>;
}
