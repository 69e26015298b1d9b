import { describe, expect, test } from "vitest";
import { VNR_TASKS } from "@/db/enums";
import { noticeLine } from "@/lib/email/mail-parts";
import { LOCALES } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";
import { momentOf } from "@/lib/vnr/reminders";

describe("when one is told of something due on 20 May", () => {
  test.each([
    ["2027-05-12", null],
    ["2027-05-13", "soon"],
    ["2027-05-15", "soon"],
    ["2027-05-16", null],
    ["2027-05-20", null],
    ["2027-05-21", "late"],
    ["2027-05-23", "late"],
    ["2027-05-24", null],
  ])("on %s: %s", (day, moment) => expect(momentOf("2027-05-20", day)).toBe(moment));
});

describe.each(LOCALES)("in %s", (locale) => {
  const line = (data: Record<string, string>) =>
    noticeLine({ kind: "vnr_due", data: { due: "2027-05-20", round: "", ...data } }, locale);

  test.each(["soon", "late", "closing"])("%s names what it is about and its day", (moment) => {
    const said = line({ moment, what: "Print the flyer" });
    expect(said).toContain("Print the flyer");
    expect(said).toContain("2027");
    expect(new Set(["soon", "late", "closing"].map((one) => line({ moment: one, what: "x" }))).size).toBe(3);
  });

  test.each(VNR_TASKS)("a task of the plan, %s, in its reader's language", (task) =>
    expect(line({ moment: "soon", what: `plan:${task}` })).toContain(messagesOf(locale).vnrTasks[task].title),
  );
});
