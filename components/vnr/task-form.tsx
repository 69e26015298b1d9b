"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { KeptFormFoot, KeptFormHead } from "@/components/kept-form";
import { Select } from "@/components/ui/text-input";
import { useKeptForm } from "@/components/use-kept-form";
import { VNR_TASK_STATES, type VnrTaskState } from "@/db/enums";
import { saveTaskAction } from "@/lib/vnr/actions";
import type { Colleague } from "@/lib/vnr/colleagues";
import { TaskFields, type TaskValues, taskRows } from "./task-fields";

type Values = TaskValues & { state: VnrTaskState };
type Props = { id: string; version: number; planned: boolean; values: Values; colleagues: Colleague[] };

/** Who does a task, until when, with which notes, and whether it is done. */
export function TaskForm({ id, version, planned, values, colleagues }: Props) {
  const t = useTranslations("vnr.task");
  const router = useRouter();
  const form = useKeptForm<Values, unknown>({
    name: `vnr-task:${id}`,
    version,
    values,
    save: (typed, base) => saveTaskAction({ id, version: base, ...typed }),
    onSaved: router.refresh,
  });
  const at = (name: string) => `${id}-${name}`;
  const rows = taskRows(t, colleagues);
  return (
    <form onSubmit={form.submit} noValidate>
      <KeptFormHead
        {...form.head}
        at={at}
        rows={(typed) => [{ label: t("state"), text: t(`states.${typed.state}`) }, ...rows(typed)]}
      />
      <Select id={at("state")} label={t("state")} width="medium" {...form.register("state")}>
        {VNR_TASK_STATES.map((state) => (
          <option key={state} value={state}>
            {t(`states.${state}`)}
          </option>
        ))}
      </Select>
      <TaskFields
        register={form.register}
        error={form.error}
        at={at}
        colleagues={colleagues}
        planned={planned}
      />
      <KeptFormFoot status={form.status} pending={form.pending} submit={t("save")} variant="second" />
    </form>
  );
}
