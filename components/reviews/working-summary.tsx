import { useTranslations } from "next-intl";

/** The library's own summary in another language: a help for those who judge, and nothing that is published. */
export function WorkingSummary({ summary }: { summary: string }) {
  const t = useTranslations("reviewers.summary");
  if (!summary) return null;
  return (
    <section className="sheet" aria-labelledby="working-summary">
      <h2 id="working-summary">{t("title")}</h2>
      <p dir="auto">{summary}</p>
      <p className="quietly">{t("not")}</p>
    </section>
  );
}
