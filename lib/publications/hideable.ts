import type { Actor } from "@/lib/people/actor";
import { isEditor } from "@/lib/people/policy";
import { findPublication } from "./public-queries";

/**
 * The photos and voices of a public story, by what is public of it alone: any editor hides them, one with a conflict too.
 * `typed`: its address or the end of it. Null for who is no editor; `story` null where nothing is public there.
 */
export async function findHideable(actor: Actor, typed: string) {
  if (!isEditor(actor)) return null;
  const found = await findPublication(slugIn(typed));
  if (!found) return { story: null };
  const shown = { hiddenAt: null, hiddenReason: null };
  return {
    story: {
      ...{ slug: found.slug, title: found.title, language: found.language },
      photos: found.photos.map(({ id, alternativeText }) => ({
        ...{ id, alternativeText, fileName: "" },
        ...shown,
      })),
      voices: found.voices.map(({ id, quote, name }) => ({ id, quote, name, ...shown })),
    },
  };
}

const slugIn = (typed: string): string =>
  (typed.trim().split(/[?#]/)[0] ?? "").replace(/\/+$/, "").split("/").at(-1)?.toLowerCase() ?? "";
