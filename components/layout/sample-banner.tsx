import { useTranslations } from "next-intl";

/** Marks every page that shows the sample world. */
export function SampleBanner() {
  const t = useTranslations("layout");
  return (
    <aside className="sample" aria-label={t("sample.label")}>
      <div className="wrap">
        <p>
          <b>{t("sample.label")}.</b> {t("sample.text")}
        </p>
      </div>
    </aside>
  );
}
