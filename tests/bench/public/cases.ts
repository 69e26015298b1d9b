import { ASKED, galleryAddress, NEVER_ASKED } from "./asked";
import { type Figure, type Served, underLoad } from "./load";

/** Pages or data under load, and how many times as fast as a bare page they should be. */
export type Case = { name: string; against: "cached" | "rendered"; target: number; figure: Figure };

const FIRST = "gallery, each address for the first time";

/** All cases. What is kept is asked for once before it is measured. */
export async function loadCases(product: Served, stories: number): Promise<Case[]> {
  const slugs = Array.from({ length: Math.min(stories, 500) }, (_, at) => `story-${at + 1}`);
  const { filters, searches, "mistyped searches": mistyped } = ASKED;
  const cases: [name: string, Case["against"], target: number, paths: string[]][] = [
    [`${slugs.length} story pages`, "cached", 0.8, slugs.map((slug) => `/en/stories/${slug}`)],
    ["home", "cached", 0.8, ["/en"]],
    ["gallery, first page", "cached", 0.8, ["/en/stories"]],
    ["page of a goal", "cached", 0.8, ["/en/goals/4"]],
    ["page of a country", "cached", 0.8, ["/en/countries/KEN"]],
    ["gallery, filtered", "rendered", 0.8, filters.map(galleryAddress)],
    ["gallery, searched", "rendered", 0.8, [...searches, ...mistyped].map(galleryAddress)],
    [FIRST, "rendered", 0.8, NEVER_ASKED.map(galleryAddress)],
    ["API, list of 20", "rendered", 3, ["/api/v1/stories?limit=20"]],
  ];
  const measured: Case[] = [];
  for (const [name, against, target, paths] of cases) {
    for (const path of name === FIRST ? [] : paths)
      await (await fetch(`${product.url}${path}`)).arrayBuffer();
    measured.push({ name, against, target, figure: await underLoad(product, paths) });
  }
  return measured;
}
