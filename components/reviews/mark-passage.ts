import type { Section } from "@/db/enums";
import { flat } from "@/lib/reviews/passages";

/** What is marked in a section's text, with the words before it; null where nothing is. */
export function markedIn(section: Section, range: Range | null): { passage: string; before: string } | null {
  const text = document.getElementById(`section-${section}`);
  if (!range || !text?.contains(range.commonAncestorContainer) || isRemark(range.startContainer)) return null;
  const until = document.createRange();
  until.setStart(text, 0);
  until.setEnd(range.startContainer, range.startOffset);
  const passage = flat(range.toString());
  return passage ? { passage, before: until.toString().replace(/\s+/gu, " ").slice(-32) } : null;
}

/** Marks a passage in the text of the page and brings it into sight. False where it is not found. */
export function markPassage(section: Section, { quote, prefix }: { quote: string; prefix: string }): boolean {
  const text = document.getElementById(`section-${section}`);
  const letters = text ? lettersOf(text) : [];
  const whole = letters.map(({ letter }) => letter).join("");
  const after = whole.indexOf(prefix + quote);
  const at = after === -1 ? whole.indexOf(quote) : after + prefix.length;
  const [first, last] = [letters[at], letters[at + quote.length - 1]];
  if (at === -1 || !first || !last) return false;
  const range = document.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  first.node.parentElement?.scrollIntoView({ block: "center" });
  return true;
}

type Letter = { letter: string; node: Text; offset: number };

/** Every letter of a text with its place, one space for any space and between two blocks. */
function lettersOf(root: Element): Letter[] {
  const letters: Letter[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let block: Element | null = null;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (isRemark(node)) continue;
    const own = node.parentElement?.closest("p, li, h1, h2, h3, dd, dt") ?? null;
    if (own !== block) add(letters, { letter: " ", node, offset: 0 });
    block = own;
    for (let offset = 0; offset < node.data.length; offset += 1)
      add(letters, { letter: node.data[offset] ?? "", node, offset });
  }
  return letters;
}

function add(letters: Letter[], one: Letter) {
  const letter = one.letter.replace(/\s/u, " ");
  if (letter !== " " || letters.at(-1)?.letter !== " ") letters.push({ ...one, letter });
}

/** Remarks stand beside the text and are none of it. */
const isRemark = (node: Node) =>
  (node instanceof Element ? node : node.parentElement)?.closest(".margin") !== null;
