import { useTranslations } from "next-intl";
import type { Lowered } from "@/lib/reviews/lowered-queries";

/** For the library: claims whose kind of evidence a reviewer lowered, and why. */
export function LoweredKinds({ kinds }: Pick<Lowered, "kinds">) {
  const t = useTranslations("levels.toLibrary");
  const words = useTranslations("enums.evidenceKind");
  return kinds.map((one) => (
    <div key={one.words + one.to + one.reason} className="note">
      <p className="by">
        <b>{t("label", { round: one.round })}</b>
      </p>
      <p>{t("claim", { words: one.words, from: words(one.from), to: words(one.to) })}</p>
      <p dir="auto">{one.reason}</p>
    </div>
  ));
}

/** The same for the strengths of contributions. */
export function LoweredStrengths({ strengths }: Pick<Lowered, "strengths">) {
  const t = useTranslations("levels.toLibrary");
  const words = useTranslations("enums.strength");
  return strengths.map((one) => (
    <div key={one.target + one.to + one.reason} className="note">
      <p className="by">
        <b>{t("label", { round: one.round })}</b>
      </p>
      <p>{t("contribution", { target: one.target, from: words(one.from), to: words(one.to) })}</p>
      <p dir="auto">{one.reason}</p>
    </div>
  ));
}
