import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { z } from "zod";
import { HelperNotes } from "@/components/helpers/helper-notes";
import { RoomFindings } from "@/components/helpers/room-findings";
import { NoteForm } from "@/components/helpers/room-forms";
import { RoomProject } from "@/components/helpers/room-project";
import { FormFrame } from "@/components/layout/form-frame";
import { PublicStory } from "@/components/stories/public-story";
import { PageHead, SectionHead } from "@/components/ui/page-head";
import { currentHelper } from "@/lib/auth/helper-session";
import { countryName } from "@/lib/geo/countries";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { findRoom } from "@/lib/stories/helper-queries";

export const generateMetadata = pageTitle("helping", "room.title");

/** Where a helper reads, remarks and confirms. Whoever has no session here gets the answer of what does not exist. */
export default async function Page({ params }: PageProps<"/[locale]/helpers/room/[id]">) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const helper = z.uuid().safeParse(id).success ? await currentHelper(id) : null;
  const room = helper && (await findRoom(helper));
  if (!room) notFound();
  const t = await getTranslations("helping.room");
  const format = await getFormatter();
  const date = format.dateTime(helper.expiresAt, { dateStyle: "long" });
  const { content, project } = room;
  return (
    <FormFrame locale={locale} messages={["helping", "joining", "refusals", "common"]} wide>
      <PageHead
        eyebrow={<bdi>{room.organisation}</bdi>}
        title={content ? t("title") : <bdi>{project.title}</bdi>}
        lead={t("lead", { name: helper.name, date })}
      />
      {content ? (
        <PublicStory
          locale={locale}
          heading="h2"
          photo={() => ""}
          story={{
            content: { ...content, title: content.title || t("untitled") },
            ...{ photos: [], voices: [], organisation: { name: room.organisation } },
            country: { name: countryName(room.country, locale) },
          }}
        />
      ) : (
        <RoomProject room={room} locale={locale} />
      )}
      <section className="sec" aria-labelledby="findings">
        <SectionHead id="findings" title={t("findings", { count: room.findings.length })}>
          <p>{t("findingsLead")}</p>
        </SectionHead>
        <RoomFindings findings={room.findings} helper={id} locale={locale} />
      </section>
      <section className="sec" aria-labelledby="remarks">
        <SectionHead id="remarks" title={t("remarks")} />
        <HelperNotes notes={room.notes} helper={helper.name} />
        <NoteForm helper={id} locale={locale} />
      </section>
    </FormFrame>
  );
}
