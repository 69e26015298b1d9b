import { VNR_TASKS } from "@/db/enums";
import { countryName } from "@/lib/geo/countries";
import { isolated } from "@/lib/i18n/isolated";
import { languageName } from "@/lib/i18n/languages";
import { direction, formatTag, type Locale } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";

/** Control characters, breaks of a line, and marks that turn the direction of what follows. */
const UNSAFE = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;
/** Arabic, Hebrew and their neighbours. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufefc]/;
/** Codes by which a text chooses its words. */
const CHOOSING = ["moment", "item"];
/** Values that are days, ISO. */
const DAYS = ["due", "until", "since"];
const LONGEST = 300;
const LONGEST_WORD = 2000;

/** What a person wrote, as one line that stays one: it can neither begin a header nor turn the text around it. */
export const oneLine = (value: string, longest = LONGEST): string =>
  [...value.replace(UNSAFE, " ").replace(/\s+/g, " ").trim()].slice(0, longest).join("");

/**
 * The values of a mail's or notice's text, and codes (`moment`, `item`) by which it chooses its words. What people wrote
 * becomes one line, set apart where directions meet; for each value `hasX` says whether there is one. `plain`: for a subject, where nothing is set apart.
 */
export function textValues(
  data: Record<string, string>,
  locale: Locale,
  { plain = false } = {},
): Record<string, string | number> {
  const apart = (value: string) =>
    plain || value === "" || (direction(locale) === "ltr" && !RIGHT_TO_LEFT.test(value))
      ? value
      : isolated(value);
  const values = Object.entries(data).map(([name, value]) => [
    ...[name, CHOOSING.includes(name) ? value : apart(worded(name, value, locale))],
  ]);
  const has = Object.entries(data).map(([name, value]) => [
    `has${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    value === "" ? "no" : "yes",
  ]);
  const count = data.count === undefined ? [] : [["count", Number(data.count)]];
  return Object.fromEntries([...values, ...has, ...count]);
}

function worded(name: string, value: string, locale: Locale): string {
  const { enums, vnrTasks } = messagesOf(locale);
  const { memberRole, platformRole } = enums;
  if (DAYS.includes(name))
    return new Intl.DateTimeFormat(formatTag(locale), { dateStyle: "long", timeZone: "UTC" }).format(
      new Date(`${value}T00:00:00Z`),
    );
  if (name === "country") return countryName(value, locale);
  if (name === "language") return languageName(value, locale);
  if (name === "word") return oneLine(value, LONGEST_WORD);
  const planned = name === "what" && VNR_TASKS.find((task) => value === `plan:${task}`);
  if (planned) return vnrTasks[planned].title;
  if (name !== "role") return oneLine(value);
  const roles: Record<string, string> = { ...memberRole, ...platformRole };
  return roles[value] ?? "";
}
