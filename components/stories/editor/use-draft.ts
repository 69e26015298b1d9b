"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { usePerson } from "@/components/people/person-context";
import { onSession } from "@/components/people/session-channel";
import type { Section } from "@/db/enums";
import { createKeeper, type Keeper } from "../kept/draft-keeper";
import { keptStore } from "../kept/kept-store";
import type { Versioned } from "../kept/section-state";
import { transport } from "../kept/transport";
import { aliveWriters, showAlive, WRITER } from "../kept/writers";

type Draft = { story: string; revision: string; sections: Record<Section, Versioned> };

/** The lists beside the text are read anew when nothing was saved for so long, in milliseconds. */
const CALM = 1500;

/** By then the session has ended that another page of this browser ends, in milliseconds. */
const GONE_BY = 3000;

/** The keeper of a draft for as long as the page is open; it hears of the line, the session and the person's return. */
export function useDraft({ story, revision, sections }: Draft): Keeper {
  const person = usePerson();
  const router = useRouter();
  const calm = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [keeper] = useState(() =>
    createKeeper({
      ...{ person, story, revision, sections, writer: WRITER, store: keptStore, transport },
      alive: aliveWriters,
      onSaved: () => {
        clearTimeout(calm.current);
        calm.current = setTimeout(() => router.refresh(), CALM);
      },
    }),
  );
  useEffect(() => {
    showAlive();
    const stop = keeper.start();
    const back = () => document.visibilityState === "visible" && keeper.returned();
    const leaving = (event: BeforeUnloadEvent) => {
      if (keeper.waiting().some((section) => !keeper.get(section).kept)) event.preventDefault();
    };
    const unheard = onSession((news, own) => {
      if (news === "signed_in") return keeper.returned();
      keeper.silence();
      if (!own) setTimeout(() => window.location.reload(), GONE_BY);
    });
    addEventListener("online", back);
    addEventListener("focus", back);
    document.addEventListener("visibilitychange", back);
    addEventListener("beforeunload", leaving);
    return () => {
      stop();
      unheard();
      removeEventListener("online", back);
      removeEventListener("focus", back);
      document.removeEventListener("visibilitychange", back);
      removeEventListener("beforeunload", leaving);
      clearTimeout(calm.current);
    };
  }, [keeper]);
  useEffect(() => keeper.renew(revision, sections), [keeper, revision, sections]);
  return keeper;
}

/** One section of the draft as it is now. */
export const useSection = (keeper: Keeper, section: Section) =>
  useSyncExternalStore(
    keeper.subscribe,
    () => keeper.get(section),
    () => keeper.get(section),
  );

/** How many sections wait to be sent. */
export const useWaiting = (keeper: Keeper): number =>
  useSyncExternalStore(
    keeper.subscribe,
    () => keeper.waiting().length,
    () => 0,
  );

/** Whether the browser believes that it has a line. */
export const useOnline = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      addEventListener("online", changed);
      addEventListener("offline", changed);
      return () => {
        removeEventListener("online", changed);
        removeEventListener("offline", changed);
      };
    },
    () => navigator.onLine,
    () => true,
  );

/** Whether the page hears what is typed: before its scripts have come, fields take nothing, so that nothing is lost. */
export const useListening = (): boolean =>
  useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
