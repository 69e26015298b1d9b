import type { RichText } from "@/db/documents";
import type { Section } from "@/db/enums";
import { plainText } from "@/lib/rich-text/schema";
import type { SectionValue } from "./schema";

/**
 * The words of a section's value, a line for each part: for showing what differs between two.
 * `nameOf`: what a cited finding is called there.
 */
export function sectionWords(
  section: Section,
  value: unknown,
  nameOf: (findingId: string) => string,
): string {
  switch (section) {
    case "title":
    case "summary":
      return value as string;
    case "need":
    case "action":
    case "lessons":
      return plainText(value as RichText);
    case "claims":
      return lines(value as SectionValue<"claims">, ({ sentence, detail, findingIds, headline }) => [
        ...[headline && "★", sentence, detail, findingIds.map(nameOf).join(" ")],
      ]);
    case "voices":
      return lines(value as SectionValue<"voices">, ({ quote, name, role }) => [quote, name, role]);
    case "partners":
      return lines(value as SectionValue<"partners">, ({ name, role }) => [name, role]);
    case "contributions":
      return lines(value as SectionValue<"contributions">, ({ target, strength, sentence, findingIds }) => [
        ...[target, strength, sentence, findingIds.map(nameOf).join(" ")],
      ]);
    case "links":
      return lines(value as SectionValue<"links">, ({ label, url }) => [label, url]);
    case "photos":
      return (value as SectionValue<"photos">).join("\n");
    case "language": {
      const { language, workingSummary } = value as SectionValue<"language">;
      return [language, workingSummary].join("\n").trim();
    }
  }
}

const lines = <T>(all: T[], parts: (one: T) => (string | false)[]): string =>
  all.map((one) => parts(one).filter(Boolean).join(" · ")).join("\n");
