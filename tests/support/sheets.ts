import { aZip } from "./zips";

type XlsxParts = {
  rows: string;
  strings?: string[];
  formats?: string;
  more?: Record<string, string | Uint8Array>;
};

/** A workbook as spreadsheet programs write it; `rows`: the inside of `<sheetData>`. */
export const anXlsx = ({ rows, strings = [], formats = "", more = {} }: XlsxParts) =>
  aZip({
    "[Content_Types].xml":
      '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    "xl/workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="Notes" r:id="rId2"/><sheet name="Results" r:id="rId1"/><sheet name="Hidden" state="hidden" r:id="rId3"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/><Relationship Id="rId3" Target="worksheets/sheet3.xml"/></Relationships>',
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    "xl/worksheets/sheet2.xml": "<worksheet><sheetData/></worksheet>",
    "xl/sharedStrings.xml": `<sst>${strings.map((one) => `<si><t>${one}</t></si>`).join("")}</sst>`,
    "xl/styles.xml": `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0.0&quot; d&quot;"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>${formats}</styleSheet>`,
    ...more,
  });

/** An OpenDocument spreadsheet; `rows`: the inside of its one table. */
export const anOds = (rows: string, name = "Results") =>
  aZip({
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "content.xml": `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="${name}">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
  });
