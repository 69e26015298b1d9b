import { useFormatter, useTranslations } from "next-intl";
import { State } from "@/components/ui/state";
import type { ConsentUse, PeopleShown } from "@/db/enums";
import type { consents } from "@/db/schema";
import { consentCovers } from "@/lib/media/consent-covers";

/** Of the register only what decides whether something may be shown: no name, no proof. */
type Consent = Pick<
  typeof consents.$inferSelect,
  "id" | "uses" | "doors" | "obtainedOn" | "expiresOn" | "isChild" | "revokedAt"
>;
type Photo = {
  id: string;
  alternativeText: string;
  peopleShown: PeopleShown | null;
  childShown: boolean;
  consents: readonly Consent[];
};

/** The state of the consents of every photo of a story. */
export function PhotoConsents({ photos }: { photos: readonly Photo[] }) {
  const t = useTranslations("judged");
  const people = useTranslations("enums.peopleShown");
  if (photos.length === 0) return null;
  return (
    <Register>
      {photos.map((photo, at) => (
        <li key={photo.id}>
          <b>{t("photo", { number: at + 1 })}</b> {photo.peopleShown && people(photo.peopleShown)}
          {photo.childShown && ` · ${t("childShown")}`}
          {photo.peopleShown === "recognisable" && photo.consents.length === 0 && <Missing />}
          {photo.consents.map((consent) => (
            <ConsentLine key={consent.id} consent={consent} use="photo" />
          ))}
        </li>
      ))}
    </Register>
  );
}

/** The same of every voice. */
export function VoiceConsents({
  voices,
}: {
  voices: readonly { id: string; name: string; isChild: boolean; consent: Consent | null }[];
}) {
  const t = useTranslations("judged");
  if (voices.length === 0) return null;
  return (
    <Register>
      {voices.map(({ id, name, isChild, consent }) => (
        <li key={id}>
          <b>
            <bdi>{name}</bdi>
          </b>
          {isChild && ` · ${t("childQuoted")}`}
          {consent ? <ConsentLine consent={consent} use="quote" /> : <Missing />}
        </li>
      ))}
    </Register>
  );
}

function Register({ children }: { children: React.ReactNode }) {
  const t = useTranslations("judged");
  return (
    <div className="consents-state">
      <h3>{t("consents")}</h3>
      <ul className="plain">{children}</ul>
      <p className="quietly">{t("proofs")}</p>
    </div>
  );
}

function Missing() {
  const t = useTranslations("judged");
  return (
    <p>
      <State tone="warn">{t("noConsent")}</State>
    </p>
  );
}

function ConsentLine({ consent, use }: { consent: Consent; use: ConsentUse }) {
  const t = useTranslations("judged");
  const words = useTranslations("enums");
  const format = useFormatter();
  const day = (date: string) => format.dateTime(new Date(date), { dateStyle: "medium", timeZone: "UTC" });
  const valid = consentCovers(consent, use, "web");
  const facts = [
    ...consent.doors.map((door) => words(`consentDoor.${door}`)),
    t("obtained", { date: day(consent.obtainedOn) }),
    consent.expiresOn ? t("until", { date: day(consent.expiresOn) }) : t("noEnd"),
    ...(consent.isChild ? [t("child")] : []),
  ];
  return (
    <p>
      <State tone={valid ? "done" : "warn"}>{t(valid ? "valid" : "notValid")}</State>{" "}
      <span className="quietly">{facts.join(" · ")}</span>
    </p>
  );
}
