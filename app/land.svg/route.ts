import { MAP_HEIGHT, MAP_WIDTH } from "@/lib/geo/projection";
import { LAND_PATH } from "@/lib/geo/world-map";
import { tagOf } from "@/lib/open-data/known";

export const dynamic = "force-static";

/** The land of the world by itself: browsers keep it, and no page carries its 60 kB. */
export function GET() {
  const land = `<path id="land" d="${LAND_PATH}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${MAP_WIDTH} ${MAP_HEIGHT}">${land}</svg>`;
  return new Response(svg, {
    headers: { "content-type": "image/svg+xml", "cache-control": "public, max-age=86400", etag: tagOf(svg) },
  });
}
