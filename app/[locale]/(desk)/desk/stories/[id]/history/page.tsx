import "@/app/styles/trace.css";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { HistoryRounds } from "@/components/reviews/history-rounds";
import { SentLetter } from "@/components/reviews/sent-letter";
import { Fold } from "@/components/ui/fold";
import { PageHead } from "@/components/ui/page-head";
import { requireUser } from "@/lib/auth/current-user";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { findHistory } from "@/lib/reviews/history-queries";
import { listLetters } from "@/lib/reviews/letter-queries";
import { findStory } from "@/lib/stories/queries";

export const generateMetadata = pageTitle("history", "title");

export default async function Page({ params }: PageProps<"/[locale]/desk/stories/[id]/history">) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const actor = await requireUser(locale, paths.desk.history(locale, id));
  const story = (await findStory(actor, id)) ?? notFound();
  const history = (await findHistory(actor, id)) ?? notFound();
  const sent = await listLetters(actor, id);
  const t = await getTranslations("history");
  const letters = await getTranslations("letters.sent");
  return (
    <>
      <PageHead
        title={t("title")}
        lead={<bdi lang={story.revision.language}>{story.revision.title}</bdi>}
        eyebrow={<Link href={paths.desk.story(locale, id)}>{t("backToStory")}</Link>}
      />
      {sent.map((letter) => (
        <Fold key={letter.version} title={letters("toYou", { version: letter.version })}>
          <SentLetter letter={letter} />
        </Fold>
      ))}
      <HistoryRounds history={history} />
      <p className="quietly">{t("utc")}</p>
    </>
  );
}
