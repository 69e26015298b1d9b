import type { SampleOrganisation, SamplePerson } from "../types";

/** Only the sample loader ever makes accounts with this password. */
export const SAMPLE_PASSWORD = "sample-world";

export const ORGANISATIONS: SampleOrganisation[] = [
  { key: "ke-nl", name: "National Library (sample)", kind: "national_library", country: "KEN" },
  { key: "ke-la", name: "Library Association (sample)", kind: "library_association", country: "KEN" },
  { key: "ke-pl", name: "Kisumu Reading Room (sample)", kind: "public", country: "KEN", sponsor: "ke-nl" },
  { key: "pt-nl", name: "National Library of the west (sample)", kind: "national_library", country: "PRT" },
  { key: "sn-nl", name: "Bibliothèque nationale (exemple)", kind: "national_library", country: "SEN" },
  { key: "jo-nl", name: "المكتبة الوطنية (نموذج)", kind: "national_library", country: "JOR" },
];

export const PEOPLE: SamplePerson[] = [
  { email: "author@ke.example", name: "Wanjiru M. (sample)", locale: "en", authorOf: ["ke-nl"] },
  { email: "lead@ke.example", name: "Achieng O. (sample)", locale: "en", leadOf: ["ke-nl"] },
  { email: "association@ke.example", name: "Kamau N. (sample)", locale: "en", leadOf: ["ke-la"] },
  { email: "reading-room@ke.example", name: "Atieno W. (sample)", locale: "en", authorOf: ["ke-pl"] },
  {
    email: "lead@pt.example",
    name: "Inês C. (sample)",
    locale: "en",
    leadOf: ["pt-nl"],
    roles: ["reviewer"],
    profile: { languages: ["en", "es", "pt"], regions: ["americas", "europe"], goals: [4, 11], loadLimit: 1 },
  },
  { email: "lead@sn.example", name: "Aminata D. (exemple)", locale: "fr", leadOf: ["sn-nl"] },
  { email: "lead@jo.example", name: "رنا خ. (نموذج)", locale: "ar", leadOf: ["jo-nl"] },
  {
    ...{ email: "reviewer@example.org", name: "Naledi S. (sample)", locale: "en", roles: ["reviewer"] },
    profile: { languages: ["ar", "en", "fr"], regions: ["africa", "asia"], goals: [3, 4, 5], loadLimit: 4 },
  },
  {
    ...{
      email: "second.reviewer@example.org",
      name: "Mateus R. (sample)",
      locale: "fr",
      roles: ["reviewer"],
    },
    profile: { languages: ["en", "fr", "pt"], regions: ["africa", "americas"], goals: [4, 16], loadLimit: 2 },
  },
  { email: "editor@example.org", name: "Ines V. (sample)", locale: "en", roles: ["editor"] },
  { email: "admin@example.org", name: "Tomas B. (sample)", locale: "en", roles: ["admin"] },
];
