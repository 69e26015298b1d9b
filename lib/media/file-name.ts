import { line } from "@/lib/text/schema";

const MOST = 200;

/** A file's name as we keep it: no unseen characters, no folders, at most 200 characters with its ending. */
export function shortFileName(name: string): string {
  const clean = [...line(10_000).parse(name.replace(/[/\\]/g, " "))];
  if (clean.length <= MOST) return clean.join("") || "file";
  const ending = /\.[a-z0-9]{1,8}$/i.exec(clean.join(""))?.[0] ?? "";
  return clean.slice(0, MOST - ending.length).join("") + ending;
}
