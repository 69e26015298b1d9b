import { useFormatter, useTranslations } from "next-intl";
import type { PublicVersion } from "@/db/documents";
import { Chapter } from "./public-story-chapter";

/** What was published before and what each version changed in it, the newest first; nothing where there is but one. */
export function StoryVersions({ versions }: { versions: readonly PublicVersion[] }) {
  const t = useTranslations("story.versions");
  const sections = useTranslations("enums.section");
  const format = useFormatter();
  if (versions.length < 2) return null;
  const day = (date: string) => format.dateTime(new Date(date), { dateStyle: "long", timeZone: "UTC" });
  return (
    <Chapter title={t("title")} fold>
      <div className="prose">
        <p>{t("text")}</p>
        <ol className="plain" reversed>
          {versions.toReversed().map(({ number, publishedAt, changed }) => (
            <li key={number}>
              {t("published", { number, date: day(publishedAt) })}{" "}
              {changed &&
                (changed.length > 0
                  ? t("changed", { sections: format.list(changed.map((one) => sections(one))) })
                  : t("same"))}
            </li>
          ))}
        </ol>
      </div>
    </Chapter>
  );
}
