import { dataAnswer, openOptions, openRoute } from "@/lib/open-data/answer";
import { openApi } from "@/lib/publications/open-data/openapi";

export const dynamic = "force-dynamic";

/** The API described for machines. */
export const GET = openRoute(async (request: Request) =>
  dataAnswer(request, { type: "application/json", body: JSON.stringify(openApi()) }),
);

export const OPTIONS = openOptions;
