import { useTranslations } from "next-intl";
import { Band } from "@/components/ui/band";
import type { Breakdown } from "@/db/documents";
import { smallGroups } from "@/lib/projects/small-groups";

/** Says where so few people were observed that one of them might be recognised; nothing where there are enough. */
export function SmallGroupWarning({
  finding,
}: {
  finding: { n: number | null; breakdown: string | Breakdown[] };
}) {
  const t = useTranslations("evidence.few");
  const small = smallGroups(finding);
  if (small.length === 0) return null;
  const groups = small.map((group) => (group === null ? t("all") : t("group", { group }))).join(t("comma"));
  return <Band tone="warn">{t("warning", { groups })}</Band>;
}
