import { wordDifference } from "@/lib/text/word-difference";

type Props = { before: string; after: string; lang?: string };

/** What differs between two texts, word by word: new words underlined, those that go struck through. */
export function WordDiff({ before, after, lang }: Props) {
  return (
    <p dir="auto" lang={lang} className="diff">
      {wordDifference(before, after, lang).map((part, index) => {
        const key = `${index}-${part.value.slice(0, 8)}`;
        if (part.added) return <ins key={key}>{part.value}</ins>;
        if (part.removed) return <del key={key}>{part.value}</del>;
        return <span key={key}>{part.value}</span>;
      })}
    </p>
  );
}

/** One side alone of two texts, with the words marked that the other does not have. */
export function OwnWords({ text, other, lang }: { text: string; other: string; lang?: string }) {
  return (
    <p dir="auto" lang={lang} className="diff">
      {wordDifference(other, text, lang).map((part, index) => {
        const key = `${index}-${part.value.slice(0, 8)}`;
        if (part.removed) return null;
        return part.added ? <ins key={key}>{part.value}</ins> : <span key={key}>{part.value}</span>;
      })}
    </p>
  );
}
