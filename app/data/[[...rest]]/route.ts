import { openOptions, openRoute } from "@/lib/open-data/answer";
import { Problem } from "@/lib/open-data/problem";

export const dynamic = "force-dynamic";

/** Programs that mistype are told so as programs read it. */
export const GET = openRoute(async () => {
  throw new Problem("not_found", "There is no such door. They are told of at /en/about/data.");
});

export const OPTIONS = openOptions;
