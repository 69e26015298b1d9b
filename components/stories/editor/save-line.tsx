import { useFormatter, useTranslations } from "next-intl";
import type { SectionState } from "../kept/section-state";

/** The line that says where the words are kept; without a line to the server, the band below says it with what waits. */
export function SaveLine({ state }: { state: SectionState }) {
  const t = useTranslations("writing.save");
  const format = useFormatter();
  const { phase } = state.sending;
  const calm = phase === "saved" || phase === "waiting" || phase === "sending";
  const time = state.savedAt ? format.dateTime(state.savedAt, { hour: "2-digit", minute: "2-digit" }) : null;
  if (phase === "unreachable") return null;
  const words = () => {
    if (phase === "saved") return time ? t("savedAt", { time }) : t("saved");
    if (phase === "waiting" && !state.kept) return t("sending");
    return t(phase);
  };
  return (
    <p className={calm ? "saved" : "saved off"} role="status">
      {words()}
    </p>
  );
}
