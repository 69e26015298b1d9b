import { readdirSync } from "node:fs";
import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import * as enums from "@/db/enums";
import { formatTag, LOCALES } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";
import { GOALS } from "@/lib/sdg/goals";
import { TARGETS, targetKey } from "@/lib/sdg/targets";

type Tree = { [key: string]: string | Tree };

const leaves = (tree: Tree, path = ""): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${path}${key}`, value] as [string, string]]
      : leaves(value, `${path}${key}.`),
  );
const all = Object.fromEntries(
  LOCALES.map((locale) => [locale, new Map(leaves(messagesOf(locale) as unknown as Tree))]),
);
const argumentsOf = (text: string) =>
  [
    ...new Set(
      [...text.matchAll(/(?<!(?:zero|one|two|few|many|other|=\d+) )\{(\w+)(?=[,}])|<(\w+)>/g)].map(
        ([, name, tag]) => name ?? `<${tag}>`,
      ),
    ),
  ]
    .filter((name) => !/^\d+$/.test(name))
    .sort();

describe.each(LOCALES)("%s", (locale) => {
  test("has the same keys as English, and no empty text", () => {
    expect([...all[locale]!.keys()].sort()).toEqual([...all.en!.keys()].sort());
    expect([...all[locale]!].filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  test("uses the same arguments as English", () => {
    const differ = [...all.en!].filter(([key, text]) => {
      const own = argumentsOf(all[locale]!.get(key) ?? "");
      const wanted = argumentsOf(text);
      return own.some((name) => !wanted.includes(name)) || wanted.some((name) => !own.includes(name));
    });
    expect(differ.map(([key]) => key)).toEqual([]);
  });

  test("merges every file of messages", () => {
    const files = readdirSync(`lib/i18n/messages/${locale}`).map((file) => file.replace(".json", ""));
    expect(Object.keys(messagesOf(locale)).sort()).toEqual(files.sort());
  });

  test("can be formatted, whatever the count", () => {
    const problems: string[] = [];
    const translator = createTranslator({
      locale: formatTag(locale),
      messages: messagesOf(locale) as unknown as Record<string, never>,
      onError: (error) => problems.push(error.message),
    }) as unknown as { markup: (key: string, values: Record<string, unknown>) => string };
    for (const [key, text] of all[locale]!)
      for (const count of [0, 1, 2, 3, 11, 100]) {
        const values = argumentsOf(text).map((name) =>
          name.startsWith("<") ? [name.slice(1, -1), (chunks: string) => chunks] : [name, count],
        );
        if (/[{}]/.test(translator.markup(key, Object.fromEntries(values))))
          problems.push(`${key}: braces left`);
      }
    expect(problems).toEqual([]);
  });

  test("names all 17 goals and 169 targets, in at most 60 characters", () => {
    expect(TARGETS).toHaveLength(169);
    for (const target of TARGETS)
      expect(all[locale]!.get(`targets.${targetKey(target)}`)?.length ?? 99, target).toBeLessThanOrEqual(60);
    for (const goal of GOALS) expect(all[locale]!.get(`goals.${goal}`), String(goal)).toBeTruthy();
  });
});

test("Arabic has all six forms of every plural", () => {
  const plurals = [...all.ar!].filter(([, text]) => text.includes(", plural,"));
  const forms = new Intl.PluralRules("ar").resolvedOptions().pluralCategories;
  const without = plurals.filter(([, text]) => forms.some((form) => !text.includes(` ${form} {`)));
  expect(plurals.length).toBeGreaterThan(0);
  expect(without.map(([key]) => key)).toEqual([]);
});

test.each([
  ["organisationKind", enums.ORGANISATION_KINDS],
  ["memberRole", enums.MEMBER_ROLES],
  ["platformRole", enums.PLATFORM_ROLES],
  ["method", enums.METHODS],
  ["methodGuide", enums.METHODS],
  ["evaluatorKind", enums.EVALUATOR_KINDS],
  ["findingKind", enums.FINDING_KINDS],
  ["evidenceKind", enums.EVIDENCE_KINDS],
  ["evidenceExplained", enums.EVIDENCE_KINDS],
  ["revisionState", enums.REVISION_STATES],
  ["nextActor", enums.REVISION_STATES],
  ["section", enums.SECTIONS],
  ["sectionGuide", enums.SECTIONS],
  ["sectionExample", enums.SECTIONS],
  ["strength", enums.STRENGTHS],
  ["strengthExplained", enums.STRENGTHS],
  ["criterion", enums.CRITERIA],
  ["criterionAnchor", enums.CRITERIA],
  ["answer", enums.ANSWERS],
  ["verdict", enums.VERDICTS],
  ["tombstoneReason", enums.TOMBSTONE_REASONS],
  ["hideReason", enums.HIDE_REASONS],
  ["beneficiaryGroup", enums.BENEFICIARY_GROUPS],
  ["counting", enums.COUNTINGS],
  ["placePrecision", enums.PLACE_PRECISIONS],
  ["licence", enums.LICENCES],
  ["peopleShown", enums.PEOPLE_SHOWN],
  ["consentUse", enums.CONSENT_USES],
  ["consentDoor", enums.CONSENT_DOORS],
] as const)("every %s has its words", (group, values) => {
  for (const value of values) expect(all.en!.get(`enums.${group}.${value}`), value).toBeTruthy();
});
