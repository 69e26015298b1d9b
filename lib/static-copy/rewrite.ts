/** `link`: leads to another page; `asset`: the page needs it to be shown; `form`: sends what somebody typed. */
export type Reference = { kind: "link" | "asset" | "form"; address: string };
type Rename = (reference: Reference) => string;

const SCRIPT = /<script\b(?![^>]*type="application\/ld\+json")[^>]*>[\s\S]*?<\/script>/g;
const TAG = /<([a-z][a-z0-9]*)((?:\s+[^\s"'>/=]+(?:="[^"]*")?)*)\s*(\/?)>/gi;
const ATTRIBUTE = /\s+([^\s"'>/=]+)(?:="([^"]*)")?/g;
/** Links in a head that the page needs to be shown; the others say where things are for good. */
const SHOWN = /^(stylesheet|icon|preload|apple-touch-icon)$/;

/** What no script may change any more: a page of ours without its scripts, each local address in it as `rename` says. */
export function rewriteHtml(html: string, rename: Rename): string {
  return html.replace(SCRIPT, "").replace(TAG, (whole, name: string, rest: string, end: string) => {
    const attributes = [...rest.matchAll(ATTRIBUTE)].map(([, key = "", value]) => ({ key, value }));
    const said = (key: string) => attributes.find((one) => one.key.toLowerCase() === key)?.value ?? "";
    if (name === "link" && isForScripts(said("rel"), said("as"))) return "";
    let changed = false;
    const written = attributes.map(({ key, value }) => {
      if (key === "nonce") changed = true;
      if (key === "nonce" || value === undefined) return key === "nonce" ? "" : ` ${key}`;
      const other = renamed(name, key.toLowerCase(), value, said("rel"), rename);
      changed ||= other !== value;
      return ` ${key}="${other}"`;
    });
    return changed ? `<${name}${written.join("")}${end}>` : whole;
  });
}

const isForScripts = (rel: string, as: string) =>
  rel === "modulepreload" || rel === "expect" || (rel === "preload" && as === "script");

function renamed(tag: string, key: string, value: string, rel: string, rename: Rename): string {
  const one = (kind: Reference["kind"], text: string) => {
    const address = decoded(text);
    if (!isLocal(address)) return text;
    const [bare = "", mark] = address.split("#");
    return encoded(rename({ kind, address: bare }) + (mark === undefined ? "" : `#${mark}`));
  };
  if (key === "srcset" || key === "imagesrcset")
    return value
      .split(", ")
      .map((part) => part.replace(/^\S+/, (text) => one("asset", text)))
      .join(", ");
  if (key === "action") return one("form", value);
  if (key === "src" || key === "xlink:href" || (key === "href" && /^(use|image)$/.test(tag)))
    return one("asset", value);
  if (key !== "href") return value;
  return one(tag === "link" && SHOWN.test(rel) ? "asset" : "link", value);
}

/** The same for a style sheet: `url(…)` and nothing else, as our own build writes no other. */
export const rewriteCss = (css: string, rename: (address: string) => string): string =>
  css.replace(/url\((["']?)([^"')]+)\1\)/g, (whole, quote: string, address: string) =>
    /^(data:|#)/.test(address) ? whole : `url(${quote}${rename(address)}${quote})`,
  );

const isLocal = (address: string) => address.startsWith("/") && !address.startsWith("//");

const ENTITIES: Record<string, string> = { amp: "&", quot: '"', lt: "<", gt: ">", "#x27": "'" };
const decoded = (text: string) =>
  text.replace(/&(amp|quot|lt|gt|#x27);/g, (_, name: string) => ENTITIES[name] ?? "");
const encoded = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
