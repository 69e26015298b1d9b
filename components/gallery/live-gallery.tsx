"use client";

import { Idiomorph } from "idiomorph";
import { useEffect, useRef } from "react";
import { ADDRESS_CHANGED } from "@/components/layout/language-switch";
import { holding, html } from "@/lib/html";
import { PLACE } from "./place";

/** The server writes here, and nothing of React's: it stays as it is. */
const NOTHING = holding(html``);

/**
 * The place of the gallery. With scripts a choice changes what it must and nothing else: what was opened stays open, the
 * keyboard stays where it is, and the address holds only what was chosen. Without them its form and links load pages.
 */
export function LiveGallery() {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => (place.current ? enliven(place.current) : undefined), []);
  return <div ref={place} id={PLACE} className="wrap" suppressHydrationWarning {...NOTHING} />;
}

function enliven(place: HTMLElement) {
  const left = new AbortController();
  const path = location.pathname;
  let asked = new AbortController();

  const show = async (address: string) => {
    asked.abort();
    asked = new AbortController();
    const { signal } = asked;
    place.setAttribute("aria-busy", "true");
    const text = await textOf(address, signal);
    if (signal.aborted) return;
    place.removeAttribute("aria-busy");
    const next = new DOMParser().parseFromString(text ?? "", "text/html").getElementById(PLACE);
    if (next) put(place, next);
    // No gallery came: the browser shows what did.
    else location.assign(address);
  };
  const go = (address: string) => {
    history.pushState(null, "", address);
    window.dispatchEvent(new Event(ADDRESS_CHANGED));
    show(address);
  };

  place.addEventListener(
    "submit",
    (event) => {
      event.preventDefault();
      const form = event.target as HTMLFormElement;
      const chosen = [...new FormData(form)].filter(([, value]) => value !== "");
      const query = new URLSearchParams(chosen.map(([name, value]) => [name, String(value)]));
      go(query.size > 0 ? `${path}?${query}` : path);
    },
    left,
  );
  place.addEventListener(
    "click",
    (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>(":is(.chosen, .sort) a");
      const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
      if (!link || !plain) return;
      event.preventDefault();
      go(link.href);
    },
    left,
  );
  window.addEventListener("popstate", () => location.pathname === path && show(location.href), left);
  return () => {
    left.abort();
    asked.abort();
  };
}

/** What is at an address; null where that is no page. While there is no line it waits for one. */
async function textOf(address: string, signal: AbortSignal): Promise<string | null> {
  for (;;) {
    try {
      const answer = await fetch(address, { signal });
      return answer.ok ? await answer.text() : null;
    } catch {
      if (signal.aborted || navigator.onLine) return null;
      await new Promise((resolve) => window.addEventListener("online", resolve, { once: true }));
    }
  }
}

/** The new gallery in place of the old, by what differs; a link that went with what it took away leaves the keyboard at the count. */
function put(place: HTMLElement, next: HTMLElement) {
  Idiomorph.morph(place, next.innerHTML, {
    morphStyle: "innerHTML",
    callbacks: { beforeAttributeUpdated: (name) => name !== "open" },
  });
  place.querySelector("form")?.reset();
  if (document.activeElement === document.body) place.querySelector("h2")?.focus({ preventScroll: true });
}
