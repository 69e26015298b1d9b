import type { EditorChoices } from "@/components/stories/editor/section-editor";
import { listLanguages } from "@/lib/i18n/languages";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";
import { listConsents, listPhotos } from "@/lib/media/queries";
import { paths } from "@/lib/paths";
import type { Actor } from "@/lib/people/actor";
import { listReadLanguages } from "@/lib/people/read-languages";
import { findProject } from "@/lib/projects/queries";
import { listInformationTargets } from "@/lib/sdg/queries";
import { TARGETS, targetKey } from "@/lib/sdg/targets";
import { listPlainNumbers, type StoryDetail } from "@/lib/stories/queries";

/** What the fields of the sections choose from. */
export async function choicesFor(actor: Actor, story: StoryDetail, locale: Locale): Promise<EditorChoices> {
  const [project, photos, consents, informationTargets, plainNumbers, readLanguages] = await Promise.all([
    findProject(actor, story.project.id),
    listPhotos(actor, story.project.id),
    listConsents(actor),
    listInformationTargets(),
    listPlainNumbers(actor, story.story.id),
    listReadLanguages(),
  ]);
  return {
    findings:
      project?.evaluations.flatMap((evaluation) => evaluation.findings.map((finding) => finding.snapshot)) ??
      [],
    photos: photos
      .filter(({ photo }) => photo.hiddenAt === null)
      .map(({ photo }) => ({
        id: photo.id,
        src: paths.files.photo(photo.id, 480, photo.storageKey),
        alt: photo.alternativeText,
        fileName: photo.fileName,
        width: photo.width,
        height: photo.height,
      })),
    consents: consents
      .filter((one) => one.revokedAt === null)
      .map(({ id, person, isChild }) => ({ id, person, isChild })),
    languages: listLanguages(locale),
    readLanguages,
    targets: titledTargets(),
    informationTargets,
    plainNumbers,
    projectHref: paths.desk.project(locale, story.project.id),
    photosHref: paths.desk.photos(locale),
    consentsHref: paths.desk.consents(locale),
  };
}

function titledTargets() {
  const all = LOCALES.map((one) => messagesOf(one).targets as Record<string, string>);
  return TARGETS.map((code) => ({ code, titles: all.map((titles) => titles[targetKey(code)] ?? "") }));
}
