import type { ActivityFigure, Beneficiaries, Breakdown, PackDraft, Partner, Place } from "@/db/documents";
import type {
  CollectionMethod,
  EvaluatorKind,
  LawKind,
  LibraryType,
  Method,
  Metric,
  OrganisationKind,
  PlatformRole,
  RevisionState,
  Strength,
  VnrSpeaker,
  VnrTask,
} from "@/db/enums";
import type { Region } from "@/lib/geo/regions";
import type { Locale } from "@/lib/i18n/locales";

/** The sample world as a library would type it: words and figures, no ids. */

export type SampleOrganisation = {
  key: string;
  name: string;
  kind: OrganisationKind;
  country: string;
  sponsor?: string;
};

export type SamplePerson = {
  email: string;
  name: string;
  locale: Locale;
  roles?: PlatformRole[];
  /** What a reviewer says of themselves. */
  profile?: { languages: string[]; regions: Region[]; goals: number[]; loadLimit: number };
  authorOf?: string[];
  leadOf?: string[];
};

export type SampleFinding = {
  key: string;
  indicator: string;
  unit?: string;
  baseline?: number;
  result?: number;
  comparison?: number;
  said?: number;
  n: number;
  place: string;
  breakdown?: Breakdown[];
};

export type SampleProject = {
  key: string;
  organisation: string;
  title: string;
  summary: string;
  period: [string, string];
  places: Place[];
  partners: Partner[];
  beneficiaries: Beneficiaries[];
  evaluation: {
    title: string;
    method: Method;
    evaluator: EvaluatorKind;
    by: string;
    period: [string, string];
    n: number;
    sampling: string;
    independence?: string;
    instrument?: string;
    population?: string;
    responseRate?: number;
    ethics?: string;
    limits: string;
  };
  findings: SampleFinding[];
  picture?: { file: string; alternativeText: string; caption: string };
};

export type SampleStory = {
  project: string;
  language: string;
  title: string;
  summary: string;
  need: string;
  action: string;
  claims: { sentence: string; detail?: string; findings: string[] }[];
  voice?: { quote: string; name: string; role: string };
  lessons?: string;
  contributions: { target: string; strength: Strength; sentence: string; findings: string[] }[];
  photo?: boolean;
  /** Where the loader leaves it. `returned`: with the next draft open. */
  until: RevisionState;
};

type SampleSeries = {
  type: LibraryType;
  method: CollectionMethod;
  source: string;
  /** One value for each of the country's years; null where there is none. */
  values: Partial<Record<Metric, (number | null)[]>>;
  /** Of what is money. */
  currency?: string;
};

export type SampleCountry = {
  country: string;
  /** Address of the one who types it in. */
  keeper: string;
  landscape: Partial<Record<Locale, string>>;
  laws: { kind: LawKind; title: string; year: number; link: string; note: string }[];
  years: number[];
  figures: SampleSeries[];
  /** A figure that is corrected, so that there is an earlier value to see. */
  correction?: { type: LibraryType; metric: Metric; year: number; value: number };
};

/** A review in the middle of its preparation. Days are ISO; people by their e-mail. */
export type SampleReview = {
  country: string;
  library: string;
  association: string;
  done: VnrTask[];
  contact: Record<string, string | boolean>;
  channel: Record<string, string>;
  activity: {
    title: string;
    text: string;
    startsOn: string;
    endsOn: string;
    source: string;
    targets: string[];
    figures: ActivityFigure[];
  };
  messages: { text: string; goal: number; target: string; speaker: VnrSpeaker }[];
  pack: Pick<PackDraft, "introduction" | "changed" | "signers"> & {
    title: string;
    words: PackDraft["goals"];
  };
};
