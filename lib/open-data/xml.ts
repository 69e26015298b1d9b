/** What XML 1.0 has no place for, not even escaped: control characters, halves of characters, non-characters. */
const NO_PLACE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const ENTITIES: Record<string, string> = {
  ...{ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" },
  // Else a parser would read them as blanks within an attribute.
  ...{ "\t": "&#9;", "\n": "&#10;", "\r": "&#13;" },
};

/** A text for XML, in an element or in an attribute. The only way for a text to get there. */
export const xmlText = (text: string): string =>
  text.replace(NO_PLACE, "").replace(/[&<>"'\t\n\r]/g, (character) => ENTITIES[character] ?? "");

/** One element with its text and attributes; none where there is no text. */
export function element(name: string, text: string, attributes: Record<string, string> = {}): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(value)}"`);
  return text === "" ? "" : `<${name}${given.join("")}>${xmlText(text)}</${name}>`;
}

/** An element that holds nothing but attributes. */
export const emptyElement = (name: string, attributes: Record<string, string>): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${xmlText(value)}"`)
    .join("")}/>`;
