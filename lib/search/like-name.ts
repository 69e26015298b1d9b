import { foldText } from "./fold-text";

/**
 * Whether two names could be of one person, as a hint and never as proof: whatever the accents and the order of its words,
 * every word of the shorter name stands in the longer one, or its first letter does; and one word of three letters or more
 * stands in both.
 */
export function isLikeName(one: string, other: string): boolean {
  const [few, many] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length) as [
    string[],
    string[],
  ];
  if (few.length === 0) return false;
  if (few.length === 1) return many.length === 1 && few[0] === many[0];
  if (!few.some((word) => word.length >= 3 && many.includes(word))) return false;
  const left = [...many];
  // Whole words first, so that no initial takes the place of one.
  return [...few]
    .sort((a, b) => b.length - a.length)
    .every((word) => {
      const whole = left.indexOf(word);
      const at = whole >= 0 ? whole : left.findIndex((longer) => isInitial(word, longer));
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    });
}

const wordsOf = (name: string): string[] => foldText(name).match(/[\p{L}\p{N}]+/gu) ?? [];

const isInitial = (one: string, other: string): boolean =>
  (one.length === 1 && other.startsWith(one)) || (other.length === 1 && one.startsWith(other));
