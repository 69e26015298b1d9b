import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Validator } from "@seriousme/openapi-schema-validator";
import jsonld from "jsonld";
import { RelaxNGValidator, XmlDocument, XmlValidateError, XsdValidator } from "libxml2-wasm";
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";

/** Other people's validators, with the standards' schemas that lie beside the tests: no line to the outside is needed. */
const SCHEMAS = join(dirname(fileURLToPath(import.meta.url)), "schemas");
const text = (name: string) => readFileSync(join(SCHEMAS, name), "utf8");

xmlRegisterFsInputProviders();
const schema = (name: string) => XmlDocument.fromString(text(name), { url: join(SCHEMAS, name) });
const oai = XsdValidator.fromDoc(schema("all-of-oai.xsd"));
const atom = RelaxNGValidator.fromDoc(schema("atom.rng"));

type XmlValidator = { validate(document: XmlDocument): void };

/** What libxml2 finds wrong; nothing where the document is as the schema asks. */
function breaches(validator: XmlValidator, xml: string): string[] {
  const document = XmlDocument.fromString(xml);
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    return error.details.map(({ line, message }) => `${line}: ${message.trim()}`);
  } finally {
    document.dispose();
  }
}

export const oaiBreaches = (xml: string) => breaches(oai, xml);
export const atomBreaches = (xml: string) => breaches(atom, xml);

/** What is wrong with a description of an API, and the version of OpenAPI that it was read as. */
export async function openApiBreaches(description: object) {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(structuredClone(description) as Record<string, unknown>);
  return { version: validator.version, errors: valid ? [] : errors };
}

/** JSON-LD as a processor reads it; throws at every word that the context does not know. */
export const expandJsonLd = (document: string) =>
  jsonld.expand(JSON.parse(document), {
    documentLoader: async (url) => {
      if (!/^https?:\/\/schema\.org\/?$/.test(url)) throw new Error(`no context of ${url} is kept`);
      return { contextUrl: undefined, document: JSON.parse(text("schema-org.json")), documentUrl: url };
    },
    safe: true,
  } as Parameters<typeof jsonld.expand>[1]);
