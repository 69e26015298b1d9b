import { createTranslator } from "next-intl";
import { countryName } from "@/lib/geo/countries";
import { formatDay } from "@/lib/i18n/format";
import { nameIn } from "@/lib/i18n/language-tag";
import { direction, formatTag, type Locale } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";
import type { Letter } from "@/lib/word/letter";
import type { LetterTexts } from "./letter-schema";
import type { WORKSPACE_KINDS } from "./policy";

type Partner = {
  name: string;
  names: Record<string, string>;
  kind: (typeof WORKSPACE_KINDS)[number];
  /** Whoever leads it here; empty where nobody does. */
  lead: string;
};
type Round = { country: string; year: number };
type Begin = {
  round: Round;
  /** Whom to approach first; null where nobody is written down. */
  contact: { name: string; office: string } | null;
  partners: readonly Partner[];
};

/** A language and a country, as Word names the language of its spelling. */
const WORD_TAGS = { en: "en-GB", fr: "fr-FR", ar: "ar-SA" } as const satisfies Record<Locale, string>;

/** A letter to begin from, in the words of `locale`: to the first contact, signed for the library and an association. */
export function letterTemplate({ round, contact, partners }: Begin, locale: Locale): LetterTexts {
  const t = wordsOf(locale);
  const of = (kind: Partner["kind"]) => partners.filter((one) => one.kind === kind);
  const [library] = of("national_library");
  const [association] = of("library_association");
  const named = (partner: Partner) => nameIn(locale, partner.name, partner.names);
  const signer = (partner: Partner | undefined) =>
    partner ? [partner.lead, named(partner)].filter(Boolean).join("\n") : "";
  const values = {
    ...{ country: countryName(round.country, locale), year: String(round.year) },
    library: library ? named(library) : t("template.theLibrary"),
    association: association ? named(association) : "",
    hasAssociation: association ? "yes" : "no",
    hasName: contact?.name ? "yes" : "no",
    name: contact?.name ?? "",
  };
  return {
    addressee: contact ? [contact.name, contact.office].filter(Boolean).join("\n") : t("template.addressee"),
    salutation: t("template.salutation", values),
    opening: t("template.opening", values),
    wholeGovernment: t("template.wholeGovernment", values),
    heritage: t("template.heritage", values),
    information: t("template.information", values),
    request: t("template.request", values),
    librarySigner: signer(library),
    associationSigner: signer(association),
  };
}

/** The letter as it is set in Word: head, three reasons under their headings, names to sign over. `day`: ISO. */
export function letterDocument(texts: LetterTexts, round: Round, locale: Locale, day: string): Letter {
  const t = wordsOf(locale);
  const subject = t("subject", { country: countryName(round.country, locale), year: String(round.year) });
  return {
    ...{ title: subject, language: WORD_TAGS[locale], dir: direction(locale) },
    addressee: texts.addressee,
    date: formatDay(day, locale),
    before: [texts.salutation, texts.opening],
    chapters: (["wholeGovernment", "heritage", "information"] as const)
      .filter((reason) => texts[reason] !== "")
      .map((reason) => ({ heading: t(`reasons.${reason}`), text: texts[reason] })),
    after: [texts.request, t("closing")],
    signers: [texts.librarySigner, texts.associationSigner].filter(Boolean),
  };
}

const wordsOf = (locale: Locale) =>
  createTranslator({ locale: formatTag(locale), messages: messagesOf(locale), namespace: "vnrLetter" });
