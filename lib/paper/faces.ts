import { join } from "node:path";

const FOLDER = join(process.cwd(), "node_modules", "@expo-google-fonts");
/** Latin, Greek and Cyrillic; then those letters of them that the first lacks. */
const FIRST = ["Source Serif 4", "Noto Serif"];
/** Arabic, in a face whose text can be taken out of a PDF again; Chinese. */
const LAST = ["Amiri", "Noto Sans SC"];

/**
 * Which face holds the letters of which script, as Unicode names it, and how much more room there must be between lines
 * (in em) where signs stand above and below letters. Another script is another line here, and a package.
 */
const TABLE = [
  ["Adlam", "Noto Sans Adlam", 0.2],
  ["Armenian", "Noto Sans Armenian", 0],
  ["Bengali", "Noto Sans Bengali", 0.2],
  ["Canadian_Aboriginal", "Noto Sans Canadian Aboriginal", 0],
  ["Cherokee", "Noto Sans Cherokee", 0],
  ["Devanagari", "Noto Sans Devanagari", 0.2],
  ["Ethiopic", "Noto Sans Ethiopic", 0.1],
  ["Georgian", "Noto Sans Georgian", 0],
  ["Gujarati", "Noto Sans Gujarati", 0.2],
  ["Gurmukhi", "Noto Sans Gurmukhi", 0.2],
  ["Hangul", "Nanum Gothic", 0.1],
  ["Hebrew", "Noto Sans Hebrew", 0],
  ["Hiragana", "BIZ UDPGothic", 0.1],
  ["Kannada", "Noto Sans Kannada", 0.3],
  ["Katakana", "BIZ UDPGothic", 0.1],
  ["Khmer", "Noto Sans Khmer", 0.4],
  ["Lao", "Noto Sans Lao", 0.3],
  ["Malayalam", "Noto Sans Malayalam", 0.3],
  ["Meetei_Mayek", "Noto Sans Meetei Mayek", 0.25],
  ["Mongolian", "Noto Sans Mongolian", 0.2],
  ["Myanmar", "Noto Sans Myanmar", 0.5],
  ["Nko", "Noto Sans NKo", 0.2],
  ["Ol_Chiki", "Noto Sans Ol Chiki", 0],
  ["Oriya", "Noto Sans Oriya", 0.3],
  ["Sinhala", "Noto Sans Sinhala", 0.25],
  ["Syriac", "Noto Sans Syriac", 0.2],
  ["Tamil", "Noto Sans Tamil", 0.25],
  ["Telugu", "Noto Sans Telugu", 0.4],
  ["Thaana", "Noto Sans Thaana", 0.3],
  ["Thai", "Noto Sans Thai", 0.3],
  ["Tibetan", "Noto Serif Tibetan", 0.7],
  ["Tifinagh", "Noto Sans Tifinagh", 0],
] as const;
const SCRIPTS = TABLE.map(([script, face, room]) => ({
  ...{ face, room, letter: new RegExp(`\\p{Script=${script}}`, "u") },
}));

const ITALIC = "400Regular_Italic";
/** Besides the regular cut; of all others the semibold one. */
const CUTS: Record<string, string[]> = {
  "Source Serif 4": [ITALIC, "600SemiBold"],
  "Noto Serif": [ITALIC, "600SemiBold"],
  Amiri: ["700Bold"],
  "Nanum Gothic": ["700Bold"],
  "BIZ UDPGothic": ["700Bold"],
  "Noto Sans Mongolian": [],
  "Noto Sans NKo": [],
  "Noto Sans Tifinagh": [],
};

/** Where all faces lie. The typesetter opens a file when it first sets a sign of it. */
export const FACE_FILES = [...new Set([...FIRST, ...SCRIPTS.map(({ face }) => face), ...LAST])].flatMap(
  (face) => ["400Regular", ...(CUTS[face] ?? ["600SemiBold"])].map((cut) => fileOf(face, cut)),
);

/** The faces that set a text, in the order in which each of its letters looks for one. */
export const facesOf = (text: string): string[] => [
  ...new Set([...FIRST, ...found(text).map(({ face }) => face), ...LAST]),
];

/** How much more room the lines of a text need between them than Latin ones, in em. */
export const roomOf = (text: string): number => Math.max(0, ...found(text).map(({ room }) => room));

const found = (text: string) => SCRIPTS.filter(({ letter }) => letter.test(text));

function fileOf(face: string, cut: string): string {
  const folder = face.toLowerCase().replaceAll(" ", "-");
  return join(FOLDER, folder, cut, `${face.replaceAll(" ", "")}_${cut}.ttf`);
}
