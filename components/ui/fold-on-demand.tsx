"use client";

import { type ReactNode, useState } from "react";

/** A fold in a long list: what is in it is written when it is opened. */
export function FoldOnDemand({ title, children }: { title: ReactNode; children: ReactNode }) {
  const [wasOpened, setOpened] = useState(false);
  return (
    <details className="fold" onToggle={() => setOpened(true)}>
      <summary>{title}</summary>
      {wasOpened && <div>{children}</div>}
    </details>
  );
}
