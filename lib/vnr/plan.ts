import { VNR_TASKS, type VnrTask } from "@/db/enums";
import { dayAfter } from "@/lib/today";
import type { KeyDates } from "./dates";

/** Each task's last day, so many days from one of the round's dates. The months follow the VNR year (handbook of UN DESA). */
const PLAN: Record<VnrTask, { from: keyof KeyDates; days: number }> = {
  find_out: { from: "presentationOn", days: -300 },
  make_contact: { from: "presentationOn", days: -280 },
  learn_process: { from: "presentationOn", days: -260 },
  agree_roles: { from: "presentationOn", days: -240 },
  gather_stories: { from: "presentationOn", days: -210 },
  gather_statistics: { from: "presentationOn", days: -190 },
  find_allies: { from: "presentationOn", days: -180 },
  consultations: { from: "presentationOn", days: -150 },
  contribution: { from: "presentationOn", days: -110 },
  main_messages: { from: "mainMessagesOn", days: -14 },
  read_draft: { from: "reportOn", days: -14 },
  presentation_week: { from: "presentationOn", days: 0 },
  follow_up: { from: "presentationOn", days: 30 },
  record_uses: { from: "presentationOn", days: 60 },
};

type Task = { planned: VnrTask | null; dueOn: string | null };

/** A task's last day: its own where somebody set one, else as the plan counts it. ISO. */
export function dueDay(task: Task, dates: KeyDates): string {
  if (task.dueOn) return task.dueOn;
  if (!task.planned) throw new Error("a task of its own has a day");
  const { from, days } = PLAN[task.planned];
  return dayAfter(dates[from], days);
}

/** Tasks with their days, the earliest first; those of one day in the order of the plan, own ones last. */
export function inOrder<T extends Task>(tasks: readonly T[], dates: KeyDates): (T & { day: string })[] {
  const place = ({ planned }: Task) => (planned ? VNR_TASKS.indexOf(planned) : VNR_TASKS.length);
  return tasks
    .map((task) => ({ ...task, day: dueDay(task, dates) }))
    .sort((a, b) => a.day.localeCompare(b.day) || place(a) - place(b));
}

/** The tasks of each month, as `2027-03`, the earliest first. */
export const byMonth = <T extends { day: string }>(tasks: readonly T[]): [string, T[]][] => [
  ...Map.groupBy(tasks, ({ day }) => day.slice(0, 7)),
];
