"use client";

import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
} from "@simplewebauthn/browser";
import { useState, useSyncExternalStore } from "react";
import { Button, type ButtonVariant } from "@/components/ui/button";
import type { Result } from "@/lib/result";

type Answer = Awaited<ReturnType<typeof startAuthentication>>;

type Props<T> = {
  label: string;
  variant?: ButtonVariant;
  options: () => Promise<Result<PublicKeyCredentialRequestOptionsJSON>>;
  answer: (answer: Answer) => Promise<Result<T>>;
  /** A refusal of ours or of the device (`passkey_not_used`), or what was done. */
  onAnswer: (result: Result<T>) => void;
};

/** Has the browser ask for a passkey. Stands only where the browser knows what that is. */
export function PasskeyButton<T>({ label, variant = "second", options, answer, onAnswer }: Props<T>) {
  // No transition: where it proves something anew, another one waits for it.
  const [pending, setPending] = useState(false);
  const supported = useSyncExternalStore(never, browserSupportsWebAuthn, () => false);
  const ask = async () => {
    setPending(true);
    onAnswer(await asked().catch(() => refused("offline")));
    setPending(false);
  };
  const asked = async (): Promise<Result<T>> => {
    const asks = await options();
    if (!asks.ok) return asks;
    const given = await startAuthentication({ optionsJSON: asks.value }).catch(() => null);
    return given ? answer(given) : refused("passkey_not_used");
  };
  return supported ? (
    <Button variant={variant} busy={pending} onClick={ask}>
      {label}
    </Button>
  ) : null;
}

const refused = (code: string) => ({ ok: false as const, code, fields: {} });
const never = () => () => {};
