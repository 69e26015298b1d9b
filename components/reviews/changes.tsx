import { useTranslations } from "next-intl";
import { WordDiff } from "@/components/stories/word-diff";
import type { StoryContent } from "@/db/documents";
import { plainText } from "@/lib/rich-text/schema";

/** What changed since the round before, word by word. */
export function Changes({ before, after }: { before: StoryContent; after: StoryContent }) {
  const t = useTranslations("review.changes");
  const words = useTranslations("enums.section");
  const texts = (content: StoryContent) => ({
    title: content.title,
    summary: content.summary,
    need: plainText(content.need),
    action: plainText(content.action),
    claims: content.claims
      .map(({ sentence, detail }) => [sentence, detail].filter(Boolean).join("\n"))
      .join("\n"),
    lessons: content.lessons ? plainText(content.lessons) : "",
    contributions: content.contributions
      .map(({ target, strength, sentence }) => `${target} (${strength}) ${sentence}`)
      .join("\n"),
  });
  const [old, now] = [texts(before), texts(after)];
  const changed = (Object.keys(now) as (keyof typeof now)[]).filter(
    (section) => old[section] !== now[section],
  );
  return (
    <section className="sec within" aria-labelledby="changes">
      <div className="shead">
        <h2 id="changes">{t("title")}</h2>
        <p>{changed.length > 0 ? t("key") : t("none")}</p>
      </div>
      {changed.map((section) => (
        <div key={section}>
          <h3>{words(section)}</h3>
          <WordDiff before={old[section]} after={now[section]} />
        </div>
      ))}
    </section>
  );
}
