"use client";

import { useTranslations } from "next-intl";
import type { SectionValue } from "@/lib/stories/schema";
import { PhotoOrder } from "./photo-order";
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
  const shown = value.flatMap((id) => choices.photos.find((photo) => photo.id === id) ?? []);
  const move = (from: number, to: number) => {
    const order = shown.map(({ id }) => id);
    order.splice(to, 0, ...order.splice(from, 1));
    onChange(order);
  };
  return (
    <>
      {shown.length > 1 && <PhotoOrder photos={shown} onMove={move} />}
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
