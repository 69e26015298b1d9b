import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

type Page = "about" | "evidence" | "review";

/** A page of plain words: a title, a sentence, and paragraphs under small heads. */
export async function WordsPage({
  page,
  parts,
  children,
}: {
  page: Page;
  parts: readonly string[];
  children?: ReactNode;
}) {
  const t = await getTranslations(`pages.${page}`);
  return (
    <div className="wrap">
      <div className="pagehead">
        <h1>{t("title")}</h1>
        <p>{t("lead")}</p>
      </div>
      <div className="prose">
        {parts.map((part) => (
          <section key={part}>
            <h2>{t(`${part}.title`)}</h2>
            <p>{t(`${part}.text`)}</p>
          </section>
        ))}
        {children}
      </div>
    </div>
  );
}
