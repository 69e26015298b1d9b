import { useTranslations } from "next-intl";
import { type Locale, NATIVE_NAMES } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { LanguageSwitch } from "./language-switch";
import { PublicPlaces } from "./public-places";

/** Head of every public page. Reads no session: "Sign in" leads to the desk for those who are in. */
export function PublicHeader({ locale }: { locale: Locale }) {
  const t = useTranslations("layout");
  const places = [
    ["stories", paths.public.stories(locale)],
    ["countries", paths.public.countries(locale)],
    ["goals", paths.public.goals(locale)],
    ["review", paths.public.aboutReview(locale)],
  ] as const;
  return (
    <header className="mast">
      <div className="wrap">
        <a className="mark" href={paths.public.home(locale)}>
          {t("name")}
        </a>
        <nav aria-label={t("main")}>
          <PublicPlaces places={places.map(([place, href]) => ({ href, label: t(`places.${place}`) }))} />
        </nav>
        <ul className="tools">
          <li>
            <details className="langs">
              <summary>
                <span className="vh">{t("language")}: </span>
                {NATIVE_NAMES[locale]}
              </summary>
              <LanguageSwitch locale={locale} />
            </details>
          </li>
          <li>
            <a href={paths.signIn(locale)}>{t("signIn")}</a>
          </li>
        </ul>
      </div>
    </header>
  );
}
