import type { SampleCountry } from "../types";

/** Invented, like everything here: no figure of a real country is in this file. */
export const COUNTRIES: SampleCountry[] = [
  {
    country: "KEN",
    keeper: "lead@ke.example",
    landscape: {
      en: `One national service runs 64 libraries in 47 counties; camels, vans and boats reach the places between them. (Sample.)

The National Library keeps the legal deposit and, since 2013, runs branches together with county governments. Universities and some 400 community libraries stand beside it. The association trains staff and speaks for all of them.

The right to information and the law on public archives give libraries their task. A national library policy has been in draft since 2021.`,
      fr: `Un seul service national gère 64 bibliothèques dans 47 comtés ; chameaux, fourgons et bateaux rejoignent les lieux entre elles. (Exemple.)

La Bibliothèque nationale assure le dépôt légal et gère depuis 2013 ses annexes avec les gouvernements des comtés. Les universités et quelque 400 bibliothèques communautaires travaillent à ses côtés. L’association forme le personnel et parle pour toutes.`,
    },
    laws: [
      {
        ...{ kind: "library_law", title: "Library Service Act (sample)", year: 1965, link: "" },
        note: "Founds the national service and gives it its board. Invented.",
      },
      {
        ...{ kind: "legal_deposit", title: "Books and Newspapers Act (sample)", year: 1960 },
        ...{ link: "https://example.org/", note: "Two copies of every title within 14 days. Invented." },
      },
    ],
    years: [2018, 2019, 2020, 2021, 2022, 2023, 2024],
    figures: [
      {
        ...{
          type: "all",
          method: "official_statistics",
          source: "Annual return of the National Library (sample)",
        },
        values: {
          service_points: [58, 60, 60, 61, 62, 63, 64],
          staff: [402, 410, 405, 398, 415, 431, 446],
          registered_users: [1_120_000, 1_190_000, 1_210_000, 980_000, 1_160_000, 1_310_000, 1_420_000],
          loans: [3_800_000, 3_900_000, 1_600_000, 2_200_000, 3_100_000, 3_600_000, 3_700_000],
          e_loans: [null, 12_000, 88_000, 140_000, 171_000, 198_000, 240_000],
        },
      },
      {
        ...{
          type: "all",
          method: "census_survey",
          source: "Survey of all libraries (sample), 61 of 64 answered",
        },
        values: {
          with_internet: [31, 34, null, 41, 49, 55, 59],
          volunteers: [120, 140, null, 90, 160, 210, 236],
        },
      },
      {
        ...{
          type: "all",
          method: "sample_survey",
          source: "Door counts in 40 libraries (sample), the rest estimated",
        },
        values: { visits: [6_400_000, 6_900_000, 2_100_000, null, null, null, null] },
      },
      {
        ...{ type: "all", method: "administrative_data", source: "Door counts in all libraries (sample)" },
        values: { visits: [null, null, null, 3_000_000, 5_200_000, 6_700_000, 7_300_000] },
      },
      {
        ...{
          type: "all",
          method: "official_statistics",
          source: "Office of statistics (sample): population at mid-year",
        },
        values: {
          population: [47_900_000, 48_800_000, 49_700_000, 50_600_000, 51_500_000, 52_400_000, 53_300_000],
        },
      },
      {
        ...{
          type: "public",
          method: "administrative_data",
          source: "Registers of the county libraries (sample)",
        },
        values: {
          service_points: [null, null, null, 47, 48, 49, 50],
          registered_users: [null, null, null, 610_000, 720_000, 830_000, 905_000],
          visits: [null, null, null, 1_900_000, 3_300_000, 4_100_000, 4_600_000],
        },
      },
      {
        ...{ type: "academic", method: "census_survey", source: "Survey of university libraries (sample)" },
        values: {
          service_points: [null, null, null, null, 11, 11, 12],
          staff: [null, null, null, null, 168, 172, 181],
        },
      },
      {
        ...{
          type: "national",
          method: "administrative_data",
          source: "Deposit register and workshop log (sample)",
        },
        values: {
          legal_deposit_intake: [null, null, null, null, 16_900, 17_600, 18_410],
          items_preserved: [null, null, null, null, 5_800, 6_010, 6_204],
          items_digitised: [null, null, null, null, 149_000, 183_000, 212_000],
          items_open: [null, null, null, null, 98_000, 126_000, 150_500],
          preservation_spending: [null, null, null, null, 41_000_000, 44_500_000, 48_000_000],
        },
        currency: "KES",
      },
    ],
    correction: { type: "all", metric: "visits", year: 2023, value: 6_800_000 },
  },
  {
    country: "JOR",
    keeper: "lead@jo.example",
    landscape: {
      ar: `ترعى المكتبة الوطنية الإيداع القانوني، وتصل المكتبات العامة إلى كل محافظة. (نموذج.)

تعمل مكتبات الجامعات معًا في فهرس واحد، وتقدّم مكتبات البلديات خدماتها للأطفال والباحثين عن عمل. وتزور حافلة مكتبية القرى البعيدة مرتين في الشهر.`,
      en: `The National Library keeps the legal deposit, and public libraries reach every governorate. (Sample.)

University libraries share one catalogue; municipal libraries serve children and people looking for work. A library bus visits far villages twice a month.`,
    },
    laws: [
      {
        ...{ kind: "library_law", title: "قانون المكتبات (نموذج)", year: 1998, link: "" },
        note: "ينظّم عمل المكتبة الوطنية. مُختلق.",
      },
      {
        ...{
          kind: "copyright_exceptions",
          title: "قانون حق المؤلف، المادة 20 (نموذج)",
          year: 2005,
          link: "",
        },
        note: "يسمح بنسخة للحفظ. مُختلق.",
      },
    ],
    years: [2021, 2022, 2023, 2024],
    figures: [
      {
        ...{ type: "all", method: "official_statistics", source: "التقرير السنوي للمكتبة الوطنية (نموذج)" },
        values: {
          service_points: [104, 107, 110, 112],
          with_internet: [71, 80, 92, 101],
          staff: [640, 655, 671, 690],
          registered_users: [182_000, 201_000, 224_000, 239_000],
          visits: [610_000, 890_000, 1_120_000, 1_260_000],
          loans: [402_000, 455_000, 498_000, 521_000],
          population: [10_100_000, 10_250_000, 10_400_000, 10_550_000],
        },
      },
      {
        ...{ type: "national", method: "administrative_data", source: "سجل الإيداع (نموذج)" },
        values: {
          legal_deposit_intake: [6_100, 6_350, 6_480, 6_720],
          items_digitised: [21_000, 33_500, 47_000, 61_200],
          items_open: [9_000, 18_400, 30_100, 42_800],
        },
      },
    ],
  },
];
