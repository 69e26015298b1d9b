"use client";

import { EditorContent, useEditor, useEditorState } from "@tiptap/react";
import StarterKit from "@tiptap/starter-kit";
import { useTranslations } from "next-intl";
import { useEffect, useId } from "react";
import type { RichText } from "@/db/documents";

type Props = {
  label: string;
  value: RichText;
  onChange: (value: RichText) => void;
  describedBy?: string;
  dir: "ltr" | "rtl";
  lang: string;
};

/** Paragraphs, lists, bold, italic and links; whatever else is pasted is reduced to these. */
export function RichTextField({ label, value, onChange, describedBy, dir, lang }: Props) {
  const t = useTranslations("editor.toolbar");
  const id = useId();
  const editor = useEditor({
    immediatelyRender: false,
    extensions: [
      StarterKit.configure({
        heading: false,
        blockquote: false,
        code: false,
        codeBlock: false,
        horizontalRule: false,
        strike: false,
        underline: false,
        link: {
          openOnClick: false,
          protocols: ["http", "https", "mailto"],
          HTMLAttributes: { rel: null, target: null },
        },
      }),
    ],
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
    onUpdate: ({ editor: now }) => onChange(toTree(now.getJSON())),
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
    if (editor && !editor.isFocused && JSON.stringify(toTree(editor.getJSON())) !== JSON.stringify(value)) {
      editor.commands.setContent(value, { emitUpdate: false });
    }
  }, [editor, value]);

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

type Json = {
  type?: string;
  attrs?: Record<string, unknown>;
  content?: Json[];
  marks?: Json[];
  text?: string;
};

/** The editor's own JSON without what our small tree does not have. */
function toTree(json: Json): RichText {
  return prune(json) as unknown as RichText;
}

function prune({ type, content, marks, text, attrs }: Json): Json {
  if (type === "doc") return { type, content: (content ?? []).map(prune) };
  return {
    type,
    ...(text === undefined ? {} : { text }),
    ...(content ? { content: content.map(prune) } : {}),
    ...(marks?.length ? { marks: marks.map(prune) } : {}),
    ...(type === "link" ? { attrs: { href: attrs?.href } } : {}),
  };
}
