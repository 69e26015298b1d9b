"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { SECTIONS, type Section } from "@/db/enums";
import { paths } from "@/lib/paths";
import type { Keeper } from "../kept/draft-keeper";

export type Other = { id: string; name: string; section: Section };

/** How often it is asked who else is here, in milliseconds, while the page can be seen. */
const OFTEN = 15_000;

/** Who else has the draft open, and where. When someone saved elsewhere in it, the page is read anew. */
export function usePresence(keeper: Keeper, story: string, revision: string, section: Section): Other[] {
  const router = useRouter();
  const [others, setOthers] = useState<Other[]>([]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let over = false;
    const ask = async () => {
      clearTimeout(timer);
      if (document.visibilityState === "visible") {
        const news = await askOnce(story, revision, section);
        if (over) return;
        setOthers(news.others);
        const newer = SECTIONS.some((one) => (news.versions[one] ?? 1) > keeper.get(one).base);
        if (newer && keeper.waiting().length === 0) router.refresh();
      }
      timer = setTimeout(ask, OFTEN);
    };
    void ask();
    document.addEventListener("visibilitychange", ask);
    return () => {
      over = true;
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", ask);
    };
  }, [keeper, story, revision, section, router]);
  return others;
}

type News = { others: Other[]; versions: Partial<Record<Section, number>> };

/** Without an answer nobody is known to be here. */
async function askOnce(story: string, revision: string, section: Section): Promise<News> {
  const nobody = { others: [], versions: {} };
  return fetch(paths.writing.presence(story), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ revision, section }),
    signal: AbortSignal.timeout(OFTEN),
  })
    .then((answer) => (answer.ok ? answer.json() : nobody))
    .catch(() => nobody);
}
