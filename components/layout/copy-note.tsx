import { useTranslations } from "next-intl";
import { env } from "@/lib/env";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";

/** Says on every page of a static copy what it is, and where the platform itself is. */
export function CopyNote({ locale }: { locale: Locale }) {
  const t = useTranslations("layout");
  const live = new URL(paths.public.home(locale), env().APP_URL).href;
  return (
    <div className="wrap">
      <p className="count">{t.rich("copy", { link: (words) => <a href={live}>{words}</a> })}</p>
    </div>
  );
}
