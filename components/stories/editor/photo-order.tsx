"use client";

import { useTranslations } from "next-intl";
import { type DragEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import type { PhotoChoice } from "./photos-field";

type Props = { photos: PhotoChoice[]; onMove: (from: number, to: number) => void };

/** The photos of a story in their order: moved by dragging, or by buttons. The first is the cover. */
export function PhotoOrder({ photos, onMove }: Props) {
  const t = useTranslations("photos.order");
  const words = useTranslations("editor.photos");
  const [dragged, setDragged] = useState<number | null>(null);
  const [said, setSaid] = useState("");
  const move = (from: number, to: number) => {
    const photo = photos[from];
    if (!photo || from === to || to < 0 || to >= photos.length) return;
    onMove(from, to);
    setSaid(t("moved", { name: nameOf(photo), place: to + 1, count: photos.length }));
  };
  const over = (event: DragEvent) => dragged !== null && event.preventDefault();
  return (
    <section aria-labelledby="photo-order">
      <h3 id="photo-order">{t("title")}</h3>
      <p className="help">{t("help")}</p>
      <ol className="photo-order">
        {photos.map((photo, at) => (
          <li
            key={photo.id}
            draggable
            onDragStart={() => setDragged(at)}
            onDragEnd={() => setDragged(null)}
            onDragOver={over}
            onDrop={() => dragged !== null && move(dragged, at)}
          >
            {/* biome-ignore lint/performance/noImgElement: a private picture, by right */}
            <img
              src={photo.src}
              alt={photo.alt}
              width={photo.width}
              height={photo.height}
              draggable={false}
            />
            <span>{at === 0 ? words("cover") : words("place", { number: at + 1 })}</span>
            <span className="btns">
              {at > 0 && (
                <Button variant="plain" onClick={() => move(at, at - 1)}>
                  {t("earlier", { name: nameOf(photo) })}
                </Button>
              )}
              {at < photos.length - 1 && (
                <Button variant="plain" onClick={() => move(at, at + 1)}>
                  {t("later", { name: nameOf(photo) })}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ol>
      <p role="status" className="vh">
        {said}
      </p>
    </section>
  );
}

const nameOf = ({ alt, fileName }: PhotoChoice) => alt || fileName;
