import type { Mark } from "@/lib/search/marks";

/** Text with what was searched for marked. */
export function Marked({ marks }: { marks: Mark[] }) {
  let at = 0;
  return marks.map(({ text, hit }) => {
    at += text.length;
    return hit ? <mark key={at}>{text}</mark> : text;
  });
}
