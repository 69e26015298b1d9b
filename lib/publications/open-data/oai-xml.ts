import { env } from "@/lib/env";
import { countryName } from "@/lib/geo/countries";
import { messagesOf } from "@/lib/i18n/messages";
import { LICENCE } from "@/lib/open-data/answer";
import { element } from "@/lib/open-data/xml";
import { GOALS } from "@/lib/sdg/goals";
import type { OaiRecord } from "./oai-queries";
import { goalUri, storyUrl } from "./story";

/** `oai:` and our host: the same for a story for ever (https://www.openarchives.org/OAI/2.0/guidelines-oai-identifier.htm). */
const prefix = () => `oai:${new URL(env().APP_URL).hostname}:`;
const identifierOf = (slug: string): string => prefix() + slug;
/** The slug of one of our identifiers; none for any other. */
export const slugOf = (identifier: string): string =>
  identifier.startsWith(prefix()) ? identifier.slice(prefix().length) : "";

/** A time of ours to the second, as harvesters read it. */
export const seconds = (time: string): string => `${time.slice(0, 19)}Z`;

/** What a harvester needs to know of a record though it wants no more. */
export function headerXml(record: OaiRecord): string {
  const sets = [...record.goals.map((goal) => `goal:${goal}`), `country:${record.country}`];
  return [
    record.deleted ? '<header status="deleted">' : "<header>",
    element("identifier", identifierOf(record.slug)),
    element("datestamp", seconds(record.at)),
    ...sets.map((set) => element("setSpec", set)),
    "</header>",
  ].join("");
}

/** A record in unqualified Dublin Core; of a deleted one only the header. */
export function recordXml(record: OaiRecord): string {
  if (record.deleted) return `<record>${headerXml(record)}</record>`;
  const titles = messagesOf("en").goals;
  const own = { "xml:lang": record.language };
  const dc = [
    element("dc:title", record.title, own),
    element("dc:creator", record.organisationName),
    ...record.goals.map((goal) => element("dc:subject", goalUri(goal))),
    ...GOALS.filter((goal) => record.goals.includes(goal)).map((goal) =>
      element("dc:subject", `SDG ${goal}: ${titles[goal]}`, { "xml:lang": "en" }),
    ),
    ...record.targets.map((target) => element("dc:subject", `SDG target ${target}`, { "xml:lang": "en" })),
    element("dc:description", record.summary, own),
    element("dc:publisher", "SDG Stories"),
    element("dc:date", record.publishedAt.toISOString().slice(0, 10)),
    element("dc:type", "Text"),
    element("dc:format", "text/html"),
    element("dc:identifier", storyUrl(record)),
    element("dc:source", record.headline.reportUrl ?? ""),
    element("dc:language", record.language),
    element("dc:coverage", countryName(record.country, "en"), { "xml:lang": "en" }),
    element("dc:rights", LICENCE),
  ];
  return `<record>${headerXml(record)}<metadata>${DC_OPEN}${dc.join("")}</oai_dc:dc></metadata></record>`;
}

/** One of the sets that stories are in. */
export const setXml = (spec: string, name: string): string =>
  `<set>${element("setSpec", spec)}${element("setName", name)}</set>`;

const XSI = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
const DC = "http://www.openarchives.org/OAI/2.0/oai_dc/";
const DC_OPEN = `<oai_dc:dc xmlns:oai_dc="${DC}" xmlns:dc="http://purl.org/dc/elements/1.1/" ${XSI} xsi:schemaLocation="${DC} http://www.openarchives.org/OAI/2.0/oai_dc.xsd">`;
export const FORMAT_XML = `<metadataFormat>${element("metadataPrefix", "oai_dc")}${element("schema", "http://www.openarchives.org/OAI/2.0/oai_dc.xsd")}${element("metadataNamespace", DC)}</metadataFormat>`;

const OAI = "http://www.openarchives.org/OAI/2.0/";

/** The frame of every answer; `request`: what was asked, left out where it could not be understood. */
export const oaiXml = (responseDate: string, request: string, inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<OAI-PMH xmlns="${OAI}" ${XSI} xsi:schemaLocation="${OAI} ${OAI}OAI-PMH.xsd">${element("responseDate", responseDate)}${request}${inner}</OAI-PMH>\n`;
