import { METRICS } from "@/db/enums";
import type { Heads } from "@/lib/tables/columns";
import { METRIC_WORDS } from "./words";

/** One figure a row: what a column of such a table can hold. */
export const ROW_FIELDS = ["libraryType", "metric", "year", "value", "unit", "method", "source"] as const;
/** Many figures a row: a column can also be one of what is counted. */
export const FIGURE_FIELDS = [...ROW_FIELDS, ...METRICS] as const;
export type FigureField = (typeof FIGURE_FIELDS)[number];

/** Words that head such a column, in the languages of the house. */
export const FIGURE_HEADS: Heads<FigureField> = {
  libraryType: [
    ...["type", "library type", "type of library", "kind", "sector", "type de bibliothèque"],
    ...["نوع المكتبة", "النوع", "القطاع"],
  ],
  metric: [
    ...["metric", "indicator", "measure", "what is counted", "indicateur", "mesure", "ce qui est compté"],
    ...["المؤشر", "القياس", "ما يُحصى"],
  ],
  year: ["year", "reference year", "année", "السنة", "العام"],
  value: ["value", "figure", "number", "amount", "valeur", "chiffre", "nombre", "القيمة", "الرقم", "العدد"],
  unit: ["unit", "currency", "unit or currency", "unité", "devise", "monnaie", "الوحدة", "العملة"],
  method: [
    ...["method", "collection method", "how collected", "méthode", "mode de collecte"],
    ...["الطريقة", "طريقة الجمع"],
  ],
  source: ["source", "reference", "origin", "référence", "المصدر", "المرجع"],
  ...METRIC_WORDS,
};
