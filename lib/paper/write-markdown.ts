import { type Paper, type PaperBlock, type Run, textOf, type Words } from "./paper";

/** The paper as Markdown (CommonMark with tables); pictures stay as their alternative text, caption and credit. */
export function writeMarkdown({ title, lines, blocks }: Paper<unknown>): string {
  const parts = [`# ${escaped(title)}`, ...lines.map(escaped), ...blocks.flatMap(written)];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function written(block: PaperBlock<unknown>): string[] {
  switch (block.kind) {
    case "heading":
      return [`${"#".repeat(block.level + 1)} ${line(block.words)}`];
    case "paragraph":
      return [marked(block.words)];
    case "list":
      return [
        block.items
          .map((item, index) => `${block.ordered ? `${index + 1}.` : "-"} ${marked(item)}`)
          .join("\n"),
      ];
    case "quote":
      return [`${quoted(marked(block.words))}\n>\n> ${escaped(block.by)}`];
    case "table":
      return [`**${escaped(block.caption)}**`, table(block.columns, block.rows)];
    case "picture":
      return [
        `${quoted(`${escaped(textOf(block.alternativeText))}  \n*${escaped(textOf(block.caption))}*`)}`,
      ];
    case "pageBreak":
      return [];
  }
}

const line = (words: Words): string => marked(words).replaceAll("  \n", " ");

const table = (columns: string[], rows: Words[][]): string =>
  [columns.map(escaped), columns.map(() => "---"), ...rows.map((row) => row.map(line))]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");

const quoted = (text: string): string =>
  text
    .split("\n")
    .map((one) => `> ${one}`)
    .join("\n");

const marked = ({ runs }: Words): string => runs.map(run).join("");

function run({ text, bold, italic, link }: Run): string {
  const [, before = "", words = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (words === "") return text.replaceAll("\n", "  \n");
  const emphasis = `${bold ? "**" : ""}${italic ? "*" : ""}`;
  const inner = `${emphasis}${escaped(words)}${[...emphasis].reverse().join("")}`;
  return `${before}${link ? `[${inner}](<${link}>)` : inner}${after}`;
}

/** No character of a text means anything to Markdown. */
const escaped = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]<>#|~&]/g, "\\$&")
    .replace(/^(\s*)([-+]|\d+[.)])(\s)/gm, "$1\\$2$3")
    .replaceAll("\n", "  \n");
