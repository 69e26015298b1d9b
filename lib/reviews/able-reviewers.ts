import { and, eq, sql } from "drizzle-orm";
import { people, reviewerProfiles } from "@/db/schema";
import { languageOf } from "@/lib/people/read-languages";
import type { Reader } from "@/lib/stories/parts";
import type { Able } from "./public-load";

/** What each active reviewer reads and knows, for figures alone: nobody is named. */
export async function listAble(reader: Reader): Promise<Able[]> {
  const rows = await reader
    .select({
      locale: people.locale,
      languages: reviewerProfiles.languages,
      regions: reviewerProfiles.regions,
    })
    .from(people)
    .leftJoin(reviewerProfiles, eq(reviewerProfiles.personId, people.id))
    .where(
      and(
        people.active,
        sql`exists (select from platform_roles pr where pr.person_id = people.id and pr.role = 'reviewer')`,
      ),
    );
  return rows.map(({ locale, languages, regions }) => ({
    languages: (languages?.length ? languages : [locale]).map(languageOf),
    regions: regions ?? [],
  }));
}
