import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { LanguageSwitch } from "./language-switch";

export function PublicFooter({ locale }: { locale: Locale }) {
  const t = useTranslations("layout");
  const groups = [
    {
      title: t("footer.libraries"),
      links: [
        [t("footer.write"), paths.signIn(locale)],
        [t("footer.howTo"), paths.public.aboutWriting(locale)],
        [t("footer.evidence"), paths.public.aboutEvidence(locale)],
        [t("footer.review"), paths.public.aboutReview(locale)],
        [t("footer.terms"), paths.public.terms(locale)],
        [t("footer.help"), paths.public.help(locale)],
      ],
    },
    {
      title: t("footer.about"),
      links: [
        [t("footer.aboutUs"), paths.public.about(locale)],
        [t("footer.collections"), paths.public.collections(locale)],
        [t("footer.accessibility"), paths.public.aboutAccessibility(locale)],
        [t("footer.privacy"), paths.public.aboutPrivacy(locale)],
        [t("footer.security"), paths.public.security(locale)],
      ],
    },
  ] as const;
  return (
    <footer className="foot">
      <div className="wrap">
        <section aria-label={t("name")}>
          <h2>{t("name")}</h2>
          <p>{t("footer.purpose")}</p>
        </section>
        {groups.map((group) => (
          <nav key={group.title} aria-label={group.title}>
            <h2>{group.title}</h2>
            <ul>
              {group.links.map(([label, href]) => (
                <li key={href}>
                  <a href={href}>{label}</a>
                </li>
              ))}
            </ul>
          </nav>
        ))}
        <nav aria-label={t("languages")}>
          <h2>{t("languages")}</h2>
          <LanguageSwitch locale={locale} />
        </nav>
      </div>
    </footer>
  );
}
