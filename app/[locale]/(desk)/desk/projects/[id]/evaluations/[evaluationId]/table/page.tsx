import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { TableImport } from "@/components/projects/table/table-import";
import { PageHead } from "@/components/ui/page-head";
import { requireUser } from "@/lib/auth/current-user";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { isMember } from "@/lib/people/policy";
import { findProject } from "@/lib/projects/queries";

export const generateMetadata = pageTitle("tables", "title");

type Params = PageProps<"/[locale]/desk/projects/[id]/evaluations/[evaluationId]/table">;

/** Findings from a table: read, matched, corrected and only then saved. */
export default async function Page({ params }: Params) {
  const locale = await pageLocale(params);
  const { id, evaluationId } = await params;
  const actor = await requireUser(locale, paths.desk.findingsTable(locale, id, evaluationId));
  const project = z.uuid().safeParse(id).success ? await findProject(actor, id) : null;
  const evaluation = project?.evaluations.find((one) => one.id === evaluationId);
  if (!project || !evaluation || !isMember(actor, project.organisationId)) notFound();
  const t = await getTranslations("tables");
  return (
    <>
      <PageHead
        eyebrow={
          <Link href={paths.desk.project(locale, id)}>
            <bdi>{project.title}</bdi>
          </Link>
        }
        title={t("title")}
        lead={t("lead", { evaluation: evaluation.title })}
      />
      <TableImport
        evaluationId={evaluationId}
        method={evaluation.method}
        back={paths.desk.project(locale, id)}
      />
    </>
  );
}
