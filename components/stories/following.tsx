import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";

type Linked = { slug: string; title: string; language: string };
type Props = { locale: Locale; follows: Linked[]; followed: Linked[] };

/** The story before and the stories after, where they are public. */
export function Following({ locale, follows, followed }: Props) {
  const t = useTranslations("aids.followUp");
  const line = (label: string, stories: Linked[]) =>
    stories.length > 0 && (
      <p>
        {label}{" "}
        {stories.map(({ slug, title, language }) => (
          <a key={slug} href={paths.public.story(locale, slug)} lang={language}>
            <bdi>{title}</bdi>
          </a>
        ))}
      </p>
    );
  if (follows.length + followed.length === 0) return null;
  return (
    <section className="wrap home-sec following" aria-label={t(follows.length > 0 ? "follows" : "followed")}>
      {line(t("follows"), follows)}
      {line(t("followed"), followed)}
    </section>
  );
}
