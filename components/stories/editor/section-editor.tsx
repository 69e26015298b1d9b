"use client";

import { useTranslations } from "next-intl";
import { describedBy, FieldError } from "@/components/ui/field";
import type { FindingSnapshot, RichText } from "@/db/documents";
import type { Section } from "@/db/enums";
import { direction } from "@/lib/i18n/locales";
import { plainText } from "@/lib/rich-text/schema";
import type { SectionValue } from "@/lib/stories/schema";
import { ClaimsField } from "./claims-field";
import { ContributionsField } from "./contributions-field";
import { useFieldProblem } from "./field-problems";
import { LanguageField } from "./language-field";
import { LinksField } from "./links-field";
import { MarkedTextarea } from "./marked-textarea";
import { NumberNotes } from "./number-notes";
import { PartnersField } from "./partners-field";
import { type PhotoChoice, PhotosField } from "./photos-field";
import { RichTextField } from "./rich-text-field";
import { type ConsentChoice, VoicesField } from "./voices-field";
import { WordCount } from "./word-count";

export type EditorChoices = {
  findings: FindingSnapshot[];
  photos: PhotoChoice[];
  consents: ConsentChoice[];
  languages: { tag: string; name: string }[];
  /** Tags of the languages that reviewers read. */
  readLanguages: string[];
  targets: { code: string; titles: string[] }[];
  /** Targets near to access to information, this platform's selection. */
  informationTargets: string[];
  /** Numbers in the story that are no results. */
  plainNumbers: string[];
  projectHref: string;
  photosHref: string;
  consentsHref: string;
};

type Props = {
  section: Section;
  value: unknown;
  change: (value: unknown) => void;
  language: string;
  choices: EditorChoices;
};

/** The fields of one section. `key` it by section and by what replaces its value from outside. */
export function SectionEditor({ section, value, change, language, choices }: Props) {
  const dir = direction(language);
  const now = value;
  return (
    <>
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
    </>
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
  const error = useFieldProblem()("");
  return (
    <div className="field">
      <label htmlFor={section}>{words(section)}</label>
      <MarkedTextarea
        {...describedBy(section, { error })}
        rows={rows}
        className="says"
        value={value}
        dir={dir}
        lang={lang}
        aria-describedby={error ? `${section}-error ${section}-count` : `${section}-count`}
        onChange={(event) =>
          onChange(section === "title" ? event.target.value.replace(/\n/g, " ") : event.target.value)
        }
      />
      <FieldError id={section} error={error} />
      <WordCount id={`${section}-count`} section={section} text={value} />
      <NumberNotes text={value} />
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
  const text = plainText(value);
  const error = useFieldProblem()("");
  return (
    <>
      <RichTextField
        label={words(section)}
        value={value}
        onChange={onChange}
        dir={dir}
        lang={lang}
        describedBy={`${section}-error ${section}-count`}
      />
      <FieldError id={section} error={error} />
      {section !== "lessons" && <WordCount id={`${section}-count`} section={section} text={text} />}
      <NumberNotes text={text} />
    </>
  );
}
