import { useTranslations } from "next-intl";
import { LAW_KINDS } from "@/db/enums";
import type { PublicProfile } from "@/lib/countries/public-queries";
import { countryName } from "@/lib/geo/countries";
import { nameIn } from "@/lib/i18n/language-tag";
import { direction, type Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";

type Props = { iso3: string; locale: Locale; profile: PublicProfile };
/** A first paragraph longer than this is no opening line. */
const LEDE = 320;

/** Who the libraries of a country are, in words; its organisations and the laws they work under beside them. */
export function Landscape({ iso3, locale, profile }: Props) {
  const t = useTranslations("country");
  const { organisations, laws, landscapes } = profile;
  const written =
    landscapes.find((one) => one.locale === locale) ??
    landscapes.find((one) => one.locale === "en") ??
    landscapes[0];
  return (
    <section className="chapter" aria-labelledby="libraries">
      <h2 id="libraries">{t("libraries")}</h2>
      <div>
        {written ? (
          <Words words={written.words} tag={written.locale} own={written.locale === locale} />
        ) : (
          <p>
            {t.rich("noWords", {
              country: countryName(iso3, locale),
              join: (words) => <a href={paths.join(locale)}>{words}</a>,
            })}
          </p>
        )}
        {written?.isSample && <SampleMark />}
      </div>
      <div className="side-note">
        <h3>{t("who")}</h3>
        {organisations.length === 0 ? (
          <p>{t("nobody")}</p>
        ) : (
          <ul className="plain">
            {organisations.map((one) => (
              <li key={one.slug}>
                <Organisation {...one} locale={locale} />
              </li>
            ))}
          </ul>
        )}
        {laws.length > 0 && (
          <>
            <h3>{t("laws")}</h3>
            <Laws laws={laws} />
          </>
        )}
      </div>
    </section>
  );
}

/** Says of what stands above that it was invented. */
export function SampleMark() {
  const t = useTranslations("country");
  return <p className="hint">{t.rich("sample", { b: (words) => <b>{words}</b> })}</p>;
}

function Words({ words, tag, own }: { words: string; tag: string; own: boolean }) {
  const [first = "", ...rest] = words.split(/\n\s*\n/).filter(Boolean);
  const lede = first.length <= LEDE ? first : null;
  return (
    <div {...(own ? {} : { lang: tag, dir: direction(tag) })}>
      {lede && <p className="lede">{lede}</p>}
      <div className="prose">
        {(lede ? rest : [first, ...rest]).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
    </div>
  );
}

type OrganisationProps = PublicProfile["organisations"][number] & { locale: Locale };

function Organisation({ locale, name, names, slug, site, told }: OrganisationProps) {
  const words = <bdi>{nameIn(locale, name, names)}</bdi>;
  if (told) return <a href={paths.public.organisation(locale, slug)}>{words}</a>;
  return site ? <a href={site}>{words}</a> : words;
}

function Laws({ laws }: Pick<PublicProfile, "laws">) {
  const t = useTranslations("country");
  const kinds = useTranslations("enums.lawKind");
  return (
    <dl className="laws">
      {LAW_KINDS.filter((kind) => laws.some((law) => law.kind === kind)).map((kind) => (
        <div key={kind}>
          <dt>{kinds(kind)}</dt>
          {laws
            .filter((law) => law.kind === kind)
            .map(({ id, title, year, link, note, isSample }) => (
              <dd key={id}>
                {link ? (
                  <a href={link}>
                    <bdi>{title}</bdi>
                  </a>
                ) : (
                  <bdi>{title}</bdi>
                )}
                {year && ` (${year})`}
                {isSample && ` ${t("sampleShort")}`}
                {note && (
                  <small>
                    <bdi>{note}</bdi>
                  </small>
                )}
              </dd>
            ))}
        </div>
      ))}
    </dl>
  );
}
