import { useFormatter, useTranslations } from "next-intl";

/** When a story may become public, in the time zone in which its lead named the time. */
export function EmbargoTime({ until, zone }: { until: Date; zone: string | null }) {
  const t = useTranslations("editor.submit");
  const format = useFormatter();
  const timeZone = zone ?? "UTC";
  return (
    <time dateTime={until.toISOString()}>
      {t("embargoAt", {
        time: format.dateTime(until, { dateStyle: "long", timeStyle: "short", timeZone }),
        zone: timeZone.replaceAll("_", " "),
      })}
    </time>
  );
}
