import { z } from "zod";
import { LICENCE, RATES } from "@/lib/open-data/answer";
import { paths } from "@/lib/paths";
import { FILTERS, PAGING } from "./parameters";
import { openCountries, openGoals, openProblem, openStories, openStoryInFull } from "./schema";
import { at } from "./story";

const SCHEMAS = {
  Stories: openStories,
  Story: openStoryInFull,
  Goals: openGoals,
  Countries: openCountries,
  Problem: openProblem,
} as const;

const ONCE = ["q", "limit", "cursor"];

/** The JSON API in words for machines (OpenAPI 3.1), made from the schemas that its answers are tested by. */
export const openApi = () => ({
  openapi: "3.1.0",
  info: {
    title: "SDG Stories",
    version: "1.0.0",
    summary: "Reviewed, evidenced stories of what libraries change, by goal of the 2030 Agenda",
    description: `Everything public, to read. ${RATES.stranger} requests a minute from one address, ${RATES.named} where the User-Agent or From names a mail address or a page to reach you. ${at(paths.public.aboutData("en"))}`,
    license: { name: "CC BY 4.0", url: LICENCE },
  },
  servers: [{ url: at("/").replace(/\/$/, "") }],
  paths: {
    "/api/v1/stories": {
      get: {
        operationId: "listStories",
        summary: "Stories, the newest first",
        parameters: Object.entries({ ...FILTERS, ...PAGING }).map(([name, type]) => parameter(name, type)),
        responses: responses("Stories", [400, 429]),
      },
    },
    "/api/v1/stories/{slug}": {
      get: {
        operationId: "findStory",
        summary: "One story in full",
        parameters: [{ name: "slug", in: "path", required: true, schema: { type: "string" } }],
        responses: responses("Story", [400, 404, 410, 429]),
      },
    },
    "/api/v1/goals": {
      get: {
        operationId: "listGoals",
        summary: "The 17 goals, with how many stories speak to each",
        responses: responses("Goals", [400, 429]),
      },
    },
    "/api/v1/countries": {
      get: {
        operationId: "listCountries",
        summary: "Countries that have stories or say something of their libraries",
        responses: responses("Countries", [400, 429]),
      },
    },
  },
  components: {
    schemas: Object.fromEntries(Object.entries(SCHEMAS).map(([name, type]) => [name, schemaOf(type)])),
  },
});

/** JSON Schema 2020-12, which is what OpenAPI 3.1 speaks. */
function schemaOf(type: z.ZodType) {
  const { $schema, ...schema } = z.toJSONSchema(type);
  return schema;
}

function parameter(name: string, type: z.ZodType) {
  const { description, ...schema } = schemaOf(type);
  const repeated = !ONCE.includes(name);
  return {
    name,
    in: "query",
    required: false,
    description,
    schema: repeated ? { type: "array", maxItems: 40, items: schema } : schema,
    ...(repeated ? { style: "form", explode: true } : {}),
  };
}

const REFUSALS: Record<number, string> = {
  400: "A parameter cannot be used",
  404: "There never was such a story",
  410: "The story is not public any more: why and since when",
  429: "Too many requests; Retry-After says when to come again",
};

const WAIT = { description: "Seconds to wait", required: true, schema: { type: "integer", minimum: 1 } };

const responses = (name: keyof typeof SCHEMAS, refusals: number[]) => ({
  200: {
    description: "As asked",
    headers: { ETag: { schema: { type: "string" } }, "Last-Modified": { schema: { type: "string" } } },
    content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } },
  },
  304: { description: "As you have it already" },
  ...Object.fromEntries(
    refusals.map((status) => [
      status,
      {
        description: REFUSALS[status],
        ...(status === 429 ? { headers: { "Retry-After": WAIT } } : {}),
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    ]),
  ),
});
