import type { PackFormat } from "@/db/enums";

/** As what each kind of file is sent. */
export const MEDIA_TYPES = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  md: "text/markdown; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
} as const satisfies Record<PackFormat, string>;

/** What a file is called on the device of whoever takes it. */
export const fileName = (country: string, year: number, number: number, format: PackFormat): string =>
  `evidence-${country}-${year}-${number}.${format}`;
