import type { Beneficiaries, Partner } from "@/db/documents";
import type {
  EvaluatorKind,
  Method,
  OrganisationKind,
  PlatformRole,
  RevisionState,
  Strength,
} from "@/db/enums";
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
  breakdown?: string;
};

export type SampleProject = {
  key: string;
  organisation: string;
  title: string;
  summary: string;
  period: [string, string];
  places: string;
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
