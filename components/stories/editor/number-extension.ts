import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { Extension } from "@tiptap/react";
import type { NumberMark } from "@/lib/stories/number-marks";

const key = new PluginKey<DecorationSet>("numbers");

/** Asks for the marks anew: what is known about numbers has changed. */
export const REMARK = "numbers changed";

/**
 * Marks the numbers of a rich text where they stand, without touching the text itself. Paragraphs that did not change
 * are not looked at again, so that long texts stay smooth.
 */
export const NumberMarks = Extension.create<{ mark: (text: string) => NumberMark[] }>({
  name: "numberMarks",
  addOptions: () => ({ mark: () => [] }),
  addProseMirrorPlugins() {
    let seen = new WeakMap<Node, NumberMark[]>();
    const marksOf = (node: Node): NumberMark[] => {
      const known = seen.get(node);
      if (known) return known;
      const found = this.options.mark(node.textBetween(0, node.content.size, " ", " "));
      seen.set(node, found);
      return found;
    };
    const decorate = (doc: Node): DecorationSet => {
      const all: Decoration[] = [];
      doc.descendants((node, position) => {
        if (!node.isTextblock) return true;
        for (const { from, to, finding } of marksOf(node)) {
          const attributes = finding ? { nodeName: "bdi", class: "held" } : { class: "hand" };
          all.push(Decoration.inline(position + 1 + from, position + 1 + to, attributes));
        }
        return false;
      });
      return DecorationSet.create(doc, all);
    };
    return [
      new Plugin({
        key,
        state: {
          init: (_config, { doc }) => decorate(doc),
          apply: (transaction, before) => {
            if (transaction.getMeta(REMARK)) seen = new WeakMap();
            else if (!transaction.docChanged) return before;
            return decorate(transaction.doc);
          },
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ];
  },
});
