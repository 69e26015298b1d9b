import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { DateInput, Select, TextInput } from "@/components/ui/text-input";
import { EVENT_KINDS } from "@/db/enums";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import type { AuditFilter } from "@/lib/people/audit-queries";

/** What to look for in the record; a plain form, its answer has an address of its own. */
export function AuditFilters({ filter, locale }: { filter: AuditFilter; locale: Locale }) {
  const t = useTranslations("house.audit");
  const words = useTranslations("enums.eventKind");
  const kinds = EVENT_KINDS.map((kind) => ({ kind, name: words(kind) })).sort((a, b) =>
    a.name.localeCompare(b.name, locale),
  );
  const text = { autoComplete: "off", dir: "auto", optional: true } as const;
  return (
    <form method="get" className="asking">
      <Select name="kind" label={t("kind")} defaultValue={filter.kind ?? ""} width="medium">
        <option value="">{t("all")}</option>
        {kinds.map(({ kind, name }) => (
          <option key={kind} value={kind}>
            {name}
          </option>
        ))}
      </Select>
      <TextInput
        name="person"
        label={t("person")}
        help={t("personHelp")}
        defaultValue={filter.person}
        {...text}
      />
      <TextInput
        name="organisation"
        label={t("organisation")}
        help={t("organisationHelp")}
        defaultValue={filter.organisation}
        {...text}
      />
      <TextInput
        name="story"
        label={t("story")}
        help={t("storyHelp")}
        defaultValue={filter.story}
        {...text}
        dir="ltr"
      />
      <DateInput name="from" label={t("from")} defaultValue={filter.from ?? ""} optional />
      <DateInput name="to" label={t("to")} defaultValue={filter.to ?? ""} optional />
      <div className="btns">
        <Button type="submit" variant="second">
          {t("show")}
        </Button>
        <Link href={paths.admin.audit(locale)}>{t("clear")}</Link>
      </div>
    </form>
  );
}
