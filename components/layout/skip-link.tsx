import { useTranslations } from "next-intl";

/** First in the page; leads to `<main id="main">`. */
export function SkipLink() {
  const t = useTranslations("layout");
  return (
    <a className="skip" href="#main">
      {t("skip")}
    </a>
  );
}
