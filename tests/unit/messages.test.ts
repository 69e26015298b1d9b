import { describe, expect, test } from "vitest";
import * as enums from "@/db/enums";
import { LOCALES } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";
import { TARGETS, targetKey } from "@/lib/sdg/targets";
import { GOALS } from "@/lib/sdg/goals";

type Tree = { [key: string]: string | Tree };

const leaves = (tree: Tree, path = ""): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${path}${key}`, value] as [string, string]] : leaves(value, `${path}${key}.`),
  );
const all = Object.fromEntries(LOCALES.map((locale) => [locale, new Map(leaves(messagesOf(locale) as unknown as Tree))]));
const argumentsOf = (text: string) =>
  [...new Set([...text.matchAll(/(?<!(?:zero|one|two|few|many|other|=\d+) )\{(\w+)(?=[,}])|<(\w+)>/g)].map(([, name, tag]) => name ?? `<${tag}>`))].filter((name) => !/^\d+$/.test(name)).sort();

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

  test("names all 17 goals and 169 targets, in at most 60 characters", () => {
    expect(TARGETS).toHaveLength(169);
    for (const target of TARGETS) expect(all[locale]!.get(`targets.${targetKey(target)}`)?.length ?? 99, target).toBeLessThanOrEqual(60);
    for (const goal of GOALS) expect(all[locale]!.get(`goals.${goal}`), String(goal)).toBeTruthy();
  });
});

test.each([
  ["organisationKind", enums.ORGANISATION_KINDS],
  ["method", enums.METHODS],
  ["methodGuide", enums.METHODS],
  ["evaluatorKind", enums.EVALUATOR_KINDS],
  ["evidenceKind", enums.EVIDENCE_KINDS],
  ["evidenceExplained", enums.EVIDENCE_KINDS],
  ["revisionState", enums.REVISION_STATES],
  ["nextActor", enums.REVISION_STATES],
  ["section", enums.SECTIONS],
  ["sectionGuide", enums.SECTIONS],
  ["sectionExample", enums.SECTIONS],
  ["strength", enums.STRENGTHS],
  ["criterion", enums.CRITERIA],
  ["criterionAnchor", enums.CRITERIA],
  ["tombstoneReason", enums.TOMBSTONE_REASONS],
  ["beneficiaryGroup", enums.BENEFICIARY_GROUPS],
  ["licence", enums.LICENCES],
  ["consentDoor", enums.CONSENT_DOORS],
] as const)("every %s has its words", (group, values) => {
  for (const value of values) expect(all.en!.get(`enums.${group}.${value}`), value).toBeTruthy();
});
