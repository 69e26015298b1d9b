"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { KeptFormFoot, KeptFormHead } from "@/components/kept-form";
import { useKeptForm } from "@/components/use-kept-form";
import { addTaskAction } from "@/lib/vnr/actions";
import type { Colleague } from "@/lib/vnr/colleagues";
import { TaskFields, type TaskValues, taskRows } from "./task-fields";

const EMPTY: TaskValues = { title: "", dueOn: "", ownerId: "", notes: "" };

/** A task of one's own beside those of the plan. */
export function OwnTaskForm({ roundId, colleagues }: { roundId: string; colleagues: Colleague[] }) {
  const t = useTranslations("vnr.task");
  const router = useRouter();
  const form = useKeptForm<TaskValues, unknown>({
    name: `vnr-task:new:${roundId}`,
    values: EMPTY,
    save: (typed) => addTaskAction({ roundId, ...typed }),
    onSaved: () => {
      form.settle(EMPTY);
      router.refresh();
    },
  });
  const at = (name: string) => `new-${name}`;
  return (
    <form onSubmit={form.submit} noValidate>
      <KeptFormHead {...form.head} at={at} rows={taskRows(t, colleagues)} />
      <TaskFields
        register={form.register}
        error={form.error}
        at={at}
        colleagues={colleagues}
        planned={false}
      />
      <KeptFormFoot status={form.status} pending={form.pending} submit={t("add")} variant="second" />
    </form>
  );
}
