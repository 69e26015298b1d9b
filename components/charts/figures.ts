import { useLocale } from "next-intl";
import { type Figures, figuresIn } from "@/lib/i18n/figures";

/** Figures and dates in the form of the reader's language. */
export const useFigures = (): Figures => figuresIn(useLocale());
