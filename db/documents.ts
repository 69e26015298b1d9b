import type {
  BeneficiaryGroup,
  CollectionMethod,
  Counting,
  EvaluatorKind,
  EvidenceKind,
  FindingKind,
  LibraryType,
  Method,
  Metric,
  PlacePrecision,
  Section,
  Strength,
  VnrSpeaker,
} from "./enums";

/** Shapes of the JSON columns. Validated by zod in lib before they are stored. */

export type Mark = { type: "bold" } | { type: "italic" } | { type: "link"; attrs: { href: string } };
export type TextNode = { type: "text"; text: string; marks?: Mark[] };
export type Inline = TextNode | { type: "hardBreak" };
export type Paragraph = { type: "paragraph"; content?: Inline[] };
export type ListItem = { type: "listItem"; content: Paragraph[] };
export type List = { type: "bulletList" | "orderedList"; content: ListItem[] };
export type Block = Paragraph | List;
export type RichText = { type: "doc"; content: Block[] };

/**
 * People outside the library: who, how many, how they were counted and reached. `name`: who “others” are. What was
 * recorded before these were asked for lacks them.
 */
export type Beneficiaries = {
  group: BeneficiaryGroup;
  name?: string | undefined;
  count: number;
  counted?: Counting | null | undefined;
  how: string;
};
/** Where a project took place, as its organisation knows it; `shownAs`: what readers see of a place too fine for them. */
export type Place = {
  name: string;
  precision: PlacePrecision;
  shownAs: string;
  latitude: number | null;
  longitude: number | null;
};
/** A place as readers may know it: already made as coarse as its precision says. Degrees. */
export type PublicPlace = {
  name: string;
  precision: PlacePrecision;
  latitude: number | null;
  longitude: number | null;
};
/** A finding among one group of those observed. */
export type Breakdown = { group: string; n: number | null; baseline: number | null; result: number | null };
/** `email` decides a conflict of interest and is never public. */
export type Partner = { name: string; role: string; email?: string };
export type Link = { url: string; label: string };

/** What an activity can be counted by, as its organisation says; nobody has reviewed it. */
export type ActivityFigure = { what: string; value: number; unit: string; year: number; source: string };

/** By BCP 47 tag. */
export type Names = Record<string, string>;
export type HelpWords = Record<string, { title: string; text: string }>;

/** A finding with what one must know of its evaluation, as copied at submission. Dates are ISO. */
export type FindingSnapshot = {
  id: string;
  kind: FindingKind;
  evidence: EvidenceKind;
  method: Method;
  indicator: string;
  unit: string;
  baselineValue: number | null;
  baselineDate: string | null;
  resultValue: number | null;
  resultDate: string | null;
  comparisonValue: number | null;
  saidCount: number | null;
  n: number | null;
  /** In words where it was copied before groups were rows. */
  breakdown: string | Breakdown[];
  place: string;
  evaluator: { kind: EvaluatorKind; name: string };
  evaluationTitle: string;
  periodStart: string;
  periodEnd: string;
  sampling: string;
  limits: string;
  /** From here on: unknown to copies made before these were asked for. */
  instrument?: string;
  population?: string;
  sampleSize?: number | null;
  responseRate?: number | null;
  independence?: string;
  ethics?: string;
  reportUrl?: string;
};

export type PublicClaim = {
  sentence: string;
  detail: string;
  headline: boolean;
  evidence: EvidenceKind;
  findings: FindingSnapshot[];
};

export type PublicContribution = {
  target: string;
  strength: Strength;
  sentence: string;
  findingIds: string[];
};

/** What a reader of a story sees, less photos and voices, which stand in rows of their own. */
export type StoryContent = {
  title: string;
  summary: string;
  language: string;
  need: RichText;
  action: RichText;
  claims: PublicClaim[];
  lessons: RichText | null;
  partners: { name: string; role: string }[];
  contributions: PublicContribution[];
  links: Link[];
  project: {
    title: string;
    /** The names that readers see, in one line. */
    places: string;
    points?: PublicPlace[];
    periodStart: string;
    periodEnd: string | null;
    beneficiaries: Beneficiaries[];
  };
};

/** How the story was reviewed, shown at its foot. `waiver`: the editor's public reason, where one was given. */
export type ReviewRecord = {
  round: number;
  /** How many versions were submitted up to this one; unknown to records written before it was counted. */
  rounds?: number;
  submittedAt: string;
  approvedAt: string;
  reviewers: number;
  waiver: string | null;
};

/**
 * A revision that is or was public, and what it changed in the public one before it: which parts, never their words, for
 * what was taken out must not come back through an earlier version. `changed`: null where it was not compared.
 */
export type PublicVersion = {
  number: number;
  publishedAt: string;
  changed: (Section | "project")[] | null;
};

/** `versions`: those before it and itself, in order; unknown to records written before they were kept. */
export type PublicContent = StoryContent & { review: ReviewRecord; versions?: PublicVersion[] };

/** What is chosen for an evidence pack and said in it. Ids of things of the country; what is gone by then is left out. */
export type PackDraft = {
  introduction: string;
  /** Who signs, by name and office. */
  signers: { library: string; association: string };
  /** `words`: half a page for a ministry that reads no more; `ministry`: whom the goal concerns. */
  goals: { goal: number; words: string; ministry: string }[];
  stories: string[];
  activities: string[];
  messages: string[];
  statistics: boolean;
  /** What changed since the country's last review. */
  changed: string;
};

export type PackActivity = {
  title: string;
  text: string;
  startsOn: string;
  endsOn: string | null;
  organisation: string;
  figures: ActivityFigure[];
  targets: string[];
  source: string;
};
export type PackStatistic = {
  libraryType: LibraryType;
  metric: Metric;
  year: number;
  value: number;
  currency: string;
  method: CollectionMethod;
  source: string;
};

/** What a build holds: words and figures as they were, stories by the revision that was public, never photos or voices. */
export type PackContent = {
  title: string;
  locale: string;
  country: string;
  year: number;
  builtOn: string;
  /** Year of the review before this one, where it is known. */
  lastReview: number | null;
  introduction: string;
  changed: string;
  signers: { organisation: string; name: string }[];
  goals: { goal: number; words: string; ministry: string }[];
  messages: { text: string; goal: number; target: string | null; speaker: VnrSpeaker }[];
  /** `photos`, `voices`: those whose consents let them into packs on that day. */
  stories: { storyId: string; revisionId: string; hash: string; photos: string[]; voices: string[] }[];
  activities: PackActivity[];
  statistics: PackStatistic[];
};

/** What is in a file, so that one knows later whether it still may be: and what was left out when it was made. */
export type PackParts = {
  stories: string[];
  photos: string[];
  voices: string[];
  left: { stories: number; photos: number; voices: number };
};
