import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import { describedBy, FieldError, FieldHelp, type FieldTexts, OptionalMark } from "./field";

type InputRest = Omit<ComponentProps<"input">, "type" | "id" | "value" | "defaultValue">;

/** One box to tick, its words beside it; `children` say more under the words. */
export function Checkbox({
  label,
  help,
  error,
  optional,
  children,
  value,
  ...rest
}: InputRest & FieldTexts & { name: string; id?: string; value?: string; children?: ReactNode }) {
  const id = rest.id ?? (value ? `${rest.name}-${value}` : rest.name);
  return (
    <div className={classNames("choice", error && "bad")}>
      <label className="pick">
        <input type="checkbox" {...rest} value={value} {...describedBy(id, { help, error })} />
        <span>
          {label}
          {optional && <OptionalMark />}
          {children && <small>{children}</small>}
        </span>
      </label>
      <FieldError id={id} error={error} />
      <FieldHelp id={id} help={help} />
    </div>
  );
}

export type Choice = { value: string; label: ReactNode; help?: ReactNode; disabled?: boolean };

type GroupProps = InputRest &
  FieldTexts & { name: string; id?: string; options: readonly Choice[]; inline?: boolean };

/** One of several. The first one takes the id `name`, so that a summary of errors can lead there. */
export function RadioGroup(props: GroupProps & { value?: string | null; defaultValue?: string | null }) {
  return <Group {...props} type="radio" />;
}

/** Any of several, under one legend; every box has the same name. */
export function CheckboxGroup(
  props: GroupProps & { values?: readonly string[]; defaultValues?: readonly string[] },
) {
  return <Group {...props} type="checkbox" />;
}

function Group({
  label,
  help,
  error,
  optional,
  options,
  inline,
  id: ownId,
  type,
  value,
  defaultValue,
  values,
  defaultValues,
  ...rest
}: GroupProps & {
  type: "radio" | "checkbox";
  value?: string | null;
  defaultValue?: string | null;
  values?: readonly string[];
  defaultValues?: readonly string[];
}) {
  const on = values ?? (value === undefined ? undefined : [value]);
  const first = defaultValues ?? (defaultValue === undefined ? undefined : [defaultValue]);
  const id = ownId ?? rest.name;
  const { "aria-describedby": description } = describedBy(id, { help, error });
  return (
    <fieldset className={classNames("field", error && "bad")} aria-describedby={description}>
      <legend className="label">
        {label}
        {optional && <OptionalMark />}
      </legend>
      <div className={inline ? "picks row" : "picks"}>
        {options.map((option, index) => (
          <label className="pick" key={option.value}>
            <input
              {...rest}
              type={type}
              id={index === 0 ? id : `${id}-${option.value}`}
              value={option.value}
              {...(on && { checked: on.includes(option.value) })}
              {...(first && { defaultChecked: first.includes(option.value) })}
              {...(option.disabled && { disabled: true })}
            />
            <span>
              {option.label}
              {option.help && <small>{option.help}</small>}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={id} error={error} />
      <FieldHelp id={id} help={help} />
    </fieldset>
  );
}
