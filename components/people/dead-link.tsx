import { useTranslations } from "next-intl";

/** The one answer to a link that was used, taken back, past its days or never there. */
export function DeadLink({ what }: { what: "invitation" | "confirmation" | "helper" | "share" }) {
  const t = useTranslations("joining.dead");
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="lead">{t("why")}</p>
      <p>{t(what)}</p>
    </>
  );
}
