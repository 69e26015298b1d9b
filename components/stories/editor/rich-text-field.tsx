"use client";

import { EditorContent, useEditor, useEditorState } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { useEffect, useId, useRef } from "react";
import type { RichText } from "@/db/documents";
import { tidyDocument } from "@/lib/rich-text/tidy";
import { markNumbers } from "@/lib/stories/number-marks";
import { NumberMarks, REMARK } from "./number-extension";
import { TEXT_EXTENSIONS } from "./text-extensions";
import { useAids } from "./writing-aids";

type Props = {
  label: string;
  value: RichText;
  onChange: (value: RichText) => void;
  describedBy?: string;
  dir: "ltr" | "rtl";
  lang: string;
};

/**
 * Paragraphs, lists, bold, italic and links; whatever else is pasted is reduced to these. The text is its own while it is
 * open: `key` it by what replaces it from outside.
 */
export function RichTextField({ label, value, onChange, describedBy, dir, lang }: Props) {
  const t = useTranslations("editor.toolbar");
  const id = useId();
  const aids = useAids();
  const marking = useRef((text: string) => markNumbers(text, aids.language, aids.findings, aids.plain));
  const editor = useEditor({
    immediatelyRender: false,
    extensions: [...TEXT_EXTENSIONS, NumberMarks.configure({ mark: (text) => marking.current(text) })],
    content: value.content.length > 0 ? value : "",
    editorProps: {
      attributes: {
        class: "write",
        role: "textbox",
        "aria-multiline": "true",
        "aria-labelledby": id,
        ...(describedBy ? { "aria-describedby": describedBy } : {}),
        dir,
        lang,
      },
    },
    onUpdate: ({ editor: now }) => onChange(tidyDocument(now.getJSON())),
  });
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now?.isActive("bold") ?? false,
      italic: now?.isActive("italic") ?? false,
      bulletList: now?.isActive("bulletList") ?? false,
      orderedList: now?.isActive("orderedList") ?? false,
      link: now?.isActive("link") ?? false,
    }),
  });

  useEffect(() => {
    marking.current = (text) => markNumbers(text, aids.language, aids.findings, aids.plain);
    if (editor && !editor.isDestroyed) editor.view.dispatch(editor.state.tr.setMeta(REMARK, true));
  }, [editor, aids.language, aids.findings, aids.plain]);

  const link = () => {
    const href = window.prompt(t("linkAddress"), editor?.getAttributes("link").href ?? "https://");
    if (href === null || !editor) return;
    const chain = editor.chain().focus().extendMarkRange("link");
    if (/^(https?:\/\/|mailto:)/i.test(href)) chain.setLink({ href }).run();
    else chain.unsetLink().run();
  };
  const tools = [
    ["bold", () => editor?.chain().focus().toggleBold().run()],
    ["italic", () => editor?.chain().focus().toggleItalic().run()],
    ["bulletList", () => editor?.chain().focus().toggleBulletList().run()],
    ["orderedList", () => editor?.chain().focus().toggleOrderedList().run()],
    ["link", link],
  ] as const;

  return (
    <div className="field">
      <span className="label" id={id}>
        {label}
      </span>
      <div className="tbar" role="toolbar" aria-label={t("label")}>
        {tools.map(([name, run]) => (
          <button key={name} type="button" aria-pressed={active?.[name] ?? false} onClick={run}>
            {t(name)}
          </button>
        ))}
      </div>
      <EditorContent editor={editor} />
    </div>
  );
}
