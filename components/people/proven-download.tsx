"use client";

import type { ReactNode } from "react";
import { Button, type ButtonVariant } from "@/components/ui/button";
import { useAct } from "@/components/use-act";
import { proveAction } from "@/lib/people/account-actions";

type Props = { href: string; variant?: ButtonVariant; children: ReactNode };

/** A file that tells of people: asks first for fresh proof of who one is, where that is due. */
export function ProvenDownload({ href, variant, children }: Props) {
  const { act, problem, pending } = useAct();
  const download = () =>
    act(
      () => proveAction({}),
      () => location.assign(href),
    );
  return (
    <div>
      <Button variant={variant} busy={pending} onClick={download}>
        {children}
      </Button>
      {problem && (
        <p className="err" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
