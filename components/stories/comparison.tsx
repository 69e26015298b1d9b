import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { Band } from "@/components/ui/band";
import type { Section } from "@/db/enums";
import { BringBackButton } from "./bring-back-button";
import { WordDiff } from "./word-diff";

type Props = {
  section: Section;
  language: string;
  /** Older, newer; null where the two are of different sections. */
  texts: [string, string] | null;
  bringBack: ComponentProps<typeof BringBackButton> | null;
};

/** Two states of a section, word by word, and the way back to the older. */
export function Comparison({ section, language, texts, bringBack }: Props) {
  const t = useTranslations("writing.earlier");
  const words = useTranslations("enums.section");
  if (!texts) return <Band>{t("different")}</Band>;
  const [older, newer] = texts;
  return (
    <section className="sec" aria-labelledby="comparison">
      <div className="shead">
        <h2 id="comparison">{t("changes", { section: words(section) })}</h2>
        <p>{t(older === newer ? "same" : "key")}</p>
      </div>
      <WordDiff before={older} after={newer} lang={language} />
      {bringBack && (
        <div className="btns">
          <BringBackButton {...bringBack} />
        </div>
      )}
    </section>
  );
}
