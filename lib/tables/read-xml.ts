import { SaxesParser } from "saxes";
import { Refusal } from "@/lib/errors";

export type Attributes = Readonly<Record<string, string>>;
type Handlers = {
  open(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
};

/**
 * Reads XML piece by piece; names come without their prefix, attributes with it. Entities that a document defines itself
 * are not known, so none can grow. A part that is not there holds nothing: a workbook that keeps its texts in its cells
 * has no shared ones. Refuses `file_broken`.
 */
export async function readXml(pieces: AsyncIterable<Uint8Array>, handlers: Handlers): Promise<void> {
  const parser = new SaxesParser({ fragment: false });
  const plain = (name: string) => name.slice(name.indexOf(":") + 1);
  parser.on("error", () => {
    throw new Refusal("file_broken");
  });
  parser.on("opentag", ({ name, attributes }) => handlers.open(plain(name), attributes as Attributes));
  parser.on("closetag", ({ name }) => handlers.close?.(plain(name)));
  parser.on("text", (text) => handlers.text?.(text));
  parser.on("cdata", (text) => handlers.text?.(text));
  const decoder = new TextDecoder();
  let there = false;
  for await (const piece of pieces) {
    there = true;
    parser.write(decoder.decode(piece, { stream: true }));
  }
  if (there) parser.close();
}
