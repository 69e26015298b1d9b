import type { photos } from "@/db/schema";

type Photo = Pick<typeof photos.$inferSelect, "alternativeText" | "credit" | "licence" | "peopleShown">;

/** What a photo still lacks before a story may show it, besides what its consents say. */
export function lacksOf(photo: Photo, consents: number) {
  return [
    ...(photo.alternativeText === "" ? (["alternativeText"] as const) : []),
    ...(photo.credit === "" ? (["credit"] as const) : []),
    ...(photo.peopleShown === null ? (["people"] as const) : []),
    ...(photo.peopleShown === "recognisable" && consents === 0 ? (["consent"] as const) : []),
    ...(photo.licence === null ? (["licence"] as const) : []),
  ];
}
