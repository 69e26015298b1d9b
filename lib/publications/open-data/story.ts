import type { z } from "zod";
import type { FindingSnapshot, PublicContent } from "@/db/documents";
import { env } from "@/lib/env";
import { asLocale } from "@/lib/i18n/locales";
import { LICENCE } from "@/lib/open-data/answer";
import { paths } from "@/lib/paths";
import { plainText } from "@/lib/rich-text/schema";
import type { FullRow, StoryRow } from "./queries";
import type { openFinding, openStory, openStoryInFull } from "./schema";

/** A whole address of ours. */
export const at = (path: string): string => new URL(path, env().APP_URL).href;

/** A goal as the United Nations name it for machines (https://metadata.un.org/sdg/). */
export const goalUri = (goal: number): string => `http://metadata.un.org/sdg/${goal}`;

/** The page of a story: in its own language where the platform speaks it. */
export const storyUrl = ({ language, slug }: { language: string; slug: string }): string =>
  at(paths.public.story(asLocale(language), slug));

/** A story as lists of open data hold it. */
export function storyOf(row: StoryRow): z.infer<typeof openStory> {
  return {
    slug: row.slug,
    url: storyUrl(row),
    language: row.language,
    title: row.title,
    summary: row.summary,
    organisation: {
      slug: row.organisationSlug,
      name: row.organisationName,
      names: row.organisationNames,
      kind: row.organisationKind,
      url: at(paths.public.organisation(asLocale(row.language), row.organisationSlug)),
    },
    country: row.country,
    region: row.region,
    goals: row.goals,
    goalUris: row.goals.map(goalUri),
    targets: row.targets,
    beneficiaryGroups: row.beneficiaryGroups,
    evidence: row.evidence,
    year: row.year,
    headline: findingOf(row.headline),
    sample: row.isSample,
    firstPublishedAt: row.firstPublishedAt.toISOString(),
    publishedAt: row.publishedAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
    licence: LICENCE,
  };
}

/** All of a story that may stand in open data: photos and voices are those whose consents say so. */
export function storyInFull(row: FullRow): z.infer<typeof openStoryInFull> {
  const { content } = row;
  return {
    ...storyOf(row),
    need: plainText(content.need),
    action: plainText(content.action),
    lessons: content.lessons ? plainText(content.lessons) : "",
    claims: content.claims.map(({ sentence, detail, headline, evidence, findings }) => ({
      ...{ sentence, detail, headline, evidence, findings: findings.map(findingOf) },
    })),
    contributions: content.contributions.map(({ target, strength, sentence, findingIds }) => ({
      ...{ target, strength, sentence, findingIds },
    })),
    partners: content.partners.map(({ name, role }) => ({ name, role })),
    links: content.links.map(({ url, label }) => ({ url, label })),
    project: projectOf(content.project),
    review: {
      round: content.review.round,
      submittedAt: content.review.submittedAt,
      approvedAt: content.review.approvedAt,
      reviewers: content.review.reviewers,
      waiver: content.review.waiver,
    },
    versions: (content.versions ?? []).map(({ number, publishedAt, changed }) => ({
      ...{ number, publishedAt, changed },
    })),
    voices: row.voices.map((voice) => ({ ...voice, licence: LICENCE })),
    photos: row.photos.map(({ id, ...photo }) => ({
      url: at(paths.public.photo(id, 960, "webp")),
      ...photo,
      licence: LICENCE,
    })),
  };
}

const projectOf = ({
  title,
  places,
  points,
  periodStart,
  periodEnd,
  beneficiaries,
}: PublicContent["project"]) => ({
  ...{ title, places, periodStart, periodEnd },
  points: (points ?? []).map(({ name, precision, latitude, longitude }) => ({
    ...{ name, precision, latitude, longitude },
  })),
  beneficiaries: beneficiaries.map(({ group, name, count, counted, how }) => ({
    ...{ group, name: name ?? null, count, counted: counted ?? null, how },
  })),
});

/** Field by field, so that what is added to a finding one day stays out until somebody lets it in. */
const findingOf = (one: FindingSnapshot): z.infer<typeof openFinding> => ({
  ...{ id: one.id, kind: one.kind, evidence: one.evidence, method: one.method },
  ...{ indicator: one.indicator, unit: one.unit },
  ...{ baselineValue: one.baselineValue, baselineDate: one.baselineDate },
  ...{ resultValue: one.resultValue, resultDate: one.resultDate },
  ...{ comparisonValue: one.comparisonValue, saidCount: one.saidCount, n: one.n },
  breakdown:
    typeof one.breakdown === "string"
      ? one.breakdown
      : one.breakdown.map(({ group, n, baseline, result }) => ({ group, n, baseline, result })),
  place: one.place,
  evaluator: { kind: one.evaluator.kind, name: one.evaluator.name },
  ...{ evaluationTitle: one.evaluationTitle, periodStart: one.periodStart, periodEnd: one.periodEnd },
  ...{ sampling: one.sampling, limits: one.limits },
  ...{ instrument: one.instrument ?? null, population: one.population ?? null },
  ...{ sampleSize: one.sampleSize ?? null, responseRate: one.responseRate ?? null },
  ...{ independence: one.independence ?? null, ethics: one.ethics ?? null },
  reportUrl: one.reportUrl || null,
});
