import Link from "next/link";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { Comparison } from "@/components/stories/comparison";
import { EarlierList } from "@/components/stories/earlier-list";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/page-head";
import { KEPT_SECTIONS } from "@/db/enums";
import { requireUser } from "@/lib/auth/current-user";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { findProject } from "@/lib/projects/queries";
import { mayWrite } from "@/lib/stories/policy";
import { findRestorePoint, findStory, listRestorePoints } from "@/lib/stories/queries";
import { sectionWords } from "@/lib/stories/section-words";
import { sectionValue } from "@/lib/stories/sections";

const NOW = "now";

export const generateMetadata = pageTitle("writing.earlier", "title");

export default async function Page({
  params,
  searchParams,
}: PageProps<"/[locale]/desk/stories/[id]/earlier">) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const asked = await searchParams;
  const actor = await requireUser(locale, paths.desk.earlier(locale, id));
  const story = (await findStory(actor, id)) ?? notFound();
  const t = await getTranslations("writing.earlier");
  const format = await getFormatter();
  const section = KEPT_SECTIONS.find((one) => one === asked.section);
  const all = (await listRestorePoints(actor, id)).filter((point) => !section || point.section === section);
  const points = all.map((point) => ({
    ...point,
    time: format.dateTime(point.at, { dateStyle: "medium", timeStyle: "short" }),
  }));
  const one = await at(asked.from);
  const two = asked.to === NOW ? NOW : await at(asked.to);
  const project = one ? await findProject(actor, story.project.id) : null;
  const findings = new Map(
    project?.evaluations.flatMap((evaluation) => evaluation.findings.map((f) => [f.id, f.indicator])),
  );
  const words = (of: (typeof KEPT_SECTIONS)[number], value: unknown) =>
    sectionWords(of, value, (finding) => findings.get(finding) ?? "");

  async function at(pointId: string | string[] | undefined) {
    return points.some((point) => point.id === pointId) ? findRestorePoint(actor, id, String(pointId)) : null;
  }

  const chosen = one && points.find((point) => point.id === one.id);
  return (
    <>
      <p className="quietly">
        <Link href={paths.desk.story(locale, id)}>{t("back")}</Link>
      </p>
      <PageHead title={t("title")} lead={t("lead")} />
      {one && two && chosen && (
        <Comparison
          section={one.section}
          language={story.revision.language}
          texts={
            two !== NOW && two.section !== one.section
              ? null
              : [
                  words(one.section, one.value),
                  words(one.section, two === NOW ? sectionValue(story, one.section) : two.value),
                ]
          }
          bringBack={
            story.revision.state === "draft" && mayWrite(actor, story.story)
              ? {
                  storyId: id,
                  revision: story.revision.id,
                  point: { id: one.id, section: one.section, time: chosen.time },
                  base: story.revision.sectionVersions[one.section] ?? 1,
                  editorHref: paths.desk.storySection(locale, id, one.section),
                }
              : null
          }
        />
      )}
      {points.length === 0 && <Empty title={t("none")} />}
      {points.length > 0 && (
        <EarlierList
          points={points}
          chosen={{ from: one?.id, to: two === NOW ? NOW : two?.id }}
          section={section}
        />
      )}
    </>
  );
}
