"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";

/**
 * A question in front of the page. `trigger` is a button, or `open` and `onOpenChange` steer it.
 * The veil is our own element: Radix's would inject a style element, which the policy of the pages refuses.
 */
export function Dialog({
  title,
  description,
  trigger,
  open,
  onOpenChange,
  children,
}: {
  title: ReactNode;
  description?: ReactNode;
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  children: ReactNode;
}) {
  const t = useTranslations("common");
  return (
    <Radix.Root {...(open !== undefined && { open })} {...(onOpenChange && { onOpenChange })}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <div className="veil desk-side">
          <Radix.Content className="dialog" {...(!description && { "aria-describedby": undefined })}>
            <div className="dialog-head">
              <Radix.Title>{title}</Radix.Title>
              <Radix.Close className="btn plain" type="button">
                <X size={18} aria-hidden />
                {t("close")}
              </Radix.Close>
            </div>
            {description && <Radix.Description className="lead">{description}</Radix.Description>}
            {children}
          </Radix.Content>
        </div>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** Wraps a button inside a dialog that closes it. */
export function DialogClose({ children }: { children: ReactNode }) {
  return <Radix.Close asChild>{children}</Radix.Close>;
}
