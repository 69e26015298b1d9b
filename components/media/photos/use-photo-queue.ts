"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { sendPhoto } from "./send-photo";
import { shrinkPhoto } from "./shrink-photo";
import { type WaitingPhoto, waitingPhotos } from "./waiting-photos";

export type QueuedPhoto = {
  id: string;
  name: string;
  state: "preparing" | "waiting" | "sending" | "offline" | "there" | "refused";
  part: number;
  code?: string;
  /** Kept from an earlier visit. */
  fromBefore: boolean;
};

const AGAIN_AFTER = 5000;

/**
 * Photos on their way to a project, sent one after the other. Each is kept on this device until the server has it, and
 * gone on with when the line is back or the page is opened anew. Of two tabs, one sends.
 */
export function usePhotoQueue(person: string, project: string, onThere: () => void) {
  const [rows, setRows] = useState<QueuedPhoto[]>([]);
  const queue = useRef<WaitingPhoto[]>([]);
  const working = useRef(false);
  const stop = useRef<AbortController>(undefined);
  const there = useRef(onThere);
  there.current = onThere;

  const note = useCallback((id: string, change: Partial<QueuedPhoto>) => {
    setRows((now) => now.map((row) => (row.id === id ? { ...row, ...change } : row)));
  }, []);

  const work = useCallback(async () => {
    if (working.current) return;
    working.current = true;
    const ending = new AbortController();
    stop.current = ending;
    for (let photo = queue.current[0]; photo && !ending.signal.aborted; photo = queue.current[0]) {
      const sent = await alone(photo, (part) => note(photo.id, { state: "sending", part }), ending.signal);
      if (sent.state === "offline") {
        note(photo.id, { state: "offline" });
        if (!ending.signal.aborted) setTimeout(work, AGAIN_AFTER);
        break;
      }
      queue.current.shift();
      if (sent.state === "there") note(photo.id, { state: "there", part: 1 });
      else note(photo.id, { state: "refused", code: sent.code });
      if (sent.state === "there" || !sent.again) await waitingPhotos.drop(photo.id);
      if (sent.state === "there") there.current();
    }
    working.current = false;
  }, [note]);

  useEffect(() => {
    let left = false;
    void waitingPhotos.list(person, project).then((kept) => {
      if (left) return;
      const fresh = kept.filter(({ id }) => !queue.current.some((photo) => photo.id === id));
      queue.current.push(...fresh);
      setRows((now) => [...now, ...fresh.map((photo) => rowOf(photo, true))]);
      void work();
    });
    const goOn = () => void work();
    addEventListener("online", goOn);
    return () => {
      left = true;
      removeEventListener("online", goOn);
      stop.current?.abort();
    };
  }, [person, project, work]);

  const add = useCallback(
    async (files: File[]) => {
      for (const file of files) {
        const id = crypto.randomUUID();
        const photo = { id, person, project, name: file.name, blob: file as Blob, url: null };
        setRows((now) => [...now, { ...rowOf(photo, false), state: "preparing" }]);
        const smaller = { ...photo, blob: await shrinkPhoto(file) };
        await waitingPhotos.keep(smaller);
        queue.current.push(smaller);
        note(id, { state: "waiting" });
        void work();
      }
    },
    [note, person, project, work],
  );

  const giveUp = useCallback(async (id: string) => {
    if (queue.current[0]?.id === id) stop.current?.abort();
    queue.current = queue.current.filter((photo) => photo.id !== id);
    await waitingPhotos.drop(id);
    setRows((now) => now.filter((row) => row.id !== id));
  }, []);

  return { rows, add, giveUp };
}

const rowOf = ({ id, name }: WaitingPhoto, fromBefore: boolean): QueuedPhoto => ({
  ...{ id, name, fromBefore },
  state: "waiting",
  part: 0,
});

/** Sends a photo unless another tab is sending it: then waits for that. */
const alone = (photo: WaitingPhoto, onProgress: (part: number) => void, signal: AbortSignal) =>
  navigator.locks.request(`photo:${photo.id}`, () => sendPhoto(photo, onProgress, signal));
