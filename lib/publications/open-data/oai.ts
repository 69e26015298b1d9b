import { env } from "@/lib/env";
import { countryName } from "@/lib/geo/countries";
import { messagesOf } from "@/lib/i18n/messages";
import { element, emptyElement } from "@/lib/open-data/xml";
import { paths } from "@/lib/paths";
import { GOALS } from "@/lib/sdg/goals";
import {
  OaiError,
  type OaiRequest,
  PREFIX,
  readListing,
  readRequest,
  resumptionToken,
  wrongFormat,
} from "./oai-arguments";
import { countChanged, findRecord, findRepository, listChanged, type OaiRecord } from "./oai-queries";
import { FORMAT_XML, headerXml, oaiXml, recordXml, seconds, setXml, slugOf } from "./oai-xml";
import { at } from "./story";

/** Records in one answer. */
const AT_ONCE = 100;

/** Milliseconds that a change may take from its time, which it is given as it is committed, until it is seen. */
const UNSEEN = 10_000;

/** The whole answer to a harvester (OAI-PMH 2.0), errors too: the standard sends them with status 200. */
export async function answerHarvester(query: URLSearchParams, atOnce = AT_ONCE): Promise<string> {
  // A little before anything was read: all that was not seen here has a later time, and who comes again from this one
  // finds it.
  const responseDate = seconds(new Date(Date.now() - UNSEEN).toISOString());
  const base = at(paths.data.harvest);
  let request: OaiRequest | null = null;
  try {
    request = readRequest(query);
    const inner = await ANSWERS[request.verb](request, atOnce);
    return oaiXml(responseDate, requestXml(base, request), `<${request.verb}>${inner}</${request.verb}>`);
  } catch (error) {
    if (!(error instanceof OaiError)) throw error;
    const asked =
      error.code === "badArgument" || !request ? element("request", base) : requestXml(base, request);
    return oaiXml(responseDate, asked, element("error", error.detail, { code: error.code }));
  }
}

const requestXml = (base: string, { verb, given }: OaiRequest) =>
  element("request", base, { verb, ...given });

const ANSWERS: Record<OaiRequest["verb"], (request: OaiRequest, atOnce: number) => Promise<string>> = {
  Identify: identify,
  ListMetadataFormats: listFormats,
  ListSets: listSets,
  GetRecord: getRecord,
  ListIdentifiers: (request, atOnce) => list(request, headerXml, atOnce),
  ListRecords: (request, atOnce) => list(request, recordXml, atOnce),
};

async function identify(): Promise<string> {
  const { earliest, email } = await findRepository();
  return [
    element("repositoryName", "SDG Stories"),
    element("baseURL", at(paths.data.harvest)),
    element("protocolVersion", "2.0"),
    element("adminEmail", email ?? ownAddress()),
    element("earliestDatestamp", seconds(earliest ?? new Date().toISOString())),
    element("deletedRecord", "persistent"),
    element("granularity", "YYYY-MM-DDThh:mm:ssZ"),
  ].join("");
}

/** Where admins name no contact, the address that mail comes from; the standard asks for one with a dot. */
function ownAddress(): string {
  const { MAIL_FROM = "", APP_URL } = env();
  const [found] = /[^\s<>]+@[^\s<>]+\.[^\s<>]+/.exec(MAIL_FROM) ?? [];
  const { hostname } = new URL(APP_URL);
  return found ?? `no-reply@${hostname.includes(".") ? hostname : `${hostname}.invalid`}`;
}

async function listFormats({ given }: OaiRequest): Promise<string> {
  if (given.identifier !== undefined) await recordAt(given.identifier);
  return FORMAT_XML;
}

async function listSets({ given }: OaiRequest): Promise<string> {
  if (given.resumptionToken !== undefined)
    throw new OaiError("badResumptionToken", "All sets are given at once.");
  const { countries } = await findRepository();
  const titles = messagesOf("en").goals;
  return [
    setXml("goal", "By goal of the 2030 Agenda"),
    ...GOALS.map((goal) => setXml(`goal:${goal}`, `SDG ${goal}: ${titles[goal]}`)),
    setXml("country", "By country"),
    ...countries.map((iso3) => setXml(`country:${iso3}`, countryName(iso3, "en"))),
  ].join("");
}

async function getRecord({ given }: OaiRequest): Promise<string> {
  const record = await recordAt(given.identifier ?? "");
  if (given.metadataPrefix !== PREFIX) throw wrongFormat();
  return recordXml(record);
}

async function recordAt(identifier: string) {
  const record = await findRecord(slugOf(identifier));
  if (!record) throw new OaiError("idDoesNotExist", "There is no record of this identifier.");
  return record;
}

async function list(
  request: OaiRequest,
  write: (record: OaiRecord) => string,
  atOnce: number,
): Promise<string> {
  const listing = readListing(request);
  const found = await listChanged(listing.harvest, atOnce + 1, listing.after);
  const shown = found.slice(0, atOnce);
  const last = shown.at(-1);
  // Also where a harvest goes on and what was to come has left its time or set: a list without a record is no valid answer.
  if (!last) throw new OaiError("noRecordsMatch", "Nothing changed in that time and set.");
  const records = shown.map(write).join("");
  const total = listing.total ?? (found.length > atOnce ? await countChanged(listing.harvest) : shown.length);
  const about = {
    completeListSize: String(Math.max(total, listing.before + shown.length)),
    cursor: String(listing.before),
  };
  if (found.length > atOnce) {
    const next = { harvest: listing.harvest, after: { at: last.at, slug: last.slug }, total };
    const token = resumptionToken(request.verb, { ...next, before: listing.before + shown.length });
    return records + element("resumptionToken", token, about);
  }
  return records + (listing.after ? emptyElement("resumptionToken", about) : "");
}
