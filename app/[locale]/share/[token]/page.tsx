import { getFormatter, getTranslations } from "next-intl/server";
import { FormFrame } from "@/components/layout/form-frame";
import { DeadLink } from "@/components/people/dead-link";
import { AnswerForm } from "@/components/vnr/packs/answer-form";
import { PaperView } from "@/components/vnr/packs/paper-view";
import { asLocale, direction } from "@/lib/i18n/locales";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { openShare } from "@/lib/vnr/mutations/answer-share";
import { addressIn } from "@/lib/vnr/pack/addresses";
import { packPaper } from "@/lib/vnr/pack/paper";
import { findSharedPack } from "@/lib/vnr/pack/share-queries";
import { packWords } from "@/lib/vnr/pack/words";

export const generateMetadata = pageTitle("packs", "title");

/** An evidence pack as a ministry reads it: without an account, as it may be shown today. */
export default async function Page({ params, searchParams }: PageProps<"/[locale]/share/[token]">) {
  const locale = await pageLocale(params);
  const { token } = await params;
  const shared = await findSharedPack(token);
  const t = await getTranslations("packs.page");
  const format = await getFormatter();
  if (!shared)
    return (
      <FormFrame locale={locale} messages={["joining"]}>
        <DeadLink what="share" />
      </FormFrame>
    );
  await openShare(shared.share.id);
  const { content, stories, left, share, formats } = shared;
  const paper = packPaper({
    ...{ content, stories, left, ministry: "", addressOf: addressIn(stories, content.locale) },
    words: packWords(asLocale(content.locale)),
  });
  return (
    <FormFrame locale={locale} messages={["packs", "joining", "refusals", "common"]} wide>
      <article className="paper" lang={paper.language} dir={direction(paper.language)}>
        <h1>{paper.title}</h1>
        {paper.lines.map((line) => (
          <p className="lead" key={line}>
            {line}
          </p>
        ))}
        <p className="quietly" lang={locale} dir={direction(locale)}>
          {t("note")} {t("until", { date: format.dateTime(share.expiresAt, { dateStyle: "long" }) })}
        </p>
        {formats.length > 0 && (
          <nav aria-label={t("files")} className="btns">
            {formats.map((one) => (
              <a key={one} className="btn second" href={paths.sharedFile(token, one)} download>
                {one.toUpperCase()}
              </a>
            ))}
          </nav>
        )}
        <PaperView blocks={paper.blocks} pictureOf={({ id }) => paths.sharedPhoto(token, id)} />
      </article>
      <AnswerForm
        token={token}
        locale={locale}
        stories={stories.map(({ storyId, content: { title } }) => ({ id: storyId, title }))}
        thanks={(await searchParams).thanks === "1"}
      />
    </FormFrame>
  );
}
