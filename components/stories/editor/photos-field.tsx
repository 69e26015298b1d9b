"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { SectionValue } from "@/lib/stories/schema";
import type { EditorChoices } from "./section-editor";

export type PhotoChoice = {
  id: string;
  src: string;
  alt: string;
  fileName: string;
  width: number;
  height: number;
};
type Props = {
  value: SectionValue<"photos">;
  onChange: (value: SectionValue<"photos">) => void;
  choices: EditorChoices;
};

/** Which photos of the project the story shows, and in which order. The first is its cover. */
export function PhotosField({ value, onChange, choices }: Props) {
  const t = useTranslations("editor.photos");
  const toggle = (id: string) =>
    onChange(value.includes(id) ? value.filter((one) => one !== id) : [...value, id]);
  const first = (id: string) => onChange([id, ...value.filter((one) => one !== id)]);
  return (
    <>
      {choices.photos.length === 0 && <p className="quietly">{t("none")}</p>}
      <ul className="photo-choices">
        {choices.photos.map((photo) => {
          const name = photo.alt || photo.fileName;
          const place = value.indexOf(photo.id);
          return (
            <li key={photo.id}>
              {/* biome-ignore lint/performance/noImgElement: a private picture, by right, never optimised by anyone else */}
              <img src={photo.src} alt={photo.alt} width={photo.width} height={photo.height} loading="lazy" />
              <label className="pick">
                <input type="checkbox" checked={place >= 0} onChange={() => toggle(photo.id)} />
                <span>
                  {t("show", { name })}
                  {place >= 0 && (
                    <small>{place === 0 ? t("cover") : t("place", { number: place + 1 })}</small>
                  )}
                </span>
              </label>
              {place > 0 && (
                <Button variant="plain" onClick={() => first(photo.id)}>
                  {t("makeCover", { name })}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <p>
        <a href={choices.photosHref}>{t("upload")}</a>
      </p>
    </>
  );
}
