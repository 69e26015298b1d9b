import { expect, test } from "vitest";
import { headOf, listFacet } from "@/components/gallery/facet-fields";

test("a list of the gallery says names as they are, whatever they hold", () => {
  const name = `A & B's "Library" </select><script>alert(1)</script>`;
  const value = '"><img src=x>';
  const list = listFacet({
    ...{ name: "organisation", legend: "Organisation", any: "Any", locale: "en" as const },
    chosen: [{ value, name, count: 1200, chosen: true }],
    list: [{ head: headOf(value, name), count: 1200 }],
  }).toString();
  expect(list.match(/<(\w+)/g)).toEqual([
    ...["<fieldset", "<legend", "<label", "<input", "<span"],
    ...["<select", "<option", "<option"],
  ]);
  expect(list).toContain('<option value="&quot;&gt;&lt;img src=x&gt;">');
  expect(list).toContain("A &amp; B&#39;s &quot;Library&quot; &lt;/select&gt;&lt;script&gt;alert(1)");
  expect(list).toContain("(1,200)</option>");
});
