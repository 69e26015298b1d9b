import { SaxesParser } from "saxes";

export type Element = { name: string; attributes: Record<string, string>; text: string; children: Element[] };

/** Reads a document as strictly as XML asks, namespaces too; throws where it is not well-formed. */
export function readXml(document: string): Element {
  const root: Element = { name: "", attributes: {}, text: "", children: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const given = Object.entries(attributes).map(([key, { value }]) => [key, value]);
    const element = { name, attributes: Object.fromEntries(given), text: "", children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    open.at(-1)!.text += text;
  });
  parser.on("closetag", () => void open.pop());
  parser.write(document).close();
  return root.children[0]!;
}

/** All elements of a name, however deep. */
export const all = (of: Element, name: string): Element[] =>
  of.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
/** The texts of all elements of a name. */
export const texts = (of: Element, name: string): string[] => all(of, name).map(({ text }) => text);
