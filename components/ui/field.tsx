import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** What every kind of field takes besides the attributes of its own element. */
export type FieldTexts = {
  label: ReactNode;
  help?: ReactNode;
  error?: string | undefined;
  /** Says "(optional)" after the label. */
  optional?: boolean;
};

type Ids = Pick<FieldTexts, "help" | "error">;

/** The attributes that tie an input to its label, its error and its help. */
export function describedBy(id: string, { help, error }: Ids) {
  const ids = [error && `${id}-error`, help && `${id}-help`].filter(Boolean).join(" ");
  return { id, "aria-describedby": ids || undefined, "aria-invalid": error ? (true as const) : undefined };
}

/** Label, field, error, help, in that order. The child takes `describedBy(id, …)`. */
export function Field({
  id,
  label,
  help,
  error,
  optional,
  className,
  children,
}: FieldTexts & { id: string; className?: string | undefined; children: ReactNode }) {
  return (
    <div className={classNames("field", error && "bad", className)}>
      <label htmlFor={id}>
        {label}
        {optional && <OptionalMark />}
      </label>
      {children}
      <FieldError id={id} error={error} />
      <FieldHelp id={id} help={help} />
    </div>
  );
}

export function OptionalMark() {
  const t = useTranslations("common");
  return <span className="opt"> {t("optional")}</span>;
}

export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  return error ? (
    <span className="err" id={`${id}-error`}>
      {error}
    </span>
  ) : null;
}

export function FieldHelp({ id, help }: { id: string; help: ReactNode }) {
  return help ? (
    <span className="help" id={`${id}-help`}>
      {help}
    </span>
  ) : null;
}
