// Sets papers in a process of its own: native code that unpacks every picture at once cannot take the server with it.
// Answers each `{ fonts, workspace, source, files, format }` with `{ made }` (a PDF or an SVG) or `{ failure }`. Nothing of
// one paper is there for the next.
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

/** Kept: looking through the faces takes longer than setting a page. It opens one when it first sets a sign of it. */
let compiler;

process.on("message", (asked) => process.send?.(set(asked)));
process.on("disconnect", () => process.exit(0));

function set({ fonts, workspace, source, files, format }) {
  compiler ??= NodeCompiler.create({
    workspace,
    fontArgs: [{ fontPaths: fonts }],
  });
  try {
    for (const { name, bytes } of files) compiler.mapShadow(join(workspace, name), Buffer.from(bytes));
    const compiled = compiler.compile({ mainFileContent: source });
    const failure = compiled.takeError();
    if (failure || !compiled.result)
      return { failure: JSON.stringify(failure?.shortDiagnostics ?? "no diagnostics") };
    const { result } = compiled;
    return { made: format === "svg" ? Buffer.from(compiler.plainSvg(result)) : pdfOf(result) };
  } catch (error) {
    return { failure: String(error) };
  } finally {
    compiler.resetShadow();
    compiler.evictCache(0);
  }
}

/**
 * A PDF that programs read aloud (PDF/UA-1). A sign that no face here holds has no place in one: then it is tagged all the
 * same, and does not claim to be one.
 */
function pdfOf(document) {
  try {
    return compiler.pdf(document, { pdfStandard: "ua-1" });
  } catch {
    return compiler.pdf(document);
  }
}
