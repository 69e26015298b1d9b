import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LOCALES } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";

const FORMATS = { bib: "BibTeX", ris: "RIS", json: "CSL-JSON" } as const;

type Props = {
  slug: string;
  /** The permanent address of the story. */
  address: string;
  citation: string;
  /** What others copy into their pages. */
  code: string;
  frame: { src: string; width: number; height: number };
};

/** Link, citation, one page on paper, card and frame of a story; plain fields to copy from, no scripts. */
export function StorySharing({ slug, address, citation, code, frame }: Props) {
  const t = useTranslations("sharing");
  const languages = new Intl.DisplayNames(useLocale(), { type: "language" });
  return (
    <div className="prose sharing">
      <Part title={t("link.title")} text={t("link.text")}>
        <label htmlFor="address">{t("link.label")}</label>
        <input id="address" type="text" readOnly dir="ltr" value={address} />
      </Part>
      <Part title={t("cite.title")}>
        <p className="citebox" dir="auto">
          {citation} <bdi>{address}</bdi>
        </p>
        <ul className="ways">
          <li>{t("cite.managers")}</li>
          {(Object.keys(FORMATS) as (keyof typeof FORMATS)[]).map((format) => (
            <li key={format}>
              <a href={paths.data.citation(slug, format)} download>
                {FORMATS[format]}
              </a>
            </li>
          ))}
          <li>
            <a href={paths.api.story(slug)}>{t("cite.data")}</a>
          </li>
        </ul>
      </Part>
      <Part title={t("paper.title")} text={t("paper.text")}>
        <ul className="ways">
          {LOCALES.map((language) => (
            <li key={language}>
              <a href={paths.data.onePage(slug, language)} type="application/pdf">
                {t("paper.file", { language: languages.of(language) ?? language })}
              </a>
            </li>
          ))}
        </ul>
      </Part>
      <Part title={t("card.title")} text={t("card.text")}>
        <picture>
          <img
            src={paths.data.card(slug)}
            alt={t("card.alternative")}
            width={1200}
            height={630}
            loading="lazy"
          />
        </picture>
        <p>
          <a href={paths.data.card(slug)} download>
            {t("card.file")}
          </a>
        </p>
      </Part>
      <Part title={t("embed.title")} text={t("embed.text")}>
        <label htmlFor="code">{t("embed.code")}</label>
        <textarea id="code" readOnly dir="ltr" rows={5} value={code} />
        <p>{t("embed.preview")}</p>
        <iframe {...frame} title={t("embed.preview")} loading="lazy" />
      </Part>
      <Part title={t("print.title")} text={t("print.text")} />
    </div>
  );
}

function Part({ title, text, children }: { title: string; text?: string; children?: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {text && <p>{text}</p>}
      {children}
    </section>
  );
}
