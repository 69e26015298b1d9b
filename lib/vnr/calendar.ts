import { dayAfter } from "@/lib/today";

export type CalendarEntry = { id: string; day: string; version: number; title: string; text: string };
type Calendar = { name: string; entries: readonly CalendarEntry[]; withdrawn: boolean; now: Date };

/**
 * A calendar file (RFC 5545) of whole days. An entry keeps its id, so that a calendar that takes the file in again
 * moves what it knows; `withdrawn` cancels them all.
 */
export const calendarFile = ({ name, entries, withdrawn, now }: Calendar): string =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//SDG Stories//National review//EN",
    `X-WR-CALNAME:${escaped(name)}`,
    ...entries.flatMap(({ id, day, version, title, text }) => [
      "BEGIN:VEVENT",
      `UID:${id}@sdg-stories`,
      `DTSTAMP:${now.toISOString().replace(/[-:]|\.\d+/g, "")}`,
      `SEQUENCE:${version}`,
      `DTSTART;VALUE=DATE:${plain(day)}`,
      `DTEND;VALUE=DATE:${plain(dayAfter(day, 1))}`,
      `SUMMARY:${escaped(title)}`,
      ...(text ? [`DESCRIPTION:${escaped(text)}`] : []),
      `STATUS:${withdrawn ? "CANCELLED" : "CONFIRMED"}`,
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join("");

const plain = (day: string): string => day.replaceAll("-", "");

const escaped = (text: string): string => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");

/** Lines of at most 75 bytes, broken between characters; what goes on begins with a space. */
function folded(line: string): string {
  const lines: string[] = [];
  let now = "";
  for (const character of line) {
    const begins = lines.length > 0 ? " " : "";
    if (Buffer.byteLength(begins + now + character) > 75) {
      lines.push(begins + now);
      now = "";
    }
    now += character;
  }
  return [...lines, (lines.length > 0 ? " " : "") + now].join("\r\n");
}
