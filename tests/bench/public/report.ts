import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { kept, type Pages } from "./results";
import { tableOf } from "./table";

/** Prints what was measured, beside its targets, and keeps it in docs/benchmarks.md. Run by `npm run bench`. */

const met = (yes: boolean) => (yes ? "yes" : "**no**");

function loadTable({ cached, rendered, cases }: Pages): string {
  const bare = { cached, rendered };
  const figures = ({ perSecond, p95, cpu }: typeof cached) => [
    perSecond.toFixed(0),
    p95.toFixed(0),
    cpu.toFixed(1),
  ];
  return tableOf([
    [
      ...["case", "answers a second", "p95 (ms)", "CPU an answer (ms)"],
      ...["times as fast as the bare page", "by CPU time", "target", "met"],
    ],
    ["a bare page, cached", ...figures(cached), "", "", "", ""],
    ["a bare page of 24 cards, rendered", ...figures(rendered), "", "", "", ""],
    ...cases.map(({ name, against, target, figure }) => {
      const ratio = figure.perSecond / bare[against].perSecond;
      return [
        ...[name, ...figures(figure), `${ratio.toFixed(2)} (${against})`],
        ...[(bare[against].cpu / figure.cpu).toFixed(2), `≥ ${target}`],
        met(ratio >= target && figure.failed === 0),
      ];
    }),
  ]);
}

function singleTable({ harvest, table, phone }: Pages): string {
  return tableOf([
    ["what", "measured", "target", "met"],
    row(`OAI-PMH, all ${harvest.records} records: records a second`, harvest.perSecond, "≥", 2000),
    row("the same: megabytes the server grew from the tenth page on", harvest.growth, "≤", 50),
    row(
      `CSV of everything (${table.megabytes.toFixed(0)} MB): megabytes the server grew`,
      table.growth,
      "≤",
      50,
    ),
    row("story, cold, slow phone: largest paint (ms)", phone.painted, "≤", 1800),
    row("the same: layout shift", phone.shifted, "≤", 0.02, 3),
    row("weight of that page, compressed: HTML (kB)", phone.html, "≤", 20, 1),
    row("HTML, styles and scripts (kB)", phone.page, "≤", 170, 1),
    row("fonts (kB)", phone.fonts, "≤", 100, 1),
  ]);
}

function row(what: string, value: number, sign: "≥" | "≤", target: number, digits = 0): string[] {
  const yes = sign === "≥" ? value >= target : value <= target;
  return [what, value.toFixed(digits), `${sign} ${target}`, met(yes)];
}

function questionsTable(): string {
  return tableOf([
    ["stories", "what", "SQL, median (ms)", "SQL, p95 (ms)", "target", "met", "in all, p95 (ms)"],
    ...kept("questions").flatMap(({ stories, result }) =>
      Object.entries(result).map(([kind, { sql, whole }]) => {
        const target = stories > 20_000 ? 40 : 15;
        return [
          ...[stories.toLocaleString("en"), kind, sql.median.toFixed(1), sql.p95.toFixed(1)],
          ...[`≤ ${target}`, met(sql.p95 <= target), whole.p95.toFixed(1)],
        ];
      }),
    ),
  ]);
}

const day = new Date().toISOString().slice(0, 10);
const commit = execFileSync("git", ["describe", "--always", "--dirty"], { encoding: "utf8" }).trim();
const machine = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? "unknown"}), ${Math.round(totalmem() / 2 ** 30)} GB`;
const text = `# Benchmarks

The last table of \`npm run bench\`: ${day}, commit ${commit}, ${machine}, Node.js ${process.versions.node}. Everything ran on
that one machine: the servers, PostgreSQL, and the program that asks over 32 connections without pause. CPU time is that of
server and database alone; it says more than answers a second, for which all of them share the cores. The bare pages are
measured in the same minutes as the product: one of 24 cards that Next.js serves from its cache, and the same page rendered
for each request with one SELECT. What is chosen in the gallery is kept until anything public changes: the first visit of each
address has a row of its own. Memory is that of a server that has just been under load.
${kept("pages")
  .map(
    ({ stories, result }) => `
## ${stories.toLocaleString("en")} stories

${loadTable(result)}

${singleTable(result)}
`,
  )
  .join("")}
## A page of the gallery

The time in which it waits for the database, one page after the other; and in all, with its counting of what other choices would
find and the marking of what was searched for. The stems of most stories are learnt by heart as after each start.

${questionsTable()}
`;
writeFileSync("docs/benchmarks.md", text);
console.log(text);
