import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { kept, type Pages } from "./results";
import { tableOf } from "./table";

/** Prints what was measured, beside its bounds, and keeps it in docs/benchmarks.md. Run by `npm run bench`. */

const number = (value: number, digits = 0) => value.toFixed(digits);
const held = (yes: boolean) => (yes ? "yes" : "no");

function pagesOf(stories: number, { cached, rendered, cases, harvest, table, phone }: Pages): string {
  const load = [
    [
      "case",
      "answers a second",
      "slowest of 40 (ms)",
      "CPU an answer (ms)",
      "times its baseline",
      "bound",
      "held",
    ],
    ...[
      { name: "baseline: a bare page from the cache", figure: cached },
      { name: "baseline: a bare page of 24 cards, rendered", figure: rendered },
    ].map(({ name, figure }) => [
      ...[name, number(figure.perSecond), number(figure.p95), number(figure.cpu, 1), "", "", ""],
    ]),
    ...cases.map(({ name, against, atLeast, figure }) => {
      const ratio = figure.perSecond / (against === "cached" ? cached : rendered).perSecond;
      return [
        ...[name, number(figure.perSecond), number(figure.p95), number(figure.cpu, 1)],
        ...[
          `${number(ratio, 2)} (${against})`,
          `≥ ${atLeast}`,
          held(ratio >= atLeast && figure.failed === 0),
        ],
      ];
    }),
  ];
  const single = [
    ["what", "measured", "bound", "held"],
    row("OAI-PMH, all records: records a second", harvest.perSecond, "≥", 2000),
    row("the same: megabytes the server grew from the tenth page on", harvest.growth, "≤", 50),
    row("CSV of everything: megabytes the server grew", table.growth, "≤", 50),
    row("story, cold, slow phone: largest paint (ms)", phone.painted, "≤", 1800),
    row("the same: layout shift", phone.shifted, "≤", 0.02, 3),
    row("weight of that page: HTML (kB)", phone.html, "≤", 20, 1),
    row("HTML, styles and scripts (kB)", phone.page, "≤", 170, 1),
    row("fonts (kB)", phone.fonts, "≤", 100, 1),
  ];
  return `## ${stories} stories\n\n${tableOf(load)}\n\n${tableOf(single)}\n`;
}

function row(what: string, value: number, sign: "≥" | "≤", bound: number, digits = 0): string[] {
  return [
    what,
    number(value, digits),
    `${sign} ${bound}`,
    held(sign === "≥" ? value >= bound : value <= bound),
  ];
}

const { pages, queries } = kept();
const sql = [
  ["stories", "filters: p95 (ms)", "searches: p95 (ms)", "bound", "held"],
  ...queries.map(([stories, { filters, searches }]) => {
    const bound = stories > 20_000 ? 40 : 15;
    const within = Math.max(filters, searches) <= bound;
    return [String(stories), number(filters, 1), number(searches, 1), `≤ ${bound}`, held(within)];
  }),
];
const text = `# Benchmarks

The last table of \`npm run bench\`, of ${new Date().toISOString().slice(0, 10)}: ${cpus().length} cores (${cpus()[0]?.model ?? "unknown"}), on which the
servers, PostgreSQL, 32 connections that ask without pause and the browser all ran. The bare pages are measured in the same
minutes; ratios and CPU time say more than seconds, since machines are noisy.

${pages.map(([stories, one]) => pagesOf(stories, one)).join("\n")}
## The gallery's questions to the database

${tableOf(sql)}
`;
writeFileSync("docs/benchmarks.md", text);
console.log(text);
