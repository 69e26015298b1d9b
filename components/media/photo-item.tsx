import { useTranslations } from "next-intl";
import { Fold } from "@/components/ui/fold";
import { State } from "@/components/ui/state";
import { lacksOf } from "@/lib/media/photo-lacks";
import type { PhotoRow } from "@/lib/media/queries";
import { paths } from "@/lib/paths";
import { PhotoForm } from "./photo-form";
import { PhotoFrame } from "./photos/photo-frame";

type Props = PhotoRow & { consents: { id: string; person: string; open: boolean }[] };

/** One photo of the organisation with what it still lacks; one whose consent has ended is not shown to anybody. */
export function PhotoItem({ photo, project, consentIds, consents }: Props) {
  const t = useTranslations("evidence.photos");
  const frame = useTranslations("photos.frame");
  const ended = photo.hiddenReason === "consent_ended";
  const lacks = lacksOf(photo, consentIds.length);
  const { id, alternativeText, caption, credit, licence, peopleShown, childShown } = photo;
  return (
    <li className="photo-item">
      {!ended && (
        // biome-ignore lint/performance/noImgElement: a private picture, by right
        <img
          src={paths.files.photo(id, 480, photo.storageKey)}
          alt={alternativeText}
          width={photo.width}
          height={photo.height}
          loading="lazy"
        />
      )}
      <div>
        <p className="quietly">
          <bdi>{photo.fileName}</bdi> · <bdi>{project}</bdi>
        </p>
        <p>
          {photo.hiddenAt ? (
            <State tone="gone">{t(ended ? "ended" : "hidden")}</State>
          ) : lacks.length > 0 ? (
            <State tone="warn">
              {t("lacks", { what: lacks.map((part) => t(`parts.${part}`)).join(", ") })}
            </State>
          ) : (
            <State tone="done">{t("complete")}</State>
          )}
        </p>
      </div>
      {!ended && (
        <Fold title={frame("title")}>
          <PhotoFrame
            key={photo.storageKey}
            id={id}
            src={paths.files.photo(id, 480, photo.storageKey)}
            {...{ width: photo.width, height: photo.height }}
            focus={{ focusX: photo.focusX, focusY: photo.focusY }}
          />
        </Fold>
      )}
      {!ended && (
        <Fold title={t("texts")}>
          <PhotoForm
            id={id}
            values={{ alternativeText, caption, credit, licence, peopleShown, childShown, consentIds }}
            hidden={photo.hiddenAt !== null}
            consents={consents}
          />
        </Fold>
      )}
    </li>
  );
}
