import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Locale, NATIVE_NAMES } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { LanguageSwitch } from "./language-switch";
import { type PlaceGroup, PlaceLists } from "./places";

export type DeskHeaderProps = {
  locale: Locale;
  /** "Wanjiru M., lead" */
  person: string;
  /** "National Library, Kenya": for whom the person works here. */
  where?: string | undefined;
  groups: readonly PlaceGroup[];
  /** Notices that wait to be read. */
  unread: number;
  /** A form with the button that signs out. */
  signOut: ReactNode;
};

/** Head of every private page: under 992 px one menu holds the places and the person's own links. */
export function DeskHeader({ locale, person, where, groups, unread, signOut }: DeskHeaderProps) {
  const t = useTranslations("layout");
  const headings = groups.length > 1;
  const tools = (
    <>
      <NoticesLink locale={locale} unread={unread} />
      <Link href={paths.account(locale)}>{person}</Link>
      {signOut}
    </>
  );
  return (
    <header className="mast">
      <Link className="mark" href={paths.desk.home(locale)}>
        {t("name")}
      </Link>
      <span className="where">{where}</span>
      <details className="menu only-narrow">
        <summary>{t("menu")}</summary>
        <div className="menu-sheet">
          <nav aria-label={t("menu")}>
            <PlaceLists groups={groups} headings={headings} />
          </nav>
          <div className="menu-tools">{tools}</div>
          <LanguageSwitch locale={locale} />
        </div>
      </details>
      <div className="tools only-wide">
        <details className="langs">
          <summary>
            <span className="vh">{t("language")}: </span>
            {NATIVE_NAMES[locale]}
          </summary>
          <LanguageSwitch locale={locale} />
        </details>
        {tools}
      </div>
    </header>
  );
}

function NoticesLink({ locale, unread }: { locale: Locale; unread: number }) {
  const t = useTranslations("notices");
  return (
    <Link href={paths.notices(locale)} prefetch={false}>
      {unread === 0 ? t("link") : t("unread", { count: unread })}
    </Link>
  );
}
