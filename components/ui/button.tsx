import Link from "next/link";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";

export type ButtonVariant = "filled" | "second" | "plain" | "danger";

const CLASS: Record<ButtonVariant, string> = {
  filled: "btn",
  second: "btn second",
  plain: "btn plain",
  danger: "btn danger",
};

/** One filled button a screen; the rest are outlined (`second`) or words (`plain`). */
export function Button({
  variant = "filled",
  busy = false,
  type = "button",
  className,
  ...rest
}: ComponentProps<"button"> & { variant?: ButtonVariant; busy?: boolean }) {
  return (
    <button
      {...rest}
      type={type}
      className={classNames(CLASS[variant], className)}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest["aria-disabled"]}
    />
  );
}

/** A link that looks like a button. */
export function LinkButton({
  variant = "filled",
  className,
  ...rest
}: ComponentProps<typeof Link> & { variant?: ButtonVariant }) {
  return <Link {...rest} className={classNames(CLASS[variant], className)} />;
}
