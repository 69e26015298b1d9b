import { getTranslations } from "next-intl/server";
import { Fold } from "@/components/ui/fold";
import { isolated } from "@/lib/i18n/isolated";
import type { Locale } from "@/lib/i18n/locales";
import type { Actor } from "@/lib/people/actor";
import type { listProposals } from "@/lib/vnr/partner-queries";
import { leadingIn, WORKSPACE_KINDS } from "@/lib/vnr/policy";
import type { findWorkspace } from "@/lib/vnr/queries";
import { PartnerForm } from "./partner-form";
import { ProposalList } from "./proposal-list";

type Props = {
  actor: Actor;
  country: string;
  locale: Locale;
  workspace: NonNullable<Awaited<ReturnType<typeof findWorkspace>>>;
  proposals: NonNullable<Awaited<ReturnType<typeof listProposals>>>;
};

/** Who is missing from the workspace of a country, who was invited, and the form with which a lead invites. */
export async function Partners({ actor, country, locale, workspace, proposals }: Props) {
  const t = await getTranslations("vnrPartner");
  const words = await getTranslations("vnr.absent");
  const leads = leadingIn(actor, country) !== undefined;
  const works = (id: string) => workspace.colleagues.some(({ organisationId }) => organisationId === id);
  const empty = workspace.organisations.filter(({ id }) => !works(id));
  const absent = WORKSPACE_KINDS.filter(
    (kind) => !workspace.organisations.some((one) => one.kind === kind && works(one.id)),
  );
  // Several associations can work side by side; of national libraries there is one as a rule.
  const kinds = WORKSPACE_KINDS.filter(
    (kind) => kind === "library_association" || !workspace.organisations.some((one) => one.kind === kind),
  );
  const choices = [
    ...empty.map(({ id, name }) => ({ value: id, label: t("nobodyYet", { name: isolated(name) }) })),
    ...kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) })),
  ];
  return (
    <>
      {absent.map((kind) => (
        <p key={kind}>{words(kind)}</p>
      ))}
      {proposals.length > 0 && <ProposalList proposals={proposals} locale={locale} leads={leads} />}
      {leads && (
        <Fold title={t("title")}>
          <p>{t("lead")}</p>
          <PartnerForm country={country} locale={locale} choices={choices} />
        </Fold>
      )}
    </>
  );
}
