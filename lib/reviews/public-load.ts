import type { FigureScope } from "@/db/enums";
import { grouped, LEAST, median, publicGroups, type Waiting } from "./figures";

/** What a reviewer can do, without who they are: languages they read, as plain languages, and regions they know. */
export type Able = { languages: readonly string[]; regions: readonly string[] };

/** A row of the public table; null: too few to tell. */
export type LoadRow = {
  scope: FigureScope;
  value: string;
  waiting: number | null;
  waitingDays: number | null;
  reviewers: number | null;
};

/** What the public may know of what waits now, and of how many reviewers there are for it. */
export function publicLoad(
  waiting: readonly Waiting[],
  reviewers: readonly Able[],
  languageOf: (tag: string) => string,
): LoadRow[] {
  const able = {
    region: (of: Waiting[], one: Able) => of.some(({ region }) => one.regions.includes(region)),
    language: (of: Waiting[], one: Able) =>
      of.some(({ language }) => one.languages.includes(languageOf(language))),
  };
  const groups = (["region", "language"] as const).flatMap((scope) =>
    publicGroups(grouped(waiting, (one) => one[scope])).map(([value, of]) => ({
      ...{ scope, value, ...waitOf(of) },
      reviewers: enough(reviewers.filter((one) => able[scope](of, one)).length),
    })),
  );
  return [{ scope: "all", value: "", ...waitOf(waiting), reviewers: enough(reviewers.length) }, ...groups];
}

const enough = (count: number): number | null => (count >= LEAST ? count : null);

const waitOf = (waits: readonly Waiting[]) => ({
  waiting: waits.length === 0 ? 0 : enough(waits.length),
  waitingDays: waits.length >= LEAST ? Math.round(median(waits.map(({ days }) => days))) : null,
});
