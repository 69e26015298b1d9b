import { useTranslations } from "next-intl";
import type { findWorkspace } from "@/lib/vnr/queries";

type Workspace = NonNullable<Awaited<ReturnType<typeof findWorkspace>>>;

/** Who works in a country's workspace, by organisation. */
export function Colleagues({ organisations, colleagues }: Workspace) {
  const t = useTranslations("vnr");
  const kinds = useTranslations("enums.organisationKind");
  return (
    <dl className="facts">
      {organisations.map(({ id, name, kind }) => {
        const own = colleagues.filter(({ organisationId }) => organisationId === id);
        return (
          <div key={id}>
            <dt>
              <bdi>{name}</bdi> ({kinds(kind)})
            </dt>
            <dd>
              {own.length === 0
                ? t("nobodyHere")
                : own.map((person, index) => (
                    <span key={person.id}>
                      {index > 0 && ", "}
                      <bdi>{person.name}</bdi>
                    </span>
                  ))}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
