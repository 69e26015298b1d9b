import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AnswerEdits } from "@/components/reviews/answer-edits";
import { EditNotes, EditWords } from "@/components/reviews/edit-notes";
import { usePassageName } from "@/components/reviews/use-passage-name";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/page-head";
import { requireUser } from "@/lib/auth/current-user";
import type { Locale } from "@/lib/i18n/locales";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { type EditRow, listSentEdits } from "@/lib/reviews/edit-queries";
import { maySign } from "@/lib/stories/policy";
import { findStory, type StoryDetail } from "@/lib/stories/queries";

export const generateMetadata = pageTitle("desk.titles", "wording");

/** A reviewer's wording for a story in review, and the lead's answers. */
export default async function Page({ params }: PageProps<"/[locale]/desk/stories/[id]/wording">) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const actor = await requireUser(locale, paths.desk.wording(locale, id));
  const story = (await findStory(actor, id)) ?? notFound();
  const edits = await listSentEdits(actor, id);
  return <Wording story={story} edits={edits} signs={maySign(actor, story.story)} locale={locale} />;
}

type Props = { story: StoryDetail; edits: EditRow[]; signs: boolean; locale: Locale };

async function Wording({ story: { story, revision, parts }, edits, signs, locale }: Props) {
  const t = await getTranslations("wording.desk");
  const waiting = edits.filter(({ accepted }) => accepted === null);
  const answered = edits.filter(({ accepted }) => accepted !== null);
  return (
    <>
      <p className="quietly">
        <Link href={paths.desk.story(locale, story.id)}>{t("back")}</Link>
      </p>
      <PageHead title={t("title", { count: waiting.length })} lead={t(signs ? "lead" : "leadForAuthors")} />
      {edits.length === 0 && <Empty title={t("emptyTitle")}>{t("empty")}</Empty>}
      {waiting.length > 0 && <Waiting {...{ waiting, signs, parts }} revision={revision} />}
      {answered.length > 0 && (
        <section className="sec" aria-labelledby="answered">
          <div className="shead">
            <h2 id="answered">{t("answered")}</h2>
          </div>
          <EditNotes edits={answered} lang={revision.language} />
        </section>
      )}
    </>
  );
}

function Waiting({
  waiting,
  signs,
  revision,
  parts,
}: Pick<StoryDetail, "revision" | "parts"> & { waiting: EditRow[]; signs: boolean }) {
  const nameOf = usePassageName(parts);
  if (!signs) return <EditNotes edits={waiting} lang={revision.language} />;
  return (
    <AnswerEdits
      key={waiting.map(({ id }) => id).join()}
      revisionId={revision.id}
      edits={waiting.map((edit) => ({
        ...{ id: edit.id, name: nameOf(edit) },
        shown: <EditWords edit={edit} lang={revision.language} />,
      }))}
    />
  );
}
