import { createTranslator } from "next-intl";
import type { MailKind } from "@/db/enums";
import { env } from "@/lib/env";
import { direction, formatTag, type Locale } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";
import { paths } from "@/lib/paths";
import { type About, KINDS } from "./kinds";
import { linkOf } from "./links";
import { oneLine, textValues } from "./text-values";
import { unsubscribeToken } from "./unsubscribe-token";

type Ids = { [Name in keyof About]: string | null };
export type NoticeText = { kind: MailKind; data: Record<string, string>; about: Ids };
/** A letter from people to the reader, in its own language; `author` empty where no name is shown. */
export type LetterText = { locale: Locale; body: string; author: string };
export type MailText = NoticeText & {
  locale: Locale;
  personId: string | null;
  name: string;
  /** What a digest tells of. */
  notices?: NoticeText[];
  letter?: LetterText | null;
};

/** A mail as its parts, in the language of its reader; `render-mail.ts` makes text and HTML of them. */
export type MailParts = {
  locale: Locale;
  subject: string;
  greeting: string;
  paragraphs: string[];
  letter: { lang: Locale; dir: "ltr" | "rtl"; lines: string[] } | null;
  items: { text: string; url: string }[];
  action: { label: string; url: string };
  copy: string;
  why: string;
  /** How to get less of it; not for what one must know. */
  fewer: { label: string; url: string }[];
  /** Where a mail program posts to, so that this kind stops (RFC 8058). */
  oneClick: string | null;
};

/** Puts a mail into words. Titles stand in its text alone: a subject is read over shoulders. */
export function mailParts(mail: MailText): MailParts {
  const { kind, locale, personId } = mail;
  const t = translator(locale, "mail");
  const data: Record<string, string> = mail.notices
    ? { ...mail.data, count: String(mail.notices.length) }
    : mail.data;
  const values = textValues(data, locale);
  const optional = personId !== null && !KINDS[kind].mustKnow;
  const token = optional ? unsubscribeToken(personId, kind) : "";
  // A stranger may have typed the name that comes with an address nobody has confirmed.
  const name = kind === "join_confirm" ? "" : oneLine(mail.name);
  const host = new URL(env().APP_URL).host;
  return {
    locale,
    subject: oneLine(t(`kinds.${kind}.subject`, textValues(data, locale, { plain: true }))),
    greeting: name ? t("greeting", textValues({ name }, locale)) : t("greetingPlain"),
    paragraphs: t(`kinds.${kind}.body`, values).split("\n"),
    letter: mail.letter ? letterLines(mail.letter) : null,
    items: (mail.notices ?? []).map((notice) => ({
      text: noticeLine(notice, locale),
      url: address(linkOf(notice.kind, locale, notice.data, notice.about)),
    })),
    action: {
      label: t(`kinds.${kind}.action`, values),
      url: address(linkOf(kind, locale, data, mail.about)),
    },
    copy: t("copy"),
    why: t(personId ? "whyPerson" : "whyAddress", { host }),
    fewer: optional
      ? [
          { label: t("stop"), url: address(paths.unsubscribe(locale, token)) },
          { label: t("choose"), url: address(paths.account(locale)) },
        ]
      : [],
    oneClick: optional ? address(paths.unsubscribeNow(token)) : null,
  };
}

const LONGEST_LINE = 10_000;

const letterLines = ({ locale, body, author }: LetterText) => ({
  ...{ lang: locale, dir: direction(locale) },
  lines: [...body.split("\n"), author].map((line) => oneLine(line, LONGEST_LINE)).filter(Boolean),
});

/** A notice in one line, as it stands in the product and in a digest. */
export const noticeLine = ({ kind, data }: Omit<NoticeText, "about">, locale: Locale): string =>
  translator(locale, "notices")(`lines.${kind}`, textValues(data, locale));

const address = (path: string): string => new URL(path, env().APP_URL).href;

type Translate = (key: string, values?: Record<string, string | number>) => string;
const translator = (locale: Locale, namespace: "mail" | "notices") =>
  createTranslator({ locale: formatTag(locale), messages: messagesOf(locale), namespace }) as Translate;
