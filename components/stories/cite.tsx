import { useTranslations } from "next-intl";
import { paths } from "@/lib/paths";

const FORMATS = { bib: "BibTeX", ris: "RIS", json: "CSL-JSON" } as const;

/** The story for reference managers, and as data. */
export function Cite({ slug }: { slug: string }) {
  const t = useTranslations("openData");
  return (
    <p>
      {t("cite")}{" "}
      {(Object.keys(FORMATS) as (keyof typeof FORMATS)[]).map((format, at) => (
        <span key={format}>
          {at > 0 && " · "}
          <a href={paths.data.citation(slug, format)} download>
            {FORMATS[format]}
          </a>
        </span>
      ))}
      {" · "}
      <a href={paths.api.story(slug)}>{t("asData")}</a>
    </p>
  );
}
