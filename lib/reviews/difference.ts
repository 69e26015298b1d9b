import canonicalize from "canonicalize";
import type { FindingSnapshot, PublicClaim, PublicContribution, StoryContent } from "@/db/documents";
import type { Section } from "@/db/enums";
import { plainText } from "@/lib/rich-text/schema";
import type { Parts } from "@/lib/stories/parts";

type Photo = Parts["photos"][number];
type Voice = Parts["voices"][number];
/** All that is told in a revision: its words and figures, photos and voices. */
export type Told = { content: StoryContent; photos: Photo[]; voices: Voice[] };
/** Something as it was and as it is; null where it is new, or gone. */
export type Pair<T> = { before: T | null; after: T | null };

/** A contribution with the findings on which it rests, as their claims name them. */
export type ToldContribution = Omit<PublicContribution, "findingIds"> & { findings: string[] };

export type Difference = {
  /** Sections of running words, a line for each part of them. */
  texts: { section: Section; before: string; after: string }[];
  /** What is told of the project: one pair, or none. */
  project: Pair<StoryContent["project"]>[];
  claims: Pair<PublicClaim>[];
  contributions: Pair<ToldContribution>[];
  /** By the picture: new words for the same picture are one pair. */
  photos: Pair<Photo>[];
  voices: Pair<Voice>[];
};

/** What differs between two revisions of a story, section by section; what is the same is left out. */
export function differenceOf(before: Told, after: Told): Difference {
  const [old, now] = [runningWords(before.content), runningWords(after.content)];
  return {
    texts: Object.entries(now).flatMap(([section, words]) => {
      const was = old[section as keyof typeof old];
      return was === words ? [] : [{ section: section as Section, before: was, after: words }];
    }),
    project: changed([{ before: before.content.project, after: after.content.project }], projectShown),
    claims: changed(pairClaims(before.content.claims, after.content.claims), claimShown),
    contributions: changed(
      pairBy(contributionsOf(before.content), contributionsOf(after.content), ({ target }) => target),
      (contribution) => contribution,
    ),
    photos: changed(
      pairBy(before.photos, after.photos, ({ sha256 }) => sha256),
      ({ alternativeText, caption, credit, licence }) => [alternativeText, caption, credit, licence],
    ),
    voices: changed(
      pairBy(before.voices, after.voices, ({ name, role }) => `${name}\n${role}`),
      ({ quote }) => [quote],
    ),
  };
}

/** The words of a section, a line for each part of it. */
export function wordsOfSection({ content, photos, voices }: Told, section: Section): string {
  const lines = (all: string[][]) => all.map((parts) => parts.filter(Boolean).join("\n")).join("\n");
  switch (section) {
    case "claims":
      return lines(content.claims.map(({ sentence, detail }) => [sentence, detail]));
    case "contributions":
      return lines(content.contributions.map(({ target, sentence }) => [`${target} ${sentence}`]));
    case "photos":
      return lines(photos.map(({ alternativeText, caption }) => [alternativeText, caption]));
    case "voices":
      return lines(voices.map(({ quote, name }) => [quote, name]));
    default:
      return runningWords(content)[section];
  }
}

/** Whether nothing differs. */
export const isNoDifference = ({ texts, ...rest }: Difference): boolean =>
  texts.length === 0 && Object.values(rest).every((pairs) => pairs.length === 0);

const runningWords = ({ project: _, ...content }: StoryContent) => ({
  title: content.title,
  summary: content.summary,
  need: plainText(content.need),
  action: plainText(content.action),
  lessons: content.lessons ? plainText(content.lessons) : "",
  partners: content.partners.map(({ name, role }) => [name, role].filter(Boolean).join(", ")).join("\n"),
  links: content.links.map(({ label, url }) => [label, url].filter(Boolean).join(" ")).join("\n"),
  language: content.language,
});

/** Older copies lack what newer ones leave empty: that is no difference. */
const projectShown = ({ beneficiaries, points, ...project }: StoryContent["project"]) => ({
  ...{ ...project, points: points ?? [] },
  beneficiaries: beneficiaries.map(({ name, counted, ...one }) => [one, name ?? "", counted ?? null]),
});

const claimShown = ({ sentence, detail, headline, findings }: PublicClaim) => [
  ...[sentence, detail, headline],
  ...findings.map(findingShown),
];

/** All that is told of a finding; which row holds it says nothing. */
const findingShown = ({ id: _, ...finding }: FindingSnapshot) => ({
  ...finding,
  ...{ sampleSize: finding.sampleSize ?? null, responseRate: finding.responseRate ?? null },
  ...{ instrument: finding.instrument ?? "", population: finding.population ?? "" },
  ...{ independence: finding.independence ?? "", ethics: finding.ethics ?? "" },
  reportUrl: finding.reportUrl ?? "",
});

const contributionsOf = ({ contributions, claims }: StoryContent): ToldContribution[] => {
  const names = new Map(claims.flatMap(({ findings }) => findings.map((one) => [one.id, one.indicator])));
  return contributions.map(({ findingIds, ...contribution }) => ({
    ...contribution,
    findings: findingIds.flatMap((id) => names.get(id) ?? []),
  }));
};

/** Claims have no name of their own: the same sentence makes a pair, then the same findings, then the same place. */
function pairClaims(before: PublicClaim[], after: PublicClaim[]): Pair<PublicClaim>[] {
  const left = new Set(before);
  const found = new Map<PublicClaim, PublicClaim>();
  const likenesses: ((old: PublicClaim, now: PublicClaim) => boolean)[] = [
    (old, now) => old.sentence === now.sentence,
    (old, now) => idsOf(old) === idsOf(now) && idsOf(now) !== "",
    (old, now) => before.indexOf(old) === after.indexOf(now),
  ];
  for (const alike of likenesses) {
    for (const now of after) {
      if (found.has(now)) continue;
      const old = [...left].find((one) => alike(one, now));
      if (old && left.delete(old)) found.set(now, old);
    }
  }
  return [
    ...after.map((now) => ({ before: found.get(now) ?? null, after: now })),
    ...[...left].map((old) => ({ before: old, after: null })),
  ];
}

const idsOf = ({ findings }: PublicClaim) => findings.map(({ id }) => id).join(" ");

function pairBy<T>(before: T[], after: T[], keyOf: (one: T) => string): Pair<T>[] {
  const left = [...before];
  const take = (key: string) => {
    const at = left.findIndex((one) => keyOf(one) === key);
    return at < 0 ? null : (left.splice(at, 1)[0] ?? null);
  };
  const pairs = after.map((now): Pair<T> => ({ before: take(keyOf(now)), after: now }));
  return [...pairs, ...left.map((old) => ({ before: old, after: null }))];
}

const changed = <T>(pairs: Pair<T>[], shown: (one: T) => unknown): Pair<T>[] =>
  pairs.filter(
    ({ before, after }) => !before || !after || canonicalize(shown(before)) !== canonicalize(shown(after)),
  );
