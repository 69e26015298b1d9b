import { useTranslations } from "next-intl";
import type { OwnLanguage, StoryPhoto } from "./public-story";

/** What is to be seen, by whom, and who may use it. */
export function PhotoCaption({ photo, own }: { photo: StoryPhoto; own: OwnLanguage }) {
  const t = useTranslations("story.photo");
  return (
    <figcaption className="cap">
      <span {...own}>{photo.caption}</span>{" "}
      <span className="credit">
        {t("credit", { credit: photo.credit })} {t(photo.licence)}
      </span>
    </figcaption>
  );
}
