import { getFormatter, getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { direction } from "@/lib/i18n/locales";
import type { HelpEntry } from "@/lib/people/help/public-queries";

/** Entries of the help page: whom to ask or where to read on, and whether somebody has checked it. */
export async function HelpList({ entries, locale }: { entries: HelpEntry[]; locale: Locale }) {
  const t = await getTranslations("policies.help");
  const format = await getFormatter();
  return (
    <ul className="help-list">
      {entries.map(({ id, title, text, language, link, email, status, checkedOn }) => (
        <li key={id}>
          <h3 lang={language} dir={direction(language)}>
            {title}
          </h3>
          {text && (
            <p lang={language} dir={direction(language)}>
              {text}
            </p>
          )}
          {link && (
            <p>
              <a
                href={link.startsWith("/") ? `/${locale}${link}` : link}
                aria-label={link.startsWith("/") ? `${t("open")}: ${title}` : undefined}
              >
                {link.startsWith("/") ? t("open") : <bdi dir="ltr">{link.replace(/^https?:\/\//, "")}</bdi>}
              </a>
            </p>
          )}
          {email && (
            <p>
              <a href={`mailto:${email}`} dir="ltr">
                {email}
              </a>
            </p>
          )}
          <p className="checked">
            {status === "confirmed" && checkedOn
              ? t("confirmed", {
                  date: format.dateTime(new Date(`${checkedOn}T00:00:00Z`), { dateStyle: "long" }),
                })
              : `${t("to_confirm")}. ${t("toConfirmWhat")}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
