/** A text that may run the other way than the words around it, set apart from them where no element can (UAX #9, FSI). */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
