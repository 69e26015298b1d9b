import Link from "next/link";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { AppointLead } from "@/components/admin/appoint-lead";
import { NameEditor } from "@/components/admin/name-editor";
import { NamedEditors } from "@/components/admin/named-editors";
import { ReassignReview } from "@/components/admin/reassign-review";
import { LateConflicts } from "@/components/reviews/late-conflicts";
import { Empty } from "@/components/ui/empty";
import { PageHead, SectionHead } from "@/components/ui/page-head";
import { Cell, RowHead, Table } from "@/components/ui/table";
import { requireUser } from "@/lib/auth/current-user";
import { countryName } from "@/lib/geo/countries";
import type { Locale } from "@/lib/i18n/locales";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { findWaiting, type Waiting } from "@/lib/reviews/waiting-queries";
import { leftOf } from "../../../waiting-of";

export const generateMetadata = pageTitle("waiting", "title");

/** One place for what waits because somebody left: admins appoint leads and name editors, editors give reviews to others. */
export default async function Page({ params }: PageProps<"/[locale]/admin/waiting">) {
  const locale = await pageLocale(params);
  const actor = await requireUser(locale, paths.admin.waiting(locale));
  const found = (await findWaiting(actor, leftOf(actor))) ?? notFound();
  const t = await getTranslations("waiting");
  const count =
    found.organisations.length + found.stories.length + found.reviews.length + found.conflicts.length;
  return (
    <>
      <PageHead title={t("count", { count })} lead={t("lead")} />
      {count === 0 && <Empty title={t("emptyTitle")}>{t("empty")}</Empty>}
      {found.conflicts.length > 0 && <LateConflicts rows={found.conflicts} locale={locale} />}
      {found.organisations.length > 0 && <Organisations rows={found.organisations} locale={locale} />}
      {found.stories.length > 0 && (
        <Stories rows={found.stories} reviewers={found.reviewers} locale={locale} />
      )}
      {found.named.length > 0 && <NamedEditors rows={found.named} locale={locale} />}
      {found.reviews.length > 0 && (
        <Reviews rows={found.reviews} reviewers={found.reviewers} locale={locale} />
      )}
    </>
  );
}

async function Organisations({ rows, locale }: { rows: Waiting["organisations"]; locale: Locale }) {
  const t = await getTranslations("waiting.organisations");
  return (
    <section className="sec" aria-labelledby="leaderless">
      <SectionHead id="leaderless" title={t("title")}>
        <p>{t("lead")}</p>
      </SectionHead>
      <Table
        labelledBy="leaderless"
        columns={[{ label: t("organisation") }, { label: t("waits") }, { label: t("appoint") }]}
      >
        {rows.map(({ id, name, country, sponsor, asked, members }) => (
          <tr key={id}>
            <RowHead sub={countryName(country, locale)}>
              <bdi>{name}</bdi>
            </RowHead>
            <Cell label={t("waits")}>
              {t("asked", { count: asked })}
              {sponsor && <span className="sub">{t("sponsor", { name: sponsor })}</span>}
            </Cell>
            <Cell label={t("appoint")}>
              {members.length > 0 ? (
                <AppointLead organisationId={id} organisation={name} members={members} />
              ) : (
                <Link href={paths.admin.people(locale)}>{t("invite")}</Link>
              )}
            </Cell>
          </tr>
        ))}
      </Table>
    </section>
  );
}

type StoriesProps = { rows: Waiting["stories"]; reviewers: Waiting["reviewers"]; locale: Locale };

async function Stories({ rows, reviewers, locale }: StoriesProps) {
  const t = await getTranslations("waiting.stories");
  const format = await getFormatter();
  return (
    <section className="sec" aria-labelledby="unedited">
      <SectionHead id="unedited" title={t("title")}>
        <p>{t("lead")}</p>
      </SectionHead>
      <Table labelledBy="unedited" columns={[{ label: t("story") }, { label: t("name") }]}>
        {rows.map(({ revisionId, organisation, country, submittedAt }) => (
          <tr key={revisionId}>
            <RowHead
              sub={
                <>
                  {countryName(country, locale)}
                  {submittedAt && (
                    <> · {t("since", { date: format.dateTime(submittedAt, { dateStyle: "medium" }) })}</>
                  )}
                </>
              }
            >
              <bdi>{organisation}</bdi>
            </RowHead>
            <Cell label={t("name")}>
              <NameEditor revisionId={revisionId} organisation={organisation} reviewers={reviewers} />
            </Cell>
          </tr>
        ))}
      </Table>
    </section>
  );
}

type ReviewsProps = { rows: Waiting["reviews"]; reviewers: Waiting["reviewers"]; locale: Locale };

async function Reviews({ rows, reviewers, locale }: ReviewsProps) {
  const t = await getTranslations("waiting.reviews");
  const format = await getFormatter();
  return (
    <section className="sec" aria-labelledby="reviews">
      <SectionHead id="reviews" title={t("title")}>
        <p>{t("lead")}</p>
      </SectionHead>
      <Table
        labelledBy="reviews"
        columns={[{ label: t("story") }, { label: t("reviewer") }, { label: t("give") }]}
      >
        {rows.map(({ id, revisionId, organisation, country, reviewer, dueOn }) => (
          <tr key={id}>
            <RowHead href={paths.review.review(locale, revisionId)} sub={countryName(country, locale)}>
              {organisation}
            </RowHead>
            <Cell label={t("reviewer")}>
              <bdi>{reviewer}</bdi>
              <span className="sub">
                {t("due", { date: format.dateTime(new Date(dueOn), { dateStyle: "medium" }) })}
              </span>
            </Cell>
            <Cell label={t("give")}>
              <ReassignReview reviewId={id} revisionId={revisionId} reviewers={reviewers} />
            </Cell>
          </tr>
        ))}
      </Table>
    </section>
  );
}
