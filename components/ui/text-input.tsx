import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import { describedBy, Field, type FieldTexts } from "./field";

type Width = "short" | "medium" | "full";
type Common<Tag extends "input" | "textarea" | "select"> = Omit<ComponentProps<Tag>, "id"> &
  FieldTexts & { name: string; id?: string; fieldClassName?: string };
type InputProps = Common<"input"> & { width?: Width; unit?: ReactNode };

/** One line of text. `id` is the name unless given; `unit` stands after the field. */
export function TextInput({
  label,
  help,
  error,
  optional,
  width = "full",
  unit,
  fieldClassName,
  ...rest
}: InputProps) {
  const id = rest.id ?? rest.name;
  const input = (
    <input
      type="text"
      {...rest}
      {...describedBy(id, { help, error })}
      className={classNames(width !== "full" && `w-${width}`, rest.className)}
    />
  );
  return (
    <Field id={id} label={label} help={help} error={error} optional={optional} className={fieldClassName}>
      {unit ? (
        <span className="unit">
          {input}
          <span>{unit}</span>
        </span>
      ) : (
        input
      )}
    </Field>
  );
}

/** A number as text with the phone's number keys: no spinning, nothing lost that is mistyped. */
export function NumberInput(props: InputProps) {
  return <TextInput width="short" inputMode="decimal" autoComplete="off" dir="ltr" {...props} />;
}

export function DateInput(props: InputProps) {
  return <TextInput width="medium" {...props} type="date" />;
}

export function TextArea({
  label,
  help,
  error,
  optional,
  fieldClassName,
  rows = 4,
  ...rest
}: Common<"textarea">) {
  const id = rest.id ?? rest.name;
  return (
    <Field id={id} label={label} help={help} error={error} optional={optional} className={fieldClassName}>
      <textarea rows={rows} {...rest} {...describedBy(id, { help, error })} />
    </Field>
  );
}

/** `children` are `<option>`s. */
export function Select({
  label,
  help,
  error,
  optional,
  fieldClassName,
  width = "full",
  ...rest
}: Common<"select"> & { width?: Width }) {
  const id = rest.id ?? rest.name;
  return (
    <Field id={id} label={label} help={help} error={error} optional={optional} className={fieldClassName}>
      <select
        {...rest}
        {...describedBy(id, { help, error })}
        className={classNames(width !== "full" && `w-${width}`, rest.className)}
      />
    </Field>
  );
}
