import { eq, inArray, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { publicDb } from "@/db/client";
import { publications, publicationTexts } from "@/db/schema";
import { type Catalogue, catalogueOf, stateAt } from "@/lib/search/catalogue";
import { type CommonStems, renewed } from "@/lib/search/common-stems";
import { learnCommon } from "../levels/public-queries";
import { newestFirst, stateOf } from "../public-queries";

type OrganisationNames = { name: string; names: Record<string, string> };

/** What a process keeps of everything that is public, as it was at one version of it. */
export type Known = {
  catalogue: Catalogue;
  organisations: Map<string, OrganisationNames>;
  common: CommonStems;
};

/** Kept over hot reloads, and one for all parts of the server. */
const kept = globalThis as typeof globalThis & { sdgGallery?: { version: number; known: Promise<Known> } };

/**
 * Every public story by what one can filter by, kept in memory and loaded anew when the database says that anything public
 * has changed. `version`: the number of its changes, asked for at each request before anything else is read.
 */
export function findKnown(version: number): Promise<Known> {
  if (kept.sdgGallery?.version !== version) {
    const known = load(kept.sdgGallery?.known);
    kept.sdgGallery = { version, known };
    known.catch(() => {
      if (kept.sdgGallery?.known === known) kept.sdgGallery = undefined;
    });
  }
  return kept.sdgGallery.known;
}

async function load(before: Promise<Known> | undefined): Promise<Known> {
  const last = await before?.catch(() => undefined);
  const [rows, organisations] = await Promise.all([listRows(), listOrganisations()]);
  const catalogue = catalogueOf(
    rows.map(({ id, number, goals, targets, groups, year, ...row }) => ({
      ...{ id, number, state: row.state, goal: goals.map(String), target: targets, year: [String(year)] },
      ...{ region: [row.region], country: [row.country], organisation: [row.organisation] },
      ...{ language: [row.language], evidence: [row.evidence], beneficiary: groups },
    })),
  );
  const common = last ? await keepCommon(last, catalogue) : new Map();
  const known = {
    ...{ catalogue, common },
    organisations: new Map(organisations.map(({ slug, ...names }) => [slug, names])),
  };
  // Nobody waits for it, and what it does not learn is looked for when somebody asks.
  if (common.size === 0) learnCommon(known).catch(() => {});
  return known;
}

const listRows = () =>
  publicDb
    .select({
      ...{ id: publications.id, number: publicationTexts.number, targets: publications.targets },
      ...{ goals: publications.goals, region: publications.region, country: publications.country },
      ...{ organisation: publications.organisationSlug, language: publications.language },
      ...{ evidence: publications.evidence, year: publications.year },
      ...{ groups: publications.beneficiaryGroups, state: stateOf },
    })
    .from(publications)
    .innerJoin(publicationTexts, eq(publicationTexts.publicationId, publications.id))
    .orderBy(...newestFirst);

const listOrganisations = () =>
  publicDb
    .selectDistinctOn([publications.organisationSlug], {
      slug: publications.organisationSlug,
      name: publications.organisationName,
      names: publications.organisationNames,
    })
    .from(publications)
    .orderBy(publications.organisationSlug, ...newestFirst);

/** More changes at once are not worth looking at: what is common is asked for anew, when somebody looks for it. */
const FEW = 100;

/** What was known of common stems, with what changed since; read after the catalogue, so that no change is missed. */
async function keepCommon(last: Known, catalogue: Catalogue): Promise<CommonStems> {
  const numbers = [...catalogue.places.keys()];
  const changed = numbers.filter((number) => stateAt(catalogue, number) !== stateAt(last.catalogue, number));
  if (last.common.size === 0 || changed.length > FEW) return new Map();
  const stems = (column: AnyPgColumn) => sql<string[]>`tsvector_to_array(${column})`;
  const rows = await publicDb
    .select({
      ...{ number: publicationTexts.number, title: stems(publicationTexts.title) },
      ...{ summary: stems(publicationTexts.summary), text: stems(publicationTexts.whole) },
    })
    .from(publicationTexts)
    .where(inArray(publicationTexts.number, changed));
  return renewed(last.common, rows, catalogue.places.length);
}
