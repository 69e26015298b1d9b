import { useTranslations } from "next-intl";
import type { listNameable } from "@/lib/vnr/queries";
import { NamingButton } from "./naming-button";

/** Members of the organisations one leads, to name for the workspace. */
export function NamingList({ members }: { members: Awaited<ReturnType<typeof listNameable>> }) {
  const t = useTranslations("vnr.naming");
  return (
    <>
      <h3>{t("title")}</h3>
      <p>{t("lead")}</p>
      <ul className="plain">
        {members.map(({ personId, organisationId, name, organisation, named }) => (
          <li key={`${personId}-${organisationId}`} className="btns">
            <span>
              <bdi>{name}</bdi> · <bdi>{organisation}</bdi>
            </span>
            <NamingButton personId={personId} organisationId={organisationId} name={name} named={named} />
          </li>
        ))}
      </ul>
    </>
  );
}
