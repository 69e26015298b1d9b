"use client";

import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { type ComponentProps, type MouseEvent, useState, useSyncExternalStore } from "react";
import { SECTIONS, type Section } from "@/db/enums";

const MOVED = "section-moved";
const asked = () => new URLSearchParams(window.location.search).get("section");

function whenMoved(changed: () => void) {
  addEventListener(MOVED, changed);
  addEventListener("popstate", changed);
  return () => {
    removeEventListener(MOVED, changed);
    removeEventListener("popstate", changed);
  };
}

/**
 * The section that the address names; without one, the first to write in when the page was opened. It is read from the
 * address itself: the router tells of a new one only when what it asked of the server has come, on a bad line much later.
 */
export function useCurrentSection(first: Section): Section {
  const served = useSearchParams().get("section");
  const named = useSyncExternalStore(whenMoved, asked, () => served);
  const [begun] = useState(first);
  return SECTIONS.find((section) => section === named) ?? begun;
}

/** Leads to another section of the page that is open already: nothing is fetched, so it works without a line too. */
export function SectionLink(props: ComponentProps<typeof Link> & { href: string }) {
  const open = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    window.history.pushState(null, "", props.href);
    dispatchEvent(new Event(MOVED));
  };
  return <Link {...props} prefetch={false} onClick={open} />;
}
