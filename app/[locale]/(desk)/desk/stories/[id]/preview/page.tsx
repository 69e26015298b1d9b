import "@/app/styles/public.css";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ConfirmedBy } from "@/components/projects/confirmed-by";
import { PublicStory } from "@/components/stories/public-story";
import { requireUser } from "@/lib/auth/current-user";
import { countryName } from "@/lib/geo/countries";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { listConfirmations } from "@/lib/projects/confirmations";
import { findPreview } from "@/lib/stories/queries";
import { shownPhotos, shownVoices } from "@/lib/stories/shown-media";

export const generateMetadata = pageTitle("desk.titles", "preview");

export default async function Page({ params }: PageProps<"/[locale]/desk/stories/[id]/preview">) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const actor = await requireUser(locale, paths.desk.preview(locale, id));
  const story = (await findPreview(actor, id)) ?? notFound();
  const confirmed = await listConfirmations(story.content.claims.flatMap((claim) => claim.findings));
  const t = await getTranslations("editor");
  return (
    <div className="bare">
      <div className="bar">
        <div>
          <p>{t("previewNote")}</p>
        </div>
        <Link href={paths.desk.story(locale, id)}>{t("backToEditor")}</Link>
      </div>
      <PublicStory
        locale={locale}
        photo={(photoId, width) => paths.files.photo(photoId, width)}
        under={(finding) => <ConfirmedBy confirmations={confirmed.get(finding.id)} />}
        story={{
          content: story.content,
          photos: shownPhotos(story.parts.photos),
          voices: shownVoices(story.parts.voices),
          organisation: { name: story.organisation.name },
          country: { name: countryName(story.organisation.country, locale) },
        }}
      />
    </div>
  );
}
