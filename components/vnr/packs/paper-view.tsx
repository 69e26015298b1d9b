import type { ReactNode } from "react";
import { direction } from "@/lib/i18n/locales";
import type { PaperBlock, Run, Words } from "@/lib/paper/paper";
import { textOf } from "@/lib/paper/paper";
import type { PackPhoto } from "@/lib/vnr/pack/paper";

type Block = PaperBlock<PackPhoto>;
type Props = { blocks: Block[]; pictureOf: (photo: PackPhoto) => string };

/** A paper as a page. Headings begin at the second level, under the page's title. */
export function PaperView({ blocks, pictureOf }: Props) {
  return blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a paper never changes its order
    <One key={index} block={block} pictureOf={pictureOf} />
  ));
}

function One({ block, pictureOf }: { block: Block; pictureOf: Props["pictureOf"] }) {
  switch (block.kind) {
    case "heading":
      return <Heading level={block.level} words={block.words} />;
    case "paragraph":
      return (
        <p className={block.small ? "quietly" : undefined} {...own(block.words)}>
          <Runs words={block.words} />
        </p>
      );
    case "list":
      return <Listed ordered={block.ordered} items={block.items} />;
    case "quote":
      return (
        <figure className="voice" {...own(block.words)}>
          <blockquote>
            <Runs words={block.words} />
          </blockquote>
          <figcaption>{block.by}</figcaption>
        </figure>
      );
    case "table":
      return <Figures block={block} />;
    case "picture":
      return (
        <figure className="paper-photo">
          {/* biome-ignore lint/performance/noImgElement: a private photo, in the one size that this page needs */}
          <img
            src={pictureOf(block.picture)}
            width={block.picture.width}
            height={block.picture.height}
            alt={textOf(block.alternativeText)}
            loading="lazy"
          />
          <figcaption {...own(block.caption)}>{textOf(block.caption)}</figcaption>
        </figure>
      );
    case "pageBreak":
      return null;
  }
}

const own = ({ language }: Words) => ({ lang: language, dir: direction(language) });

function Heading({ level, words }: { level: 1 | 2 | 3; words: Words }) {
  const Tag = ({ 1: "h2", 2: "h3", 3: "h4" } as const)[level];
  return (
    <Tag {...own(words)}>
      <Runs words={words} />
    </Tag>
  );
}

function Listed({ ordered, items }: { ordered: boolean; items: Words[] }) {
  const Tag = ordered ? "ol" : "ul";
  return (
    <Tag>
      {items.map((item) => (
        <li key={textOf(item)} {...own(item)}>
          <Runs words={item} />
        </li>
      ))}
    </Tag>
  );
}

function Figures({ block: { caption, columns, rows } }: { block: Extract<Block, { kind: "table" }> }) {
  return (
    <table className="tbl stack">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...rest], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows may say the same
          <tr key={index}>
            {first && (
              <th scope="row" className="t">
                <Cell words={first} />
              </th>
            )}
            {rest.map((cell, at) => (
              <td key={columns[at + 1]} data-label={columns[at + 1]}>
                <Cell words={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Cell = ({ words }: { words: Words }) => (
  <bdi lang={words.language}>
    <Runs words={words} />
  </bdi>
);

const Runs = ({ words }: { words: Words }): ReactNode =>
  words.runs.map((run, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one line never move
    <Piece key={index} run={run} />
  ));

function Piece({ run: { text, bold, italic, link } }: { run: Run }) {
  let shown: ReactNode = text;
  if (italic) shown = <em>{shown}</em>;
  if (bold) shown = <strong>{shown}</strong>;
  return link ? <a href={link}>{shown}</a> : shown;
}
