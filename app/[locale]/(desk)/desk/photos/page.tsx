import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FilePicker } from "@/components/media/file-picker";
import { PhotoForm } from "@/components/media/photo-form";
import { Empty } from "@/components/ui/empty";
import { Fold } from "@/components/ui/fold";
import { PageHead } from "@/components/ui/page-head";
import { requireUser } from "@/lib/auth/current-user";
import { pageLocale } from "@/lib/i18n/page-locale";
import { listConsents, listPhotos } from "@/lib/media/queries";
import { paths } from "@/lib/paths";
import { isMember } from "@/lib/people/policy";
import { listProjects } from "@/lib/projects/queries";

export default async function Page({ params }: PageProps<"/[locale]/desk/photos">) {
  const locale = await pageLocale(params);
  const actor = await requireUser(locale, paths.desk.photos(locale));
  if (actor.memberships.length === 0) notFound();
  const [photos, consents, projects] = await Promise.all([listPhotos(actor), listConsents(actor), listProjects(actor)]);
  const usable = consents.filter((consent) => consent.revokedAt === null).map(({ id, person }) => ({ id, person }));
  const t = await getTranslations("evidence.photos");
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      {projects
        .filter((project) => isMember(actor, project.organisationId))
        .map((project) => (
          <Fold key={project.id} title={t("addTo", { project: project.title })}>
            <FilePicker id={`photos-${project.id}`} label={t("choose")} help={t("chooseHelp")} accept="image/jpeg,image/png,image/webp,image/avif" multiple address={`/api/uploads/photos?project=${project.id}`} />
          </Fold>
        ))}
      {photos.length === 0 && <Empty title={t("emptyTitle")}>{t("empty")}</Empty>}
      <ul className="claims">
        {photos.map(({ photo, project, consentIds }) => (
          <li key={photo.id}>
            {/* biome-ignore lint/performance/noImgElement: a private picture, by right */}
            <img className="thumb" src={paths.files.photo(photo.id, 480)} alt={photo.alternativeText} width={photo.width} height={photo.height} loading="lazy" />
            <p className="quietly">
              <bdi>{photo.fileName}</bdi> · <bdi>{project}</bdi>
            </p>
            <Fold title={t(photo.alternativeText && photo.credit && photo.licence ? "texts" : "textsMissing")}>
              <PhotoForm
                photo={{
                  ...{ id: photo.id, hidden: photo.hiddenAt !== null, alternativeText: photo.alternativeText, caption: photo.caption },
                  ...{ credit: photo.credit, licence: photo.licence, peopleShown: photo.peopleShown, childShown: photo.childShown, consentIds },
                }}
                consents={usable}
              />
            </Fold>
          </li>
        ))}
      </ul>
    </>
  );
}
