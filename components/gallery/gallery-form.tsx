"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useEffect, useRef, useTransition } from "react";

/**
 * A plain form of filters. With scripts the page stays and what is left open is not in the address; `address`: of the
 * filters that the fields show, which are set anew when it changes by another way than this form.
 */
export function GalleryForm({
  action,
  address,
  children,
}: {
  action: string;
  address: string;
  children: ReactNode;
}) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [waiting, start] = useTransition();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the fields are set anew for each address
  useEffect(() => form.current?.reset(), [address]);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = [...new FormData(event.currentTarget)].filter(([, value]) => value !== "");
    const query = new URLSearchParams(chosen.map(([name, value]) => [name, String(value)]));
    start(() => router.push(query.size > 0 ? `${action}?${query}` : action, { scroll: false }));
  };
  return (
    <form action={action} ref={form} onSubmit={send} aria-busy={waiting}>
      {children}
    </form>
  );
}
