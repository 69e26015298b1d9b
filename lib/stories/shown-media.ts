import type { Licence } from "@/db/enums";
import type { Parts } from "./parts";

/** Photos of a revision as a page shows them, without the hidden ones. */
export function shownPhotos(all: Parts["photos"]) {
  return all
    .filter((photo) => photo.hiddenAt === null)
    .map(({ id, width, height, focusX, focusY, alternativeText, caption, credit, licence }) => ({
      ...{ id, width, height, focusX, focusY, alternativeText, caption, credit },
      licence: licence ?? ("shown_here_only" satisfies Licence),
    }));
}

/** Voices of a revision as a page shows them, without the hidden ones. */
export const shownVoices = (all: Parts["voices"]) =>
  all
    .filter((voice) => voice.hiddenAt === null)
    .map(({ id, quote, name, role }) => ({ id, quote, name, role }));

/** What the list that hides and restores needs to know of photos and voices, and nothing more. */
export const removableMedia = ({ photos, voices }: Pick<Parts, "photos" | "voices">) => ({
  photos: photos.map(({ id, fileName, alternativeText, hiddenAt, hiddenReason }) => ({
    ...{ id, fileName, alternativeText, hiddenAt, hiddenReason },
  })),
  voices: voices.map(({ id, quote, name, hiddenAt, hiddenReason }) => ({
    ...{ id, quote, name, hiddenAt, hiddenReason },
  })),
});
