import { useTranslations } from "next-intl";
import { WordDiff } from "@/components/stories/word-diff";
import { type Difference, isNoDifference } from "@/lib/reviews/difference";
import { Sides } from "./sides";
import { useToldWords } from "./use-told-words";

/** What differs between two rounds: running words by section, the project, claims, contributions, voices and photos side by side. */
export function DifferenceView({ difference, lang }: { difference: Difference; lang: string }) {
  const t = useTranslations("wording.changes");
  const words = useTranslations("enums");
  const { projectWords, claimWords, contributionWords, photoWords } = useToldWords();
  const { texts, project, claims, contributions, voices, photos } = difference;
  if (isNoDifference(difference)) return <p>{t("none")}</p>;
  return (
    <>
      <p className="help">{t("key")}</p>
      {texts.map(({ section, before, after }) => (
        <div key={section} className="changed">
          <h3>{words(`section.${section}`)}</h3>
          <WordDiff before={before} after={after} lang={lang} />
        </div>
      ))}
      <Sides title={words("section.project")} pairs={project} lang={lang} wordsOf={projectWords} />
      <Sides title={words("section.claims")} pairs={claims} lang={lang} wordsOf={claimWords} />
      <Sides
        title={words("section.contributions")}
        pairs={contributions}
        lang={lang}
        wordsOf={contributionWords}
      />
      <Sides
        title={words("section.voices")}
        pairs={voices}
        lang={lang}
        wordsOf={({ quote, name, role }) => [quote, [name, role].filter(Boolean).join(", ")].join("\n")}
      />
      <Sides
        title={words("section.photos")}
        pairs={photos}
        lang={lang}
        wordsOf={photoWords}
        photoOf={({ id, alternativeText, width, height }) => ({ id, alternativeText, width, height })}
      />
    </>
  );
}
