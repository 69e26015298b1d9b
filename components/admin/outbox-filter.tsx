import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/text-input";
import { MAIL_KINDS, MAIL_STATES, type MailKind, type MailState } from "@/db/enums";

/** Which mails to show; a plain form, its answer has an address of its own. */
export function OutboxFilter({
  kind,
  state,
}: {
  kind?: MailKind | undefined;
  state?: MailState | undefined;
}) {
  const t = useTranslations("outbox");
  return (
    <form method="get" className="asking">
      <Select name="state" label={t("state")} defaultValue={state ?? ""} width="medium">
        <option value="">{t("all")}</option>
        {MAIL_STATES.map((one) => (
          <option key={one} value={one}>
            {t(`states.${one}`)}
          </option>
        ))}
      </Select>
      <Select name="kind" label={t("kind")} defaultValue={kind ?? ""} width="medium">
        <option value="">{t("all")}</option>
        {MAIL_KINDS.map((one) => (
          <option key={one} value={one}>
            {t(`kinds.${one}`)}
          </option>
        ))}
      </Select>
      <div className="btns">
        <Button type="submit" variant="second">
          {t("show")}
        </Button>
      </div>
    </form>
  );
}
