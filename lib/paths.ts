import type { Locale } from "@/lib/i18n/locales";

type Query = Record<string, string | number | readonly (string | number)[] | undefined>;

/** The only place that knows addresses. Every page is under its locale. */
export const paths = {
  public: {
    home: (l: Locale) => `/${l}`,
    stories: (l: Locale, query: Query = {}) => `/${l}/stories${search(query)}`,
    story: (l: Locale, slug: string) => `/${l}/stories/${slug}`,
    gone: (l: Locale, slug: string) => `/${l}/gone/${slug}`,
    goals: (l: Locale) => `/${l}/goals`,
    goal: (l: Locale, goal: number) => `/${l}/goals/${goal}`,
    countries: (l: Locale) => `/${l}/countries`,
    country: (l: Locale, iso3: string) => `/${l}/countries/${iso3}`,
    organisation: (l: Locale, slug: string) => `/${l}/organisations/${slug}`,
    help: (l: Locale) => `/${l}/help`,
    about: (l: Locale) => `/${l}/about`,
    aboutEvidence: (l: Locale) => `/${l}/about/evidence`,
    aboutReview: (l: Locale) => `/${l}/about/review`,
    aboutAccessibility: (l: Locale) => `/${l}/about/accessibility`,
    aboutPrivacy: (l: Locale) => `/${l}/about/privacy`,
    photo: (id: string, width: number, format: "webp" | "avif") => `/media/${id}/${width}.${format}`,
  },
  /** The land of the world, fetched once for all maps. */
  land: "/land.svg",
  signIn: (l: Locale, next?: string) => `/${l}/sign-in${search({ next })}`,
  account: (l: Locale) => `/${l}/account`,
  desk: {
    home: (l: Locale) => `/${l}/desk`,
    begin: (l: Locale) => `/${l}/desk/begin`,
    projects: (l: Locale) => `/${l}/desk/projects`,
    newProject: (l: Locale) => `/${l}/desk/projects/new`,
    project: (l: Locale, id: string) => `/${l}/desk/projects/${id}`,
    evaluation: (l: Locale, projectId: string, id: string) =>
      `/${l}/desk/projects/${projectId}/evaluations/${id}`,
    stories: (l: Locale) => `/${l}/desk/stories`,
    story: (l: Locale, id: string) => `/${l}/desk/stories/${id}`,
    storySection: (l: Locale, id: string, section: string) => `/${l}/desk/stories/${id}?section=${section}`,
    preview: (l: Locale, id: string) => `/${l}/desk/stories/${id}/preview`,
    photos: (l: Locale) => `/${l}/desk/photos`,
    consents: (l: Locale) => `/${l}/desk/consents`,
    consent: (l: Locale, id: string) => `/${l}/desk/consents/${id}`,
  },
  vnr: { home: (l: Locale) => `/${l}/vnr` },
  review: {
    queue: (l: Locale) => `/${l}/review`,
    review: (l: Locale, revisionId: string) => `/${l}/review/${revisionId}`,
  },
  admin: {
    home: (l: Locale) => `/${l}/admin`,
    organisations: (l: Locale) => `/${l}/admin/organisations`,
    people: (l: Locale) => `/${l}/admin/people`,
    settings: (l: Locale) => `/${l}/admin/settings`,
    audit: (l: Locale) => `/${l}/admin/audit`,
  },
  files: {
    photo: (id: string, width: number) => `/files/photos/${id}/${width}`,
    attachment: (id: string) => `/files/attachments/${id}`,
    proof: (consentId: string) => `/files/proofs/${consentId}`,
  },
} as const;

function search(query: Query): string {
  const pairs = Object.entries(query).flatMap(([key, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((one) => one !== undefined && one !== "")
      .map((one) => [key, String(one)]),
  );
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : "";
}
