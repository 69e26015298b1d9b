import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { paths } from "@/lib/paths";
import { DeskHeader, type DeskHeaderProps } from "./desk-header";
import { PlaceLists } from "./places";
import { SampleBanner } from "./sample-banner";
import { SkipLink } from "./skip-link";

/**
 * Everything around a private page; the layout imports `app/styles/desk.css`. Pages that want the whole width
 * (editor, review) put `<div className="bare">` around their content: the column of places then gives way.
 */
export function DeskFrame({
  sample,
  children,
  ...header
}: DeskHeaderProps & { sample: boolean; children: ReactNode }) {
  const t = useTranslations("layout");
  return (
    <div className="desk-side">
      <SkipLink />
      {sample && <SampleBanner />}
      <DeskHeader {...header} />
      <div className="frame">
        <nav className="places" aria-label={t("placesLabel")}>
          <PlaceLists groups={header.groups} headings={header.groups.length > 1} />
        </nav>
        <main id="main">{children}</main>
      </div>
      <footer className="foot">
        <span>{t("kept")}</span>
        <a href={paths.public.help(header.locale)}>{t("footer.help")}</a>
        <a href={paths.public.terms(header.locale)}>{t("footer.terms")}</a>
        <a href={paths.public.aboutPrivacy(header.locale)}>{t("footer.privacy")}</a>
        <a href={paths.public.home(header.locale)}>{t("publicPages")}</a>
      </footer>
    </div>
  );
}
