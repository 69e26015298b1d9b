"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { KeptFormFoot, KeptFormHead } from "@/components/kept-form";
import { TextArea, TextInput } from "@/components/ui/text-input";
import { useKeptForm } from "@/components/use-kept-form";
import { direction, type Locale } from "@/lib/i18n/locales";
import { saveLetterAction } from "@/lib/vnr/actions";
import { LETTER_PARTS, type LetterPart, type LetterTexts } from "@/lib/vnr/letter-schema";

type Props = { roundId: string; of: Locale; version: number; texts: LetterTexts };

const ROWS: Partial<Record<LetterPart, number>> = { addressee: 4, librarySigner: 3, associationSigner: 3 };
const HELP = {
  addressee: "addresseeHelp",
  opening: "paragraphs",
  librarySigner: "signerHelp",
  associationSigner: "signerHelp",
} as const satisfies Partial<Record<LetterPart, string>>;

/** The opening letter in one language, part by part, in that language's direction. */
export function LetterForm({ roundId, of, version, texts }: Props) {
  const t = useTranslations("vnrLetter");
  const router = useRouter();
  const form = useKeptForm<LetterTexts, unknown>({
    name: `vnr-letter:${roundId}:${of}`,
    version,
    values: texts,
    save: (typed, base) => saveLetterAction({ roundId, locale: of, version: base, ...typed }),
    onSaved: router.refresh,
  });
  const at = (name: string) => `letter-${name}`;
  const own = { lang: of, dir: direction(of) };
  return (
    <form onSubmit={form.submit} noValidate>
      <KeptFormHead
        {...form.head}
        at={at}
        rows={(typed) => LETTER_PARTS.map((part) => ({ label: t(`parts.${part}`), text: typed[part] }))}
      />
      {LETTER_PARTS.map((part) => {
        const help = part in HELP ? t(HELP[part as keyof typeof HELP]) : undefined;
        const field = {
          ...{ id: at(part), label: t(`parts.${part}`), error: form.error(part), help },
          ...{ ...own, ...form.register(part) },
        };
        return part === "salutation" ? (
          <TextInput key={part} {...field} />
        ) : (
          <TextArea key={part} rows={ROWS[part] ?? 6} {...field} />
        );
      })}
      <KeptFormFoot status={form.status} pending={form.pending} submit={t("save")} />
    </form>
  );
}
