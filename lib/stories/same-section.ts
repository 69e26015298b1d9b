import canonicalize from "canonicalize";
import type { Section } from "@/db/enums";
import { SECTION_SCHEMAS, type SectionValue } from "./schema";

/** Whether two values of a section would be stored as the same: spaces at the ends, and ids still to be given, aside. */
export const isSameSection = (section: Section, one: unknown, other: unknown): boolean =>
  written(section, one) === written(section, other);

/** A short mark of a section's value, the same for the same words: to know one's own again. No secret, no signature. */
export function markOf(section: Section, value: unknown): string {
  const text = written(section, value);
  let [one, two] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 2654435761);
    two = Math.imul(two ^ unit, 1597334677);
  }
  return `${text.length}-${(one >>> 0).toString(36)}${(two >>> 0).toString(36)}`;
}

const written = (section: Section, value: unknown): string => canonicalize(plain(section, value)) ?? "";

function plain(section: Section, value: unknown): unknown {
  const parsed = SECTION_SCHEMAS[section].safeParse(value);
  if (!parsed.success) return value;
  if (section !== "voices") return parsed.data;
  return (parsed.data as SectionValue<"voices">).map((voice) => ({ ...voice, id: null }));
}
