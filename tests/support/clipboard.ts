/** What word processors and pages put on the clipboard, in the shape they do, and attacks on what reads it. */

const LINKED = (text: string) => ({
  type: "text",
  text,
  marks: [{ type: "link", attrs: { href: "https://example.org/report" } }],
});
const item = (text: string) => ({
  type: "listItem",
  content: [{ type: "paragraph", content: [{ type: "text", text }] }],
});

/** The same text from each source: a heading, a paragraph with emphasis and a link, a list. */
const TREE = {
  type: "doc",
  content: [
    { type: "paragraph", content: [{ type: "text", text: "The need" }] },
    {
      type: "paragraph",
      content: [
        { type: "text", text: "Two adults in three " },
        { type: "text", text: "could not", marks: [{ type: "bold" }] },
        { type: "text", text: " read; see the " },
        LINKED("report"),
        { type: "text", text: "." },
      ],
    },
    { type: "bulletList", content: [item("no school nearby"), item("no books")] },
  ],
};

export const PASTED = [
  {
    source: "Word",
    html: `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm;font-size:11.0pt;font-family:"Calibri",sans-serif;} @list l0 {mso-list-id:1;} --></style><!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--></head><body lang=EN-GB><!--StartFragment--><h2>The need<o:p></o:p></h2><p class=MsoNormal style='margin-bottom:8.0pt'><span style='color:#C00000'>Two adults in three </span><b style='mso-bidi-font-weight:normal'>could not</b> read; see the <a href="https://example.org/report"><span style='color:blue'>report</span></a>.<o:p></o:p></p><ul style='margin-top:0cm' type=disc><li class=MsoListParagraph style='mso-list:l0 level1 lfo1'>no school nearby<o:p></o:p></li><li class=MsoListParagraph style='mso-list:l0 level1 lfo1'>no books<o:p></o:p></li></ul><!--EndFragment--></body></html>`,
  },
  {
    source: "Google Docs",
    html: `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1f2e"><h2 dir="ltr" style="line-height:1.38;"><span style="font-size:16pt;font-weight:400;">The need</span></h2><p dir="ltr" style="line-height:1.38;"><span style="font-weight:400;">Two adults in three </span><span style="font-weight:700;font-family:Arial;">could not</span><span style="font-weight:400;"> read; see the </span><a href="https://example.org/report" style="text-decoration:none;"><span style="color:#1155cc;font-weight:400;text-decoration:underline;">report</span></a><span style="font-weight:400;">.</span></p><ul style="margin-top:0;"><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">no school nearby</span></p></li><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">no books</span></p></li></ul></b>`,
  },
  {
    source: "LibreOffice",
    html: `<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title><meta name="generator" content="LibreOffice 24.2 (Linux)"/><style type="text/css">@page { size: 21cm 29.7cm } p { line-height: 115% }</style></head><body lang="en-GB" dir="ltr"><h2 class="western">The need</h2><p style="line-height: 100%">Two adults in three <b>could not</b> read; see the <a href="https://example.org/report"><font color="#000080"><u>report</u></font></a>.</p><ul><li><p>no school nearby</p></li><li><p>no books</p></li></ul></body></html>`,
  },
  {
    source: "a web page",
    html: `<article class="post" onclick="steal()"><h1 id="t">The need</h1><p class="lead"><span>Two adults in three </span><strong>could not</strong> read; see the <a href="https://example.org/report" target="_blank" onmouseover="steal()">report</a>.</p><ul class="fancy"><li>no school nearby</li><li>no books</li></ul><script>steal()</script><style>body{display:none}</style></article>`,
  },
].map((one) => ({ ...one, tree: TREE }));

/** Markup that turns into something else when it is read twice, and addresses that run. */
export const ATTACKS = [
  `<img src=x onerror="window.hurt=1">`,
  `<svg><style><img src=x onerror="window.hurt=1"></style></svg>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.hurt=1&gt;">`,
  `<noscript><p title="</noscript><img src=x onerror=window.hurt=1>"></noscript>`,
  `<form><math><mtext></form><form><mglyph><style></math><img src onerror=window.hurt=1>`,
  `<svg></p><style><a id="</style><img src=1 onerror=window.hurt=1>"></svg>`,
  `<template><script>window.hurt=1</script></template>`,
  `<a href="javascript:window.hurt=1">click</a>`,
  `<a href="java&#x09;script:window.hurt=1">click</a>`,
  `<a href="data:text/html,<script>window.hurt=1</script>">click</a>`,
  `<iframe srcdoc="<script>parent.hurt=1</script>"></iframe>`,
  `<object data="data:text/html,<script>parent.hurt=1</script>"></object>`,
  `<p style="background:url(javascript:window.hurt=1)">text</p>`,
  `<details open ontoggle="window.hurt=1"><summary>text</summary></details>`,
  `<video><source onerror="window.hurt=1"></video>`,
  `<p>text<!--><img src=x onerror=window.hurt=1>--></p>`,
  `<xmp><p title="</xmp><svg/onload=window.hurt=1>"></xmp>`,
  `<input autofocus onfocus="window.hurt=1">`,
];
