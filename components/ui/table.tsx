import Link from "next/link";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type Column = { label: ReactNode; numeric?: boolean };

/** A printed table; on narrow screens each row stands as a small form. Name it by a heading's id or a caption. */
export function Table({
  columns,
  labelledBy,
  caption,
  stack = true,
  children,
}: {
  columns: readonly Column[];
  labelledBy?: string;
  caption?: ReactNode;
  stack?: boolean;
  children: ReactNode;
}) {
  return (
    <table className={classNames("tbl", stack && "stack")} aria-labelledby={labelledBy}>
      {caption && <caption className="vh">{caption}</caption>}
      <thead>
        <tr>
          {columns.map((column, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
            <th key={index} scope="col" className={column.numeric ? "n" : undefined}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

/** The first cell of a row: what it is about, with a link and a line under it. */
export function RowHead({ href, sub, children }: { href?: string; sub?: ReactNode; children: ReactNode }) {
  return (
    <th scope="row" className="t">
      {href ? <Link href={href}>{children}</Link> : children}
      {sub && <span className="sub">{sub}</span>}
    </th>
  );
}

/** `label` repeats the column's name where rows are stacked. */
export function Cell({
  label,
  numeric,
  children,
}: {
  label?: string | undefined;
  numeric?: boolean;
  children: ReactNode;
}) {
  return (
    <td data-label={label} className={numeric ? "n" : undefined}>
      {children}
    </td>
  );
}
