import { useTranslations } from "next-intl";
import type { Section } from "@/db/enums";
import type { Other } from "./use-presence";

/** Who else is in the story; one who is in the same section is named first and in words. */
export function PresenceLine({ others, section }: { others: Other[]; section: Section }) {
  const t = useTranslations("writing.presence");
  const words = useTranslations("enums.section");
  const sorted = [...others].sort((a, b) => Number(b.section === section) - Number(a.section === section));
  return (
    <div role="status">
      {sorted.map((other) => (
        <p key={other.id} className={other.section === section ? "present here" : "present"}>
          {t(other.section === section ? "here" : "elsewhere", {
            name: other.name,
            section: words(other.section),
          })}
        </p>
      ))}
    </div>
  );
}
