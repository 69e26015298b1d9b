import { useFormatter, useTranslations } from "next-intl";
import type { SaveStatus } from "./use-autosave";

/** The line that says where the words are kept. */
export function SaveLine({ status, savedAt }: { status: SaveStatus; savedAt: Date | null }) {
  const t = useTranslations("editor.save");
  const format = useFormatter();
  const calm = status === "saved" || status === "waiting" || status === "saving";
  const time = savedAt ? format.dateTime(savedAt, { hour: "2-digit", minute: "2-digit" }) : null;
  return (
    <p className={calm ? "saved" : "saved off"} role="status">
      {status === "saved" && time ? t("savedAt", { time }) : t(status)}
    </p>
  );
}
