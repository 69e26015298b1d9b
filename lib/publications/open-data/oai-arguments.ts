import { z } from "zod";
import { openPlace, sealPlace } from "@/lib/open-data/token";
import type { Harvest, HarvestPlace } from "./oai-queries";

/** Every error that the standard knows (https://www.openarchives.org/OAI/openarchivesprotocol.html, 3.6). */
export type OaiErrorCode =
  | "badArgument"
  | "badResumptionToken"
  | "badVerb"
  | "cannotDisseminateFormat"
  | "idDoesNotExist"
  | "noMetadataFormats"
  | "noRecordsMatch"
  | "noSetHierarchy";

/** The standard's way to say no. */
export class OaiError extends Error {
  constructor(
    readonly code: OaiErrorCode,
    readonly detail: string,
  ) {
    super(code);
    this.name = "OaiError";
  }
}

type Rule = { required: readonly string[]; optional: readonly string[]; alone?: string };

const LIST: Rule = {
  required: ["metadataPrefix"],
  optional: ["from", "until", "set"],
  alone: "resumptionToken",
};

/** What each verb takes; `alone`: an argument that stands in for all others. */
export const VERBS = {
  Identify: { required: [], optional: [] },
  ListMetadataFormats: { required: [], optional: ["identifier"] },
  ListSets: { required: [], optional: [], alone: "resumptionToken" },
  GetRecord: { required: ["identifier", "metadataPrefix"], optional: [] },
  ListIdentifiers: LIST,
  ListRecords: LIST,
} as const satisfies Record<string, Rule>;
export type Verb = keyof typeof VERBS;

/** What may stand in a URI (RFC 3986); a colon only behind a scheme. The answer repeats it, and must be valid itself. */
const URI =
  /^(?:[a-z][a-z0-9+.-]*:(?:[\w.~!$&'()*+,;=@/?:-]|%[0-9a-f]{2})*|(?:[\w.~!$&'()*+,;=@/?-]|%[0-9a-f]{2})*)$/i;

export type OaiRequest = { verb: Verb; given: Record<string, string> };

/** A request in the terms of the standard, each argument once and in its place. */
export function readRequest(query: URLSearchParams): OaiRequest {
  const verbs = query.getAll("verb");
  const verb = (Object.keys(VERBS) as Verb[]).find((one) => one === verbs[0]);
  if (!verb || verbs.length > 1) throw new OaiError("badVerb", "The verb is missing, repeated or unknown.");
  const rule: Rule = VERBS[verb];
  const names = [...query.keys()].filter((name) => name !== "verb");
  const given = Object.fromEntries([...query].filter(([name]) => name !== "verb"));
  if (names.length !== new Set(names).size) throw new OaiError("badArgument", "An argument is repeated.");
  if (rule.alone && names.includes(rule.alone)) {
    if (names.length > 1) throw new OaiError("badArgument", `${rule.alone} stands alone.`);
    return { verb, given };
  }
  const known = [...rule.required, ...rule.optional];
  if (names.some((name) => !known.includes(name)))
    throw new OaiError("badArgument", `${verb} takes ${known.join(", ") || "no arguments"}.`);
  if (rule.required.some((name) => !given[name]))
    throw new OaiError("badArgument", `${verb} asks for ${rule.required.join(" and ")}.`);
  if (!/^[\w.!~*'()-]*$/.test(given.metadataPrefix ?? ""))
    throw new OaiError("badArgument", "The metadataPrefix is not written as prefixes are.");
  if (!URI.test(given.identifier ?? ""))
    throw new OaiError("badArgument", "The identifier is not written as a URI is.");
  return { verb, given };
}

/** What is asked for, where it goes on, how many were given before, and how many there were at the beginning. */
export type Listing = { harvest: Harvest; after: HarvestPlace | null; before: number; total: number | null };

/** The arguments of a list; those that went before, where it is resumed. */
export function readListing({ verb, given }: OaiRequest): Listing {
  if (given.resumptionToken !== undefined) {
    const kept = openPlace(`oai ${verb}`, given.resumptionToken);
    if (kept === null)
      throw new OaiError("badResumptionToken", "The token is not one that this verb was given.");
    return kept as Listing;
  }
  const from = given.from === undefined ? null : readDate(given.from);
  const until = given.until === undefined ? null : readDate(given.until);
  if (from && until && from.unit !== until.unit)
    throw new OaiError("badArgument", "from and until are of different granularity.");
  if (from && until && from.start > until.start)
    throw new OaiError("badArgument", "from is later than until.");
  const harvest = {
    from: from && iso(from.start),
    before: until && iso(until.start + until.unit),
    ...readSet(given.set),
  };
  if (given.metadataPrefix !== PREFIX) throw wrongFormat();
  return { harvest, after: null, before: 0, total: null };
}

/** A token that says all that is needed to go on: nothing of it is kept here, so that it never ends. */
export const resumptionToken = (verb: Verb, listing: Listing): string => sealPlace(`oai ${verb}`, listing);

export const PREFIX = "oai_dc";
export const wrongFormat = () =>
  new OaiError("cannotDisseminateFormat", `Records are given in ${PREFIX} alone.`);

const DAY = 86_400_000;
const SECOND = 1000;
const dateOrTime = z.union([z.iso.date(), z.iso.datetime({ precision: 0 })]);

function readDate(text: string): { start: number; unit: number } {
  if (!dateOrTime.safeParse(text).success || !/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\dZ)?$/.test(text))
    throw new OaiError("badArgument", "A date is YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ.");
  return { start: Date.parse(text), unit: text.length === 10 ? DAY : SECOND };
}

/** Within the years that PostgreSQL writes with four digits; no record is older or will be newer. */
const iso = (time: number): string =>
  new Date(Math.min(Math.max(time, 0), Date.parse("9999-12-31T23:59:59Z"))).toISOString();

/** `goal` and `country` hold all records, as each goal and each country are parts of them. */
function readSet(set: string | undefined): Pick<Harvest, "goal" | "country"> {
  if (set === undefined || set === "goal" || set === "country") return { goal: null, country: null };
  if (set.length > 100 || !/^[\w.!~*'()-]+(:[\w.!~*'()-]+)*$/.test(set))
    throw new OaiError("badArgument", "The set is not written as sets are.");
  const [, goal] = /^goal:([1-9]|1[0-7])$/.exec(set) ?? [];
  if (goal) return { goal: Number(goal), country: null };
  const [, country] = /^country:([A-Z]{3})$/.exec(set) ?? [];
  if (country) return { goal: null, country };
  throw new OaiError("noRecordsMatch", "There is no such set.");
}
