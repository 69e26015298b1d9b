import mammoth from "mammoth";
import type { Block } from "@/db/documents";
import { Refusal } from "@/lib/errors";
import { GUIDANCE_STYLE, type ReadDocument, type ReadSection } from "./document";
import { openPackage } from "./open-package";
import { type Node, readBlocks, textOf } from "./read-blocks";

/**
 * What stands under each heading of a DOCX: text with lists, bold, italic and links, and tables as rows of cells.
 * `isHeading` also takes a plain line for a heading, for files whose styles were lost on the way.
 * Pictures, comments, notes and everything that could fetch or run are left out. Refuses as `openPackage`.
 */
export async function readWord(
  bytes: Uint8Array,
  isHeading: (line: string) => boolean,
): Promise<ReadDocument> {
  const { file, customXml } = openPackage(bytes);
  return { properties: customProperties(customXml), sections: gather(await nodesOf(file), isHeading) };
}

async function nodesOf(file: Buffer): Promise<Node[]> {
  let nodes: Node[] = [];
  try {
    await mammoth.convertToHtml(
      { buffer: file },
      {
        transformDocument(document: Node) {
          nodes = document.children ?? [];
          return { ...document, children: [] };
        },
      },
    );
  } catch {
    throw new Refusal("word_unreadable");
  }
  return nodes;
}

function gather(nodes: Node[], isHeading: (line: string) => boolean): ReadSection[] {
  const sections: ReadSection[] = [];
  let waiting: Node[] = [];
  const close = () => {
    sections.at(-1)?.blocks.push(...readBlocks(waiting));
    waiting = [];
  };
  for (const node of nodes) {
    if (node.type === "table") sections.at(-1)?.tables.push(rowsOf(node));
    if (node.type !== "paragraph" || node.styleName === GUIDANCE_STYLE) continue;
    const line = textOf(node).trim();
    if (line !== "" && (/^heading 1$/i.test(node.styleName ?? "") || isHeading(line))) {
      close();
      sections.push({ heading: line, blocks: [] satisfies Block[], tables: [] });
    } else waiting.push(node);
  }
  close();
  return sections;
}

/** Rows with the text of each cell, less the cells that are there to be read only. */
function rowsOf(table: Node): string[][] {
  const cells = (row: Node) =>
    (row.children ?? []).map((cell) =>
      (cell.children ?? [])
        .filter((part) => part.type === "paragraph" && part.styleName !== GUIDANCE_STYLE)
        .map(textOf)
        .join("\n")
        .trim(),
    );
  return (table.children ?? []).map(cells);
}

/** The file's own properties: ECMA-376 part 1, 15.2.12.2. */
function customProperties(xml: string): Record<string, string> {
  const found = xml.matchAll(
    /<property\b[^>]*\bname="([\w-]+)"[^>]*>\s*<vt:lpwstr>([\w ,=.-]*)<\/vt:lpwstr>/g,
  );
  return Object.fromEntries([...found].map(([, name = "", value = ""]) => [name, value]));
}
