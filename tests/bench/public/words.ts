/** How many made-up words the made-up stories are written with. */
export const VOCABULARY = 40_000;
const SYLLABLES = ["ba", "re", "ti", "lo", "mun", "ka", "ser", "vi", "no", "del", "pra", "go"];

/** A made-up word for each number, of two to five syllables; the lower the number, the more stories hold it. */
export function wordAt(number: number): string {
  let word = "";
  for (let left = number + SYLLABLES.length; left > 0; left = Math.floor(left / SYLLABLES.length))
    word += SYLLABLES[left % SYLLABLES.length];
  return word;
}
