"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/ui/error-summary";
import { useRefusal } from "@/components/use-refusal";

/** Above a plain form: why it was refused, each problem linked to its field. */
export function FormProblems({ code, fields }: { code: string | null; fields: Record<string, string> }) {
  const t = useTranslations("joining.fields");
  const refusal = useRefusal();
  if (!code) return null;
  const problems = Object.entries(fields).map(([id, field]) => ({
    id,
    message: [t.has(id) ? t(id) : "", refusal.field(field)].filter(Boolean).join(": "),
  }));
  return <ErrorSummary title={refusal.sentence(code)} problems={problems} />;
}
