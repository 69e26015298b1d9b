"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { FindingSnapshot, RichText } from "@/db/documents";
import type { Section } from "@/db/enums";
import { direction } from "@/lib/i18n/locales";
import { countWords, plainText } from "@/lib/rich-text/schema";
import { LENGTHS, type SectionValue } from "@/lib/stories/schema";
import { ClaimsField } from "./claims-field";
import { ContributionsField } from "./contributions-field";
import { LanguageField } from "./language-field";
import { LinksField } from "./links-field";
import { PartnersField } from "./partners-field";
import { type PhotoChoice, PhotosField } from "./photos-field";
import { RichTextField } from "./rich-text-field";
import { SectionFrame } from "./section-frame";
import { useAutosave } from "./use-autosave";
import { type ConsentChoice, VoicesField } from "./voices-field";

export type EditorChoices = {
  findings: FindingSnapshot[];
  photos: PhotoChoice[];
  consents: ConsentChoice[];
  languages: { tag: string; name: string }[];
  targets: { code: string; titles: string[] }[];
  projectHref: string;
  photosHref: string;
  consentsHref: string;
};

type Props = {
  storyId: string;
  section: Section;
  /** The section as stored, and the version at which that was read. */
  value: unknown;
  version: number;
  language: string;
  choices: EditorChoices;
};

/** One section of a draft, saved while one writes. `key` it by story and section. */
export function SectionEditor({ storyId, section, value, version, language, choices }: Props) {
  const router = useRouter();
  const autosave = useAutosave<unknown>({
    storyId,
    section,
    base: version,
    initial: value,
    onSaved: () => router.refresh(),
  });
  const { change } = autosave;
  const dir = direction(language);
  const now = autosave.value;
  return (
    <SectionFrame autosave={autosave} currentVersion={version}>
      {section === "title" && (
        <PlainField
          section="title"
          rows={2}
          value={now as string}
          onChange={change}
          dir={dir}
          lang={language}
        />
      )}
      {section === "summary" && (
        <PlainField
          section="summary"
          rows={5}
          value={now as string}
          onChange={change}
          dir={dir}
          lang={language}
        />
      )}
      {(section === "need" || section === "action" || section === "lessons") && (
        <TreeField section={section} value={now as RichText} onChange={change} dir={dir} lang={language} />
      )}
      {section === "claims" && (
        <ClaimsField
          value={now as SectionValue<"claims">}
          onChange={change}
          choices={choices}
          dir={dir}
          lang={language}
        />
      )}
      {section === "voices" && (
        <VoicesField
          value={now as SectionValue<"voices">}
          onChange={change}
          choices={choices}
          dir={dir}
          lang={language}
        />
      )}
      {section === "partners" && <PartnersField value={now as SectionValue<"partners">} onChange={change} />}
      {section === "contributions" && (
        <ContributionsField
          value={now as SectionValue<"contributions">}
          onChange={change}
          choices={choices}
          dir={dir}
          lang={language}
        />
      )}
      {section === "photos" && (
        <PhotosField value={now as SectionValue<"photos">} onChange={change} choices={choices} />
      )}
      {section === "links" && <LinksField value={now as SectionValue<"links">} onChange={change} />}
      {section === "language" && (
        <LanguageField value={now as SectionValue<"language">} onChange={change} choices={choices} />
      )}
    </SectionFrame>
  );
}

type Written = { dir: "ltr" | "rtl"; lang: string };

function PlainField({
  section,
  rows,
  value,
  onChange,
  dir,
  lang,
}: Written & {
  section: "title" | "summary";
  rows: number;
  value: string;
  onChange: (value: string) => void;
}) {
  const words = useTranslations("enums.section");
  return (
    <div className="field">
      <label htmlFor={section}>{words(section)}</label>
      <textarea
        id={section}
        rows={rows}
        className="says"
        value={value}
        dir={dir}
        lang={lang}
        aria-describedby={`${section}-count`}
        onChange={(event) =>
          onChange(section === "title" ? event.target.value.replace(/\n/g, " ") : event.target.value)
        }
      />
      <WordCount id={`${section}-count`} section={section} words={countWords(value)} />
    </div>
  );
}

function TreeField({
  section,
  value,
  onChange,
  dir,
  lang,
}: Written & {
  section: "need" | "action" | "lessons";
  value: RichText;
  onChange: (value: RichText) => void;
}) {
  const words = useTranslations("enums.section");
  return (
    <>
      <RichTextField
        label={words(section)}
        value={value}
        onChange={onChange}
        dir={dir}
        lang={lang}
        describedBy={`${section}-count`}
      />
      {section !== "lessons" && (
        <WordCount id={`${section}-count`} section={section} words={countWords(plainText(value))} />
      )}
    </>
  );
}

function WordCount({ id, section, words }: { id: string; section: keyof typeof LENGTHS; words: number }) {
  const t = useTranslations("editor");
  const { least, most } = LENGTHS[section];
  return (
    <p className="count" id={id}>
      {t("words", { words, least, most })}
    </p>
  );
}
