import { describe, expect, test } from "vitest";
import { VNR_TASKS, type VnrTask } from "@/db/enums";
import { dayAfter } from "@/lib/today";
import { calendarFile } from "@/lib/vnr/calendar";
import { keyDates, usualPresentation } from "@/lib/vnr/dates";
import { byMonth, dueDay, inOrder } from "@/lib/vnr/plan";
import { newRound, roundChange, taskChange } from "@/lib/vnr/schema";

test.each([
  ["2024-07-15", "2024-05-06", "2024-06-14"],
  ["2027-07-15", "2027-05-06", "2027-06-14"],
  ["2028-07-03", "2028-04-24", "2028-06-02"],
])(
  "presented on %s, main messages are due on %s and the report on %s",
  (presentationOn, messages, report) => {
    expect(keyDates(presentationOn)).toEqual({ mainMessagesOn: messages, reportOn: report, presentationOn });
  },
);

test.each([
  ["2027-03-01", -1, "2027-02-28"],
  ["2028-03-01", -1, "2028-02-29"],
  ["2027-01-01", -1, "2026-12-31"],
  ["2027-07-15", 60, "2027-09-13"],
])("%s and %s days are %s", (day, days, other) => expect(dayAfter(day, days)).toBe(other));

const dates = keyDates("2027-07-15");
test.each<[VnrTask, string]>([
  ["find_out", "2026-09-18"],
  ["make_contact", "2026-10-08"],
  ["agree_roles", "2026-11-17"],
  ["consultations", "2027-02-15"],
  ["contribution", "2027-03-27"],
  ["main_messages", "2027-04-22"],
  ["read_draft", "2027-05-31"],
  ["presentation_week", "2027-07-15"],
  ["record_uses", "2027-09-13"],
])("of a review on 15 July 2027, %s is due on %s", (planned, day) => {
  expect(dueDay({ planned, dueOn: null }, dates)).toBe(day);
});

test("a day that somebody set stays; one that moved with the round moves", () => {
  const moved = keyDates("2027-07-08");
  expect(dueDay({ planned: "contribution", dueOn: "2027-03-01" }, moved)).toBe("2027-03-01");
  expect(dueDay({ planned: "contribution", dueOn: null }, moved)).toBe("2027-03-20");
});

test("the plan stands in the order of its days, own tasks among them, and by month", () => {
  const tasks = [
    { planned: null, dueOn: "2027-03-27" },
    ...[...VNR_TASKS].reverse().map((planned) => ({ planned, dueOn: null })),
  ];
  const all = inOrder(tasks, dates);
  expect(all.map(({ day }) => day)).toEqual(all.map(({ day }) => day).sort());
  expect(all.flatMap(({ planned }) => planned ?? [])).toEqual([...VNR_TASKS]);
  const march = byMonth(all).find(([month]) => month === "2027-03");
  expect(march?.[1].map(({ planned }) => planned)).toEqual(["contribution", null]);
});

const ROUND = { country: "KEN", year: 2027, presentationOn: "2027-07-14" };
test.each([
  [{}, true],
  [{ presentationOn: "" }, true],
  [{ presentationOn: "2028-07-14" }, false],
  [{ presentationOn: "2027-02-30" }, false],
  [{ country: "EUU" }, false],
  [{ year: 2015, presentationOn: "" }, false],
])("a round with %j can be opened: %s", (change, can) => {
  expect(newRound.safeParse({ ...ROUND, ...change }).success).toBe(can);
});

const CHANGE = { id: "00000000-0000-4000-8000-000000000000", version: 1 };
test.each([
  ["2027-05-06", "2027-06-14", "2027-07-15", []],
  ["2027-06-15", "2027-06-14", "2027-07-15", ["reportOn"]],
  ["2027-05-06", "2027-07-16", "2027-07-15", ["presentationOn"]],
  ["", "2027-06-14", "2027-07-15", ["mainMessagesOn"]],
])("days %s, %s, %s are refused at %j", (mainMessagesOn, reportOn, presentationOn, at) => {
  const parsed = roundChange.safeParse({
    ...{ ...CHANGE, status: "planned", mainMessagesOn, reportOn, presentationOn },
  });
  expect(parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join("."))).toEqual(at);
});

test("a task may have nobody and no day, but not a state of another table", () => {
  const task = { ...CHANGE, title: "", dueOn: "", ownerId: "", notes: "", state: "done" };
  expect(taskChange.parse(task)).toMatchObject({ dueOn: null, ownerId: null });
  expect(taskChange.safeParse({ ...task, state: "presented" }).success).toBe(false);
});

test("the usual presentation is in July", () => expect(usualPresentation(2029)).toBe("2029-07-15"));

describe("the calendar file", () => {
  const entry = { id: "a", day: "2027-12-31", version: 3, title: "Kenya, review; all", text: "One\nTwo" };
  const file = (change = {}) =>
    calendarFile({
      ...{ name: "R", entries: [entry], withdrawn: false, now: new Date("2026-11-25T06:00:00Z"), ...change },
    });

  test("holds whole days, with their marks escaped", () => {
    expect(file().split("\r\n")).toEqual(
      expect.arrayContaining([
        ...["DTSTART;VALUE=DATE:20271231", "DTEND;VALUE=DATE:20280101", "SEQUENCE:3"],
        ...["SUMMARY:Kenya\\, review\\; all", "DESCRIPTION:One\\nTwo", "STATUS:CONFIRMED"],
        ...["DTSTAMP:20261125T060000Z", "UID:a@sdg-stories"],
      ]),
    );
  });
  test("cancels what was withdrawn", () => expect(file({ withdrawn: true })).toContain("STATUS:CANCELLED"));
  test.each(["long ".repeat(60), "طويل ".repeat(60), "長".repeat(200)])(
    "breaks lines at 75 bytes and not within a character",
    (title) => {
      const text = file({ entries: [{ ...entry, title }] });
      for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(text.replaceAll("\r\n ", "")).toContain(`SUMMARY:${title}`);
    },
  );
});
