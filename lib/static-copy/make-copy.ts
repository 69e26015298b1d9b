import { LOCALES, NATIVE_NAMES } from "@/lib/i18n/locales";
import { log } from "@/lib/log";
import { LICENCE } from "@/lib/open-data/answer";
import { paths } from "@/lib/paths";
import { assetFile, pageFile, relative } from "./addresses";
import { type Reader, readerOf } from "./reader";
import { type Reference, rewriteCss, rewriteHtml } from "./rewrite";
import { openTarget } from "./target";

/** Pages asked for at a time: as many as a small machine renders. */
const AT_ONCE = 4;
/** How often the whole is begun anew because something became public or went meanwhile. */
const TRIES = 3;

type Copy = { server: string; live: string; dir: string; refresh: () => Promise<void> };
type Target = Awaited<ReturnType<typeof openTarget>>;

/**
 * Writes all public pages, pictures and data into a folder, as a plain web server can show them. `server`: where they are
 * read, made for this with STATIC_COPY=1, and `refresh` makes it forget what it kept; `live`: the platform itself, to which
 * all leads that needs it.
 */
export async function makeCopy({ server, live, dir, refresh }: Copy) {
  const reader = readerOf(server);
  for (let attempt = 1; ; attempt += 1) {
    await refresh();
    const target = await openTarget(dir, { of: live, licence: LICENCE });
    const version = await reader.version();
    const whole = await copyAll(reader, target, live);
    if (whole && version === (await reader.version())) return target.finish();
    if (attempt === TRIES) throw new Error("what is public changed too often meanwhile: try again later");
    log.info({ attempt }, "copy begun anew: what is public changed meanwhile");
  }
}

/** False where a page of the sitemap was gone when it was asked for. */
async function copyAll(reader: Reader, target: Target, live: string): Promise<boolean> {
  const pages = new Set(await sitemapPages(reader));
  const waiting = [...pages];
  const assets = new Map<string, Promise<boolean>>();
  let whole = true;

  const asset = (address: string, file: string): Promise<boolean> => {
    const known = assets.get(file) ?? copyAsset(address, file);
    assets.set(file, known);
    return known;
  };

  async function copyAsset(address: string, file: string): Promise<boolean> {
    const answer = await reader.ask(address);
    if (!answer?.body) return false;
    if (!file.endsWith(".css")) await target.take(file, answer.body);
    else await target.take(file, Buffer.from(await copyCss(await answer.text(), address, file)));
    return true;
  }

  async function copyCss(css: string, address: string, file: string): Promise<string> {
    const from = (reference: string) => new URL(reference, new URL(address, "http://copy")).pathname;
    const found: string[] = [];
    rewriteCss(css, (reference) => `${found.push(from(reference))}`);
    for (const one of found) await asset(one, assetFile(one) ?? one.slice(1));
    return rewriteCss(css, (reference) =>
      relative(file, assetFile(from(reference)) ?? from(reference).slice(1)),
    );
  }

  async function copyPage(address: string) {
    const file = pageFile(address);
    const html = file ? await reader.text(address) : null;
    if (!file || html === null) {
      whole = false;
      return;
    }
    for (const data of dataOf(address)) await asset(data, data.slice(1));
    const found: Reference[] = [];
    rewriteHtml(html, (reference) => {
      found.push(reference);
      return "";
    });
    for (const { kind, address: other } of found) {
      const numbered = kind === "link" && other.includes("?page=") && pageFile(other);
      if (numbered && !pages.has(other)) {
        pages.add(other);
        waiting.push(other);
      }
    }
    const here = new Map<string, string>();
    for (const { kind, address: other } of found) {
      const page = kind === "link" && pages.has(other) ? pageFile(other) : null;
      const own = kind === "form" ? null : (page ?? assetFile(other));
      if (own && (page || (await asset(other, own)))) here.set(other, relative(file, own));
    }
    const written = rewriteHtml(html, ({ kind, address: other }) =>
      kind === "form" ? live + other : (here.get(other) ?? live + other),
    );
    await target.take(file, Buffer.from(written));
  }

  const worker = async () => {
    for (let next = waiting.shift(); next && whole; next = waiting.shift()) await copyPage(next);
  };
  // Pages lead to further ones: who finds none waiting may find some when the others are done.
  while (whole && waiting.length > 0) await Promise.all(Array.from({ length: AT_ONCE }, worker));
  await target.take("index.html", Buffer.from(FIRST_PAGE));
  return whole;
}

/** How to cite a story, and what belongs to it, once for all its languages. */
function dataOf(page: string): string[] {
  const [, slug] = page.match(`^${paths.public.story(LOCALES[0], "([a-z0-9-]+)")}$`) ?? [];
  if (!slug) return [];
  const { citation, linkset } = paths.data;
  return [...(["bib", "ris", "json"] as const).map((format) => citation(slug, format)), linkset(slug)];
}

/** Every page that the platform names to search engines, in every locale. */
async function sitemapPages(reader: Reader): Promise<string[]> {
  const paths = (xml: string | null) =>
    [...(xml ?? "").matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = ""]) => new URL(url).pathname);
  const parts = paths(await reader.text("/sitemap.xml"));
  const pages = [];
  for (const part of parts) pages.push(...paths(await reader.text(part)));
  return pages;
}

/** Which language, where no server chooses. */
const FIRST_PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>SDG Stories</title></head>
<body><main><h1>SDG Stories</h1><ul>
${LOCALES.map((locale) => `<li><a lang="${locale}" hreflang="${locale}" href="${locale}/index.html">${NATIVE_NAMES[locale]}</a></li>`).join("\n")}
</ul></main></body></html>
`;
