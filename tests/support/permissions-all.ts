import { COLLECTION_VERBS } from "./permissions-collections";
import { CONFLICT_VERBS } from "./permissions-conflicts";
import { COUNTRY_VERBS } from "./permissions-country";
import { HOUSE_VERBS } from "./permissions-house";
import { PACK_VERBS } from "./permissions-packs";
import { REPORT_VERBS } from "./permissions-reports";
import { REVIEWER_VERBS } from "./permissions-reviewers";
import { THING_VERBS, type ThingVerb } from "./permissions-things";
import { USE_VERBS } from "./permissions-uses";
import { VNR_VERBS } from "./permissions-vnr";

/** Every verb about something that has no states, by the name of its action. */
export const ALL_THING_VERBS: Record<string, ThingVerb> = {
  ...{
    ...THING_VERBS,
    ...HOUSE_VERBS,
    ...COUNTRY_VERBS,
    ...VNR_VERBS,
    ...USE_VERBS,
    ...PACK_VERBS,
    ...REPORT_VERBS,
    ...REVIEWER_VERBS,
    ...COLLECTION_VERBS,
    ...CONFLICT_VERBS,
  },
};
