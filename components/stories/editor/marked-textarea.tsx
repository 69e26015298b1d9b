"use client";

import { type ComponentProps, type ReactNode, useDeferredValue } from "react";
import { useNumberMarks } from "./writing-aids";

type Props = Omit<ComponentProps<"textarea">, "value"> & { value: string };

/**
 * A field whose numbers are marked where they stand: tinted when a finding holds them, dotted when none does. The marks
 * lie over the field as a sheet without words, which nobody hears or touches.
 */
export function MarkedTextarea({ value, ...rest }: Props) {
  const shown = useDeferredValue(value);
  const marks = useNumberMarks(shown);
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { from, to, finding } of marks) {
    parts.push(shown.slice(at, from));
    parts.push(
      <span key={from} className={finding ? "held" : "hand"}>
        {shown.slice(from, to)}
      </span>,
    );
    at = to;
  }
  return (
    <div className="marked">
      <textarea {...rest} value={value} />
      <div className="says sheet-over" dir={rest.dir} lang={rest.lang} aria-hidden>
        {parts}
        {shown.slice(at)}{" "}
      </div>
    </div>
  );
}
