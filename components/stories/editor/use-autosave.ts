"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Section } from "@/db/enums";
import { saveSectionAction } from "@/lib/stories/actions";

export type SaveStatus = "saved" | "waiting" | "saving" | "offline" | "conflict" | "refused" | "signed_out";

type Options<T> = { storyId: string; section: Section; base: number; initial: T; onSaved: () => void };

const PAUSE = 800;
const RETRY = 5000;

/**
 * Keeps what is typed on the device at once and on the server after a pause. Saves never overlap; a section that
 * someone else wrote meanwhile is never overwritten without asking; what could not be sent is found again after a reload.
 */
export function useAutosave<T>({ storyId, section, base, initial, onSaved }: Options<T>) {
  const key = `sdg-stories:${storyId}:${section}`;
  const [value, setValue] = useState(initial);
  const [status, setStatus] = useState<SaveStatus>("saved");
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [fields, setFields] = useState<Record<string, string>>({});
  const [recovered, setRecovered] = useState<T | null>(null);
  const version = useRef(base);
  const latest = useRef(initial);
  const sending = useRef(false);
  const dirty = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const done = useRef(onSaved);
  done.current = onSaved;

  const send = useCallback(async () => {
    clearTimeout(timer.current);
    if (sending.current || !dirty.current) return;
    sending.current = true;
    dirty.current = false;
    setStatus("saving");
    const sent = latest.current;
    const again = (next: SaveStatus) => {
      dirty.current = true;
      setStatus(next);
      timer.current = setTimeout(send, RETRY);
    };
    try {
      const result = await saveSectionAction({ id: storyId, section, base: version.current, value: sent });
      sending.current = false;
      if (result.ok) {
        version.current = result.value.version;
        setFields({});
        setSavedAt(new Date());
        if (dirty.current) return void send();
        localStorage.removeItem(key);
        setStatus("saved");
        done.current();
      } else if (result.code === "signed_out") {
        again("signed_out");
      } else {
        dirty.current = true;
        setFields(result.fields);
        setStatus(result.code === "conflict" ? "conflict" : "refused");
      }
    } catch {
      sending.current = false;
      again("offline");
    }
  }, [key, section, storyId]);

  const change = useCallback(
    (next: T) => {
      latest.current = next;
      dirty.current = true;
      setValue(next);
      keep(key, { base: version.current, value: next });
      setStatus((now) => (now === "conflict" ? now : "waiting"));
      clearTimeout(timer.current);
      timer.current = setTimeout(send, PAUSE);
    },
    [key, send],
  );

  useEffect(() => {
    const kept = find<T>(key);
    if (kept && JSON.stringify(kept.value) !== JSON.stringify(initial)) setRecovered(kept.value);
    const goingOnline = () => void send();
    const leaving = (event: BeforeUnloadEvent) => {
      if (dirty.current || sending.current) event.preventDefault();
    };
    addEventListener("online", goingOnline);
    addEventListener("beforeunload", leaving);
    return () => {
      removeEventListener("online", goingOnline);
      removeEventListener("beforeunload", leaving);
      void send();
    };
  }, [key, initial, send]);

  /** After a conflict: send mine over what the other wrote, which has been shown. */
  const overwrite = (theirVersion: number) => {
    version.current = theirVersion;
    setStatus("waiting");
    void send();
  };
  /** After a conflict or a reload: drop what is kept on this device. */
  const drop = () => {
    localStorage.removeItem(key);
    dirty.current = false;
    setRecovered(null);
    setStatus("saved");
  };
  const recover = () => {
    if (recovered) change(recovered);
    setRecovered(null);
  };

  return { value, change, status, savedAt, fields, recovered, recover, drop, overwrite, send };
}

function keep(key: string, entry: unknown) {
  try {
    localStorage.setItem(key, JSON.stringify(entry));
  } catch {
    // A full or forbidden store keeps nothing; the server copy is seconds away.
  }
}

function find<T>(key: string): { base: number; value: T } | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}
