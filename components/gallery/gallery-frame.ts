import { attributes, type Html, html } from "@/lib/html";
import { FRAME_HEADER } from "@/lib/http/frame-header.mjs";
import { ownAddress } from "@/lib/http/own-address";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { PLACE } from "./place";

/** A page in three parts, with the headers that belong to its scripts: more may stand after its head, and the gallery after that. */
type Frame = { head: string; before: string; after: string; headers: Record<string, string> };

/** Nothing of the gallery's frame changes while a process runs, save where it is being worked on. */
const LASTS = process.env.NODE_ENV === "production";
const frames = new Map<Locale, Promise<Frame>>();

/** Where the gallery belongs in its page, as React writes it. */
const EMPTY = new RegExp(`(<div\\b[^>]*\\bid="${PLACE}"[^>]*>)</div>`);

/**
 * The gallery in the page around it. React makes that page once, as any other public page; what every choice makes anew is
 * written without it (docs/decisions/0026). `feed`: the address of the stories found, for those who follow them.
 */
export async function framed(locale: Locale, { gallery, feed }: { gallery: Html; feed: string }) {
  const { head, before, after, headers } = await frameOf(locale);
  const link = html`<link${attributes({ rel: "alternate", type: "application/atom+xml", href: feed })}/>`;
  return { page: `${head}${link}${before}${gallery}${after}`, headers };
}

async function frameOf(locale: Locale): Promise<Frame> {
  const known = frames.get(locale);
  if (known && LASTS) return known;
  const asked = askFrame(locale);
  frames.set(locale, asked);
  asked.catch(() => frames.delete(locale));
  return asked;
}

async function askFrame(locale: Locale): Promise<Frame> {
  const address = `${ownAddress()}${paths.public.stories(locale)}`;
  const answer = await fetch(address, { headers: { [FRAME_HEADER]: "1" }, cache: "no-store" });
  const page = await answer.text();
  const [, open = ""] = EMPTY.exec(page) ?? [];
  if (!answer.ok || !open)
    throw new Error(`${address} answered ${answer.status}, without a place for the gallery`);
  const end = page.indexOf("</head>");
  const at = page.indexOf(open) + open.length;
  const headers = ["content-type", "content-security-policy", "link"].flatMap((name) => {
    const value = answer.headers.get(name);
    return value ? [[name, value]] : [];
  });
  return {
    ...{ head: page.slice(0, end), before: page.slice(end, at), after: page.slice(at) },
    headers: Object.fromEntries(headers),
  };
}
