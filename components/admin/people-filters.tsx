import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Select, TextInput } from "@/components/ui/text-input";
import { PLATFORM_ROLES } from "@/db/enums";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import type { PeopleFilter } from "@/lib/people/admin-queries";

/** Whom to look for; a plain form, its answer has an address of its own. */
export function PeopleFilters({ filter, locale }: { filter: PeopleFilter; locale: Locale }) {
  const t = useTranslations("house.people");
  const words = useTranslations("enums.platformRole");
  return (
    <form method="get" className="asking">
      <TextInput name="q" label={t("search")} defaultValue={filter.q} autoComplete="off" dir="auto" />
      <TextInput
        name="organisation"
        label={t("organisation")}
        defaultValue={filter.organisation}
        autoComplete="off"
        dir="auto"
      />
      <Select name="role" label={t("role")} defaultValue={filter.role ?? ""}>
        <option value="">{t("anyRole")}</option>
        {PLATFORM_ROLES.map((role) => (
          <option key={role} value={role}>
            {words(role)}
          </option>
        ))}
        <option value="none">{t("none")}</option>
      </Select>
      <Select name="state" label={t("state")} defaultValue={filter.state ?? ""}>
        <option value="">{t("any")}</option>
        <option value="active">{t("active")}</option>
        <option value="inactive">{t("inactive")}</option>
      </Select>
      <div className="btns">
        <Button type="submit" variant="second">
          {t("show")}
        </Button>
        <Link href={paths.admin.people(locale)}>{t("all")}</Link>
      </div>
    </form>
  );
}
