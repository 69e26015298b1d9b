import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PhotoItem } from "@/components/media/photo-item";
import { PhotoUpload } from "@/components/media/photos/photo-upload";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Fold } from "@/components/ui/fold";
import { PageHead } from "@/components/ui/page-head";
import { requireUser } from "@/lib/auth/current-user";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { consentCovers } from "@/lib/media/consent-covers";
import { listConsents, listPhotos } from "@/lib/media/queries";
import { paths } from "@/lib/paths";
import { isMember } from "@/lib/people/policy";
import { listProjects } from "@/lib/projects/queries";

export const generateMetadata = pageTitle("evidence.photos", "title");

export default async function Page({ params }: PageProps<"/[locale]/desk/photos">) {
  const locale = await pageLocale(params);
  const actor = await requireUser(locale, paths.desk.photos(locale));
  if (actor.memberships.length === 0) notFound();
  const [photos, register, all] = await Promise.all([
    listPhotos(actor),
    listConsents(actor),
    listProjects(actor),
  ]);
  const projects = all.filter((project) => isMember(actor, project.organisationId));
  const usable = register
    .filter((consent) => consentCovers(consent, "photo", "web"))
    .map((consent) => ({
      id: consent.id,
      person: consent.person,
      organisationId: consent.organisationId,
      open: consentCovers(consent, "photo", "open_data"),
    }));
  const t = await getTranslations("evidence.photos");
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      {projects.map((project) => (
        <Fold key={project.id} title={t("addTo", { project: project.title })} open={projects.length === 1}>
          <PhotoUpload person={actor.id} project={project.id} />
        </Fold>
      ))}
      {photos.length === 0 && (
        <Empty
          title={t("emptyTitle")}
          action={
            projects.length === 0 && (
              <LinkButton href={paths.desk.begin(locale)}>{t("projectFirst")}</LinkButton>
            )
          }
        >
          {t("empty")}
        </Empty>
      )}
      <ul className="claims">
        {photos.map((row) => (
          <PhotoItem
            key={row.photo.id}
            {...row}
            consents={usable.filter(({ organisationId }) => organisationId === row.photo.organisationId)}
          />
        ))}
      </ul>
    </>
  );
}
