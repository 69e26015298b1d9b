import { useTranslations } from "next-intl";
import { WordDiff } from "@/components/stories/word-diff";
import type { PublicClaim } from "@/db/documents";
import { type Difference, isNoDifference } from "@/lib/reviews/difference";
import { Sides } from "./sides";

/** What differs between two rounds: running words by section, claims, contributions, voices and photos side by side. */
export function DifferenceView({ difference, lang }: { difference: Difference; lang: string }) {
  const t = useTranslations("wording.changes");
  const words = useTranslations("enums");
  const { texts, claims, contributions, voices, photos } = difference;
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
      <Sides
        title={words("section.claims")}
        pairs={claims}
        lang={lang}
        wordsOf={(claim) => claimWords(claim, t("headline"))}
      />
      <Sides
        title={words("section.contributions")}
        pairs={contributions}
        lang={lang}
        wordsOf={({ target, strength, sentence }) =>
          `${target} (${words(`strength.${strength}`)}) ${sentence}`
        }
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
        wordsOf={({ alternativeText, caption, credit }) =>
          [t("alternativeText", { words: alternativeText }), caption, credit].filter(Boolean).join("\n")
        }
        photoOf={({ id, alternativeText, width, height }) => ({ id, alternativeText, width, height })}
      />
    </>
  );
}

/** A claim with the figures on which it rests, a line for each. */
function claimWords({ sentence, detail, headline, findings }: PublicClaim, mark: string): string {
  const figures = findings.map(({ indicator, baselineValue, resultValue, unit, n, place }) => {
    const values = [baselineValue, resultValue].filter((value) => value !== null).join(" → ");
    return [indicator, [values, unit].filter(Boolean).join(" "), n && `n = ${n}`, place]
      .filter(Boolean)
      .join(" · ");
  });
  return [headline && mark, sentence, detail, ...figures].filter(Boolean).join("\n");
}
