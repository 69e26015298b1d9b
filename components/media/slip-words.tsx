import type { useTranslations } from "next-intl";
import type { findSlip } from "@/lib/media/queries";

type Slip = NonNullable<Awaited<ReturnType<typeof findSlip>>>;
type Words = {
  t: ReturnType<typeof useTranslations<"slip">>;
  enums: ReturnType<typeof useTranslations<"enums">>;
  day: (iso: string) => string;
};

/** What was agreed, in the words of the slip's own language. */
export function SlipAgreed({ slip, t, enums, day }: { slip: Slip } & Words) {
  return (
    <>
      <p className="eyebrow">
        <bdi>{slip.organisation}</bdi>
      </p>
      <h2>{t("title")}</h2>
      <dl className="facts">
        <dt>{t("person")}</dt>
        <dd>
          <bdi>{slip.person}</bdi>
        </dd>
        {slip.isChild && (
          <>
            <dt>{t("guardian")}</dt>
            <dd>
              <bdi>{slip.guardian}</bdi>. {t("assented")}
            </dd>
          </>
        )}
        <dt>{t("agreed")}</dt>
        <dd>{slip.uses.map((use) => enums(`consentUse.${use}`)).join(" · ")}</dd>
        <dt>{t("where")}</dt>
        <dd>
          <ul>
            {slip.doors.map((door) => (
              <li key={door}>
                {enums(`consentDoor.${door}`)}: {t(`door.${door}`)}
              </li>
            ))}
          </ul>
        </dd>
        <dt>{t("given")}</dt>
        <dd>{t("givenTo", { date: day(slip.obtainedOn), by: slip.obtainedBy })}</dd>
        <dt>{t("until")}</dt>
        <dd>{slip.expiresOn ? day(slip.expiresOn) : t("noEnd")}</dd>
      </dl>
      <h3>{t("howToEnd")}</h3>
      <p>{t("anyTime")}</p>
    </>
  );
}

/** How to end it: the address, and what happens then. */
export function SlipEnding({ address, t }: { address: string } & Pick<Words, "t">) {
  return (
    <>
      <p>
        {t("goTo")} <bdi dir="ltr">{address}</bdi>
      </p>
      <p>{t("orAsk")}</p>
      <p>
        <b>{t("recall")}</b>
      </p>
    </>
  );
}
