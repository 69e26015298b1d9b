"use client";

import { ErrorSummary } from "@/components/ui/error-summary";
import { useRefusal } from "@/components/use-refusal";
import type { GuestState } from "@/lib/auth/guest-form";

/** Above a form of one who is not signed in: what was refused, and which field it is about. */
export function GuestProblems({ state, title, field }: { state: GuestState; title: string; field: string }) {
  const refusal = useRefusal();
  if (!state) return null;
  const beside = Object.entries(state.fields).map(([id, code]) => ({
    id,
    message: refusal.field(code) ?? "",
  }));
  const problems =
    beside.length > 0 ? beside : [{ id: field, message: refusal.sentence(state.code, state.again) }];
  return <ErrorSummary title={title} problems={problems} />;
}
