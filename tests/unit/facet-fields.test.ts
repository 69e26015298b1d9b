import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ListFacet } from "@/components/gallery/facet-fields";

test("a list of the gallery says names as they are, whatever they hold", () => {
  const name = `A & B's "Library" </select><script>alert(1)</script>`;
  const option = { value: '"><img src=x>', name, count: 1200, chosen: false };
  const html = renderToStaticMarkup(
    createElement(ListFacet, {
      ...{ name: "organisation", legend: "Organisation", any: "Any", locale: "en" as const },
      options: [option, { ...option, value: "none", count: 0 }],
    }),
  );
  expect(html.match(/<(\w+)/g)).toEqual(["<fieldset", "<legend", "<select", "<option", "<option"]);
  expect(html).toContain('<option value="&quot;&gt;&lt;img src=x&gt;">');
  expect(html).toContain("A &amp; B&#39;s &quot;Library&quot; &lt;/select&gt;&lt;script&gt;alert(1)");
  expect(html).toContain("(1,200)</option>");
});
