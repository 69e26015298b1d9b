import { useTranslations } from "next-intl";
import { Picture, type ShownPhoto } from "@/components/stories/picture";
import { OwnWords } from "@/components/stories/word-diff";
import { paths } from "@/lib/paths";
import type { Pair } from "@/lib/reviews/difference";

type Props<T> = {
  title: string;
  pairs: Pair<T>[];
  lang: string;
  /** `other`: the other side of the pair. */
  wordsOf: (one: T, other: T | null) => string;
  photoOf?: (one: T) => ShownPhoto;
};

/** Things as they were and as they are, beside each other, with the words marked that the other does not have. */
export function Sides<T>({ title, pairs, lang, wordsOf, photoOf }: Props<T>) {
  const t = useTranslations("wording.changes");
  if (pairs.length === 0) return null;
  const words = (one: T | null, other: T | null) => (one ? wordsOf(one, other) : "");
  const side = (label: string, own: T | null, other: T | null) => (
    <div>
      <p className="by">{label}</p>
      {own && photoOf && <Picture photo={photoOf(own)} url={paths.files.photo} sizes="16rem" />}
      {own ? (
        <OwnWords text={words(own, other)} other={words(other, own)} lang={lang} />
      ) : (
        <p>{t("nothing")}</p>
      )}
    </div>
  );
  return (
    <div className="changed">
      <h3>{title}</h3>
      {pairs.map(({ before, after }) => (
        <div key={`${words(before, after)} ${words(after, before)}`} className="sides">
          {side(t("now"), after, before)}
          {side(t("before"), before, after)}
        </div>
      ))}
    </div>
  );
}
