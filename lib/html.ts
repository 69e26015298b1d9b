const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text as HTML that says just this text, between tags or in quotation marks. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** A piece of HTML in which every word is escaped: only `html` and `markup` make one. */
export class Html {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
}

type Part = string | number | Html | false | null | undefined | readonly Part[];

/** HTML from a template: words in it are escaped, pieces stay as they are, nothing stands for false and null. */
export function html(template: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let text = template[0] ?? "";
  for (let at = 0; at < parts.length; at += 1) text += written(parts[at]) + (template[at + 1] ?? "");
  return new Html(text);
}

function written(part: Part): string {
  if (part === null || part === undefined || part === false) return "";
  if (part instanceof Html) return part.toString();
  if (Array.isArray(part)) return part.map(written).join("");
  return typeof part === "number" ? String(part) : escapeHtml(String(part));
}

/** Attributes with a blank before each; those without a value are left out. */
export function attributes(given: Record<string, string | number | undefined>): Html {
  let text = "";
  for (const name in given) {
    const value = given[name];
    if (value === undefined) continue;
    text += ` ${name}="${typeof value === "number" ? value : escapeHtml(String(value))}"`;
  }
  return new Html(text);
}

/**
 * A message with tags (`t.markup`), the words in it escaped. `say`: the message, from these words and `tag`, which puts what
 * stands within a tag between two pieces.
 */
export const markup = (
  say: (
    word: (text: string) => string,
    tag: (open: Html, close: Html) => (within: string) => string,
  ) => string,
): Html => new Html(say(escapeHtml, (open, close) => (within) => `${open}${within}${close}`));

/** For an element of React that holds such a piece and nothing else: React goes through each of its elements several times. */
export const holding = (piece: Html) => ({ dangerouslySetInnerHTML: { __html: String(piece) } });
