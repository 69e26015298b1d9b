import type { CollectionMethod, LibraryType, Metric } from "@/db/enums";
import { foldedName } from "@/lib/tables/columns";

/**
 * Words by which tables name what our codes mean, in the languages of the house: what our own pages call them (a test
 * says so) and what offices of statistics and the Library Map of the World do.
 */
export const TYPE_WORDS: Record<LibraryType, readonly string[]> = {
  all: [
    ...["all", "all libraries", "total", "all types", "whole country", "country"],
    ...["toutes", "toutes les bibliothèques", "ensemble", "total pays", "pays"],
    ...["الكل", "كل المكتبات", "جميع المكتبات", "المجموع", "البلد"],
  ],
  national: [
    ...["national", "national library", "national libraries", "bibliothèque nationale", "nationale"],
    ...["bibliothèques nationales", "وطنية", "المكتبة الوطنية", "المكتبات الوطنية", "مكتبة وطنية"],
  ],
  academic: [
    ...["academic", "academic libraries", "university", "university libraries", "higher education"],
    ...["universitaire", "universitaires", "bibliothèques universitaires"],
    ...["جامعية", "المكتبات الجامعية", "مكتبات جامعية", "الجامعية"],
  ],
  public: [
    ...["public", "public library", "public libraries", "publique", "publiques", "bibliothèques publiques"],
    ...["lecture publique", "عامة", "المكتبات العامة", "مكتبات عامة", "العامة"],
  ],
  community: [
    ...["community", "community libraries", "communautaire", "communautaires"],
    ...["bibliothèques communautaires", "مجتمعية", "المكتبات المجتمعية", "مكتبات مجتمعية"],
  ],
  school: [
    ...["school", "school libraries", "scolaire", "scolaires", "bibliothèques scolaires"],
    ...["مدرسية", "المكتبات المدرسية", "مكتبات مدرسية", "المدرسية"],
  ],
  other: [
    ...[
      "other",
      "other libraries",
      "special",
      "special libraries",
      "autre",
      "autres",
      "autres bibliothèques",
    ],
    ...["أخرى", "مكتبات أخرى", "المكتبات الأخرى"],
  ],
};

export const METRIC_WORDS: Record<Metric, readonly string[]> = {
  service_points: [
    ...["service points", "libraries", "number of libraries", "outlets"],
    ...["points de service", "nombre de bibliothèques", "bibliothèques", "points d'accès"],
    ...["نقاط الخدمة", "عدد المكتبات", "المكتبات"],
  ],
  with_internet: [
    ...["with internet", "with internet access", "libraries with internet", "service points with internet"],
    ...["libraries with internet access", "internet access", "avec internet", "avec accès à internet"],
    ...["points de service avec internet", "bibliothèques avec accès internet", "accès internet"],
    ...["نقاط الخدمة المتصلة بالإنترنت", "متصلة بالإنترنت", "مع الإنترنت", "المكتبات المتصلة بالإنترنت"],
  ],
  staff: [
    ...["staff", "full time staff", "employees", "personnel", "effectif", "employés"],
    ...["الموظفون", "عدد الموظفين", "العاملون"],
  ],
  volunteers: ["volunteers", "number of volunteers", "bénévoles", "المتطوعون", "عدد المتطوعين"],
  registered_users: [
    ...["registered users", "users", "members", "registered members", "usagers inscrits", "inscrits"],
    ...["utilisateurs inscrits", "المستفيدون المسجلون", "المستخدمون المسجلون", "المسجلون", "الأعضاء"],
  ],
  visits: [
    ...["visits", "physical visits", "visitors", "visites", "entrées", "fréquentation"],
    ...["الزيارات", "عدد الزيارات", "زيارات"],
  ],
  loans: [
    ...["loans", "physical loans", "physical books on loan", "books loaned"],
    ...["prêts", "prêts de livres", "prêts de documents", "الإعارات", "عدد الإعارات", "إعارات"],
  ],
  e_loans: [
    ...["e loans", "electronic loans", "digital loans", "electronic books on loan", "ebook loans"],
    ...["loans of e-books", "prêts numériques", "prêts électroniques", "prêts de livres numériques"],
    ...["الإعارات الإلكترونية", "الإعارات الرقمية", "إعارات الكتب الإلكترونية"],
  ],
  legal_deposit_intake: [
    ...["legal deposit", "legal deposit intake", "items received by legal deposit", "deposited items"],
    ...["dépôt légal", "documents reçus par dépôt légal", "entrées du dépôt légal"],
    ...["الإيداع القانوني", "المواد الواردة بالإيداع القانوني"],
  ],
  items_preserved: [
    ...["items preserved", "items preserved in the year", "preserved items", "conservation"],
    ...["documents conservés", "documents restaurés", "documents conservés dans l'année"],
    ...["المواد المحفوظة", "المواد التي حُفظت في السنة", "المواد المرممة"],
  ],
  items_digitised: [
    ...["items digitised", "items digitized", "items digitised in all", "digitised items", "digitisation"],
    ...["documents numérisés", "documents numérisés au total", "numérisation"],
    ...["المواد المرقمنة", "إجمالي المواد المرقمنة", "الرقمنة"],
  ],
  items_open: [
    ...["items open", "items open to everyone", "openly accessible items", "open access items"],
    ...["documents en libre accès", "documents accessibles à tous", "libre accès"],
    ...["المواد المتاحة للجميع", "المواد المفتوحة", "الوصول المفتوح"],
  ],
  preservation_spending: [
    ...["preservation spending", "spending on preservation", "spent on preservation", "expenditure"],
    ...["dépenses de conservation", "dépenses de préservation", "dépenses"],
    ...["الإنفاق على الحفظ", "نفقات الحفظ", "الإنفاق"],
  ],
  population: ["population", "inhabitants", "habitants", "عدد السكان", "السكان"],
};

export const METHOD_WORDS: Record<CollectionMethod, readonly string[]> = {
  official_statistics: [
    ...["official statistics", "official", "statistiques officielles", "officielles", "إحصاءات رسمية"],
  ],
  census_survey: [
    ...["census survey", "census", "survey of all", "survey of all libraries", "full survey"],
    ...[
      "enquête exhaustive",
      "recensement",
      "enquête auprès de toutes",
      "مسح شامل",
      "مسح شامل للمكتبات",
      "تعداد",
    ],
  ],
  administrative_data: [
    ...["administrative data", "administrative", "records", "registers", "annual report"],
    ...["données administratives", "registres", "rapport annuel", "بيانات إدارية", "سجلات إدارية", "سجلات"],
  ],
  sample_survey: [
    ...["sample survey", "sample", "survey", "enquête par sondage", "sondage", "échantillon"],
    ...["مسح بالعينة", "عينة", "مسح عيني"],
  ],
};

/** The code that a word stands for, whichever way it is written; null where it stands for none. */
export function codeOf<Code extends string>(
  words: Record<Code, readonly string[]>,
  typed: string,
): Code | null {
  const name = foldedName(typed);
  const codes = Object.keys(words) as Code[];
  return (
    codes.find((code) => foldedName(code.replaceAll("_", " ")) === name || code === name) ??
    codes.find((code) => words[code].some((word) => foldedName(word) === name)) ??
    null
  );
}
