import { homePath } from "@/lib/home-path";
import type { Locale } from "@/lib/i18n/locales";

type Query = Record<string, string | number | readonly (string | number)[] | undefined>;

/** The only place that knows addresses. Every page is under its locale. */
export const paths = {
  public: {
    home: homePath,
    stories: (l: Locale, query: Query = {}) => `/${l}/stories${search(query)}`,
    story: (l: Locale, slug: string) => `/${l}/stories/${slug}`,
    /** How to share, cite and print it. */
    sharing: (l: Locale, slug: string) => `/${l}/stories/${slug}/share`,
    /** Its card for the pages of others. */
    embed: (l: Locale, slug: string) => `/${l}/embed/${slug}`,
    report: (l: Locale, slug: string) => `/${l}/stories/${slug}/report`,
    reportSent: (l: Locale, slug: string) => `/${l}/stories/${slug}/report/sent`,
    gone: (l: Locale, slug: string) => `/${l}/gone/${slug}`,
    goals: (l: Locale) => `/${l}/goals`,
    goal: (l: Locale, goal: number) => `/${l}/goals/${goal}`,
    /** `target`: its code, such as 4.6. */
    target: (l: Locale, target: string) => `/${l}/goals/${target.split(".")[0]}/${target}`,
    countries: (l: Locale) => `/${l}/countries`,
    country: (l: Locale, iso3: string) => `/${l}/countries/${iso3}`,
    organisation: (l: Locale, slug: string) => `/${l}/organisations/${slug}`,
    collections: (l: Locale) => `/${l}/collections`,
    collection: (l: Locale, slug: string) => `/${l}/collections/${slug}`,
    help: (l: Locale) => `/${l}/help`,
    about: (l: Locale) => `/${l}/about`,
    aboutEvidence: (l: Locale) => `/${l}/about/evidence`,
    aboutReview: (l: Locale) => `/${l}/about/review`,
    /** Figures of the reviewing, year by year. */
    aboutReviewing: (l: Locale) => `/${l}/about/reviewing`,
    aboutAccessibility: (l: Locale) => `/${l}/about/accessibility`,
    aboutPrivacy: (l: Locale) => `/${l}/about/privacy`,
    aboutWriting: (l: Locale) => `/${l}/about/write`,
    terms: (l: Locale) => `/${l}/about/terms`,
    security: (l: Locale) => `/${l}/about/security`,
    aboutData: (l: Locale) => `/${l}/about/data`,
    uses: (l: Locale) => `/${l}/about/uses`,
    usesTable: "/data/uses.csv",
    photo: (id: string, width: number, format: "webp" | "avif") => `/media/${id}/${width}.${format}`,
  },
  /** What a country says of its libraries, as data: all of it, or a sheet for the Library Map of the World. */
  data: {
    country: (iso3: string, format: "csv" | "json" | "xlsx") => `/data/countries/${iso3}.${format}`,
    stories: (format: "csv" | "jsonl") => `/data/stories.${format}`,
    feed: (query: Query = {}) => `/feeds/stories.atom${search(query)}`,
    harvest: "/oai",
    citation: (slug: string, format: "bib" | "ris" | "json") => `/data/stories/${slug}/citation.${format}`,
    /** What networks show beside a link. */
    card: (slug: string) => `/data/stories/${slug}/card.png`,
    /** The story on one sheet, with headings in `l`. */
    onePage: (slug: string, l: Locale) => `/data/stories/${slug}/one-page-${l}.pdf`,
    linkset: (slug: string) => `/data/stories/${slug}/linkset.json`,
  },
  sitemap: (part: string) => `/sitemaps/${part}`,
  /** The JSON API of what is public. */
  api: {
    stories: (query: Query = {}) => `/api/v1/stories${search(query)}`,
    story: (slug: string) => `/api/v1/stories/${slug}`,
    goals: "/api/v1/goals",
    countries: "/api/v1/countries",
    description: "/api/v1/openapi.json",
  },
  /** The land of the world, fetched once for all maps. */
  land: "/land.svg",
  /** Where somebody shown or quoted ends it with the code on their slip. */
  endConsent: (l: Locale) => `/${l}/consent`,
  signIn: (l: Locale, next?: string) => `/${l}/sign-in${search({ next })}`,
  account: (l: Locale) => `/${l}/account`,
  ownData: (l: Locale) => `/${l}/account/data`,
  notices: (l: Locale, query: Query = {}) => `/${l}/account/notices${search(query)}`,
  unsubscribe: (l: Locale, token: string, query: Query = {}) => `/${l}/unsubscribe/${token}${search(query)}`,
  /** What mail programs post to (RFC 8058), and the page's own form. */
  unsubscribeNow: (token: string) => `/api/unsubscribe/${token}`,
  /** Doors that a one-time token opens; the links stand in mail. */
  invitation: (l: Locale, token: string) => `/${l}/invitations/${token}`,
  join: (l: Locale) => `/${l}/join`,
  joinSent: (l: Locale) => `/${l}/join/sent`,
  joinConfirmed: (l: Locale) => `/${l}/join/confirmed`,
  joinConfirm: (l: Locale, token: string) => `/${l}/join/${token}`,
  helper: (l: Locale, token: string) => `/${l}/helpers/${token}`,
  helperRoom: (l: Locale, id: string) => `/${l}/helpers/room/${id}`,
  forgotten: (l: Locale) => `/${l}/reset`,
  reset: (l: Locale, token: string) => `/${l}/reset/${token}`,
  resetSent: (l: Locale) => `/${l}/reset/sent`,
  resetDone: (l: Locale) => `/${l}/reset/done`,
  /** For the new address and for the old one, whoever is signed in or not. */
  emailConfirm: (l: Locale, token: string) => `/${l}/email/${token}`,
  emailDone: {
    changed: (l: Locale) => `/${l}/email/changed`,
    restored: (l: Locale) => `/${l}/email/restored`,
  },
  secondStep: (l: Locale, next?: string) => `/${l}/sign-in/second${search({ next })}`,
  accountSecurity: (l: Locale) => `/${l}/account/security`,
  accountSessions: (l: Locale) => `/${l}/account/sessions`,
  welcome: (l: Locale) => `/${l}/invitations/accepted`,
  /** An evidence pack, for a ministry. */
  share: (l: Locale, token: string) => `/${l}/share/${token}`,
  sharedPhoto: (token: string, id: string) => `/files/share/${token}/photos/${id}`,
  sharedFile: (token: string, format: string) => `/files/share/${token}/${format}`,
  desk: {
    home: (l: Locale) => `/${l}/desk`,
    begin: (l: Locale) => `/${l}/desk/begin`,
    projects: (l: Locale) => `/${l}/desk/projects`,
    newProject: (l: Locale) => `/${l}/desk/projects/new`,
    project: (l: Locale, id: string) => `/${l}/desk/projects/${id}`,
    findingsTable: (l: Locale, projectId: string, evaluationId: string) =>
      `/${l}/desk/projects/${projectId}/evaluations/${evaluationId}/table`,
    stories: (l: Locale) => `/${l}/desk/stories`,
    story: (l: Locale, id: string) => `/${l}/desk/stories/${id}`,
    storySection: (l: Locale, id: string, section: string) => `/${l}/desk/stories/${id}?section=${section}`,
    preview: (l: Locale, id: string) => `/${l}/desk/stories/${id}/preview`,
    word: (l: Locale, id: string) => `/${l}/desk/stories/${id}/word`,
    helpers: (l: Locale, id: string) => `/${l}/desk/stories/${id}/helpers`,
    wording: (l: Locale, id: string) => `/${l}/desk/stories/${id}/wording`,
    earlier: (l: Locale, id: string, query: Query = {}) => `/${l}/desk/stories/${id}/earlier${search(query)}`,
    followUp: (l: Locale, id: string) => `/${l}/desk/stories/${id}/follow-up`,
    history: (l: Locale, id: string) => `/${l}/desk/stories/${id}/history`,
    signedIn: (l: Locale) => `/${l}/desk/signed-in`,
    photos: (l: Locale) => `/${l}/desk/photos`,
    deleted: (l: Locale) => `/${l}/desk/deleted`,
    consents: (l: Locale) => `/${l}/desk/consents`,
    consent: (l: Locale, id: string) => `/${l}/desk/consents/${id}`,
    members: (l: Locale) => `/${l}/desk/members`,
    /** Whose profile is to be kept, where there is more than one to choose from. */
    countries: (l: Locale) => `/${l}/desk/country`,
    countryProfile: (l: Locale, iso3: string) => `/${l}/desk/country/${iso3}`,
    countryTable: (l: Locale, iso3: string) => `/${l}/desk/country/${iso3}/table`,
    /** `slot`: which figure, as `public.visits.2024`. */
    countryFigure: (l: Locale, iso3: string, slot: string) => `/${l}/desk/country/${iso3}/figures/${slot}`,
    slip: (l: Locale, id: string) => `/${l}/desk/consents/${id}/slip`,
  },
  vnr: {
    home: (l: Locale) => `/${l}/vnr`,
    round: (l: Locale, id: string) => `/${l}/vnr/${id}`,
    contacts: (l: Locale, id: string) => `/${l}/vnr/${id}/contacts`,
    channels: (l: Locale, id: string) => `/${l}/vnr/${id}/channels`,
    packs: (l: Locale, roundId: string) => `/${l}/vnr/${roundId}/packs`,
    pack: (l: Locale, id: string) => `/${l}/vnr/packs/${id}`,
    messages: (l: Locale, id: string) => `/${l}/vnr/${id}/messages`,
    activities: (l: Locale, id: string) => `/${l}/vnr/${id}/activities`,
    coverage: (l: Locale, id: string, query: Query = {}) => `/${l}/vnr/${id}/coverage${search(query)}`,
    why: (l: Locale) => `/${l}/vnr/why`,
    letter: (l: Locale, id: string, of?: Locale) => `/${l}/vnr/${id}/letter${search({ locale: of })}`,
    uses: (l: Locale, id: string) => `/${l}/vnr/${id}/uses`,
  },
  review: {
    queue: (l: Locale, query: Query = {}) => `/${l}/review${search(query)}`,
    profile: (l: Locale) => `/${l}/review/profile`,
    review: (l: Locale, revisionId: string) => `/${l}/review/${revisionId}`,
    history: (l: Locale, revisionId: string) => `/${l}/review/${revisionId}/history`,
    /** Stories that are public or were. */
    published: (l: Locale, query: Query = {}) => `/${l}/review/published${search(query)}`,
    figures: (l: Locale) => `/${l}/review/figures`,
    uses: (l: Locale) => `/${l}/review/uses`,
    countries: (l: Locale) => `/${l}/review/countries`,
    collections: (l: Locale) => `/${l}/review/collections`,
    collection: (l: Locale, id: string) => `/${l}/review/collections/${id}`,
    reports: (l: Locale) => `/${l}/review/reports`,
    hide: (l: Locale) => `/${l}/review/hide`,
  },
  admin: {
    home: (l: Locale) => `/${l}/admin`,
    organisations: (l: Locale) => `/${l}/admin/organisations`,
    organisation: (l: Locale, id: string) => `/${l}/admin/organisations/${id}`,
    people: (l: Locale, query: Query = {}) => `/${l}/admin/people${search(query)}`,
    person: (l: Locale, id: string) => `/${l}/admin/people/${id}`,
    help: (l: Locale) => `/${l}/admin/help`,
    waiting: (l: Locale) => `/${l}/admin/waiting`,
    joins: (l: Locale) => `/${l}/admin/joins`,
    settings: (l: Locale) => `/${l}/admin/settings`,
    outbox: (l: Locale, query: Query = {}) => `/${l}/admin/outbox${search(query)}`,
    mail: (l: Locale, id: string) => `/${l}/admin/outbox/${id}`,
    audit: (l: Locale, query: Query = {}) => `/${l}/admin/audit${search(query)}`,
    targets: (l: Locale) => `/${l}/admin/targets`,
    vnrYears: (l: Locale) => `/${l}/admin/vnr-years`,
  },
  /** What the editor speaks to: addresses of their own, so that a waiting change outlives an update of the platform. */
  writing: {
    section: (id: string, section: string) => `/api/writing/stories/${id}/sections/${section}`,
    presence: (id: string) => `/api/writing/stories/${id}/presence`,
  },
  files: {
    mail: (id: string) => `/files/mails/${id}`,
    /** `picture`: its storage key, so that a browser does not show again what was cut away. */
    photo: (id: string, width: number, picture?: string) =>
      `/files/photos/${id}/${width}${search({ of: picture?.slice(-8) })}`,
    attachment: (id: string) => `/files/attachments/${id}`,
    proof: (consentId: string) => `/files/proofs/${consentId}`,
    /** The story as a Word file, with headings in `l`. */
    word: (l: Locale, storyId: string, empty: boolean) =>
      `/files/stories/${storyId}/word${search({ locale: l, empty: empty ? "1" : undefined })}`,
    calendar: (l: Locale, roundId: string) => `/files/vnr/${roundId}/calendar${search({ locale: l })}`,
    /** The opening letter in the language `of` as a Word file. */
    letter: (of: Locale, roundId: string) => `/files/vnr/${roundId}/letter${search({ locale: of })}`,
    vnrContact: (id: string) => `/files/vnr/contacts/${id}`,
    pack: (fileId: string) => `/files/vnr/packs/${fileId}`,
    ownData: "/files/own-data",
    audit: (query: Query) => `/files/audit${search(query)}`,
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
