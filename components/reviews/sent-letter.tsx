import { useFormatter, useTranslations } from "next-intl";
import { LetterText } from "./letter-text";

type Sent = { locale: string; body: string; sentAt: Date; version: number; author: string | null };

/** A letter that was sent, with its day and version. `author` null: the house shows no names; empty: the account was erased. */
export function SentLetter({ letter }: { letter: Sent }) {
  const t = useTranslations("letters.sent");
  const common = useTranslations("common");
  const format = useFormatter();
  return (
    <>
      <p className="quietly">
        {t("about", {
          version: letter.version,
          date: format.dateTime(letter.sentAt, { dateStyle: "long", timeZone: "UTC" }),
        })}{" "}
        {letter.author !== null && <bdi>{letter.author || common("formerMember")}</bdi>}
      </p>
      <LetterText locale={letter.locale} body={letter.body} />
    </>
  );
}
