import type { BeneficiaryGroup, EvaluatorKind, EvidenceKind, FindingKind, Method, Strength } from "./enums";

/** Shapes of the JSON columns. Validated by zod in lib before they are stored. */

export type Mark = { type: "bold" } | { type: "italic" } | { type: "link"; attrs: { href: string } };
export type TextNode = { type: "text"; text: string; marks?: Mark[] };
export type Inline = TextNode | { type: "hardBreak" };
export type Paragraph = { type: "paragraph"; content?: Inline[] };
export type ListItem = { type: "listItem"; content: Paragraph[] };
export type List = { type: "bulletList" | "orderedList"; content: ListItem[] };
export type Block = Paragraph | List;
export type RichText = { type: "doc"; content: Block[] };

/** People outside the library: who, how many, how they were reached. */
export type Beneficiaries = { group: BeneficiaryGroup; count: number; how: string };
/** `email` decides a conflict of interest and is never public. */
export type Partner = { name: string; role: string; email?: string };
export type Link = { url: string; label: string };

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
  breakdown: string;
  place: string;
  evaluator: { kind: EvaluatorKind; name: string };
  evaluationTitle: string;
  periodStart: string;
  periodEnd: string;
  sampling: string;
  limits: string;
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
    places: string;
    periodStart: string;
    periodEnd: string | null;
    beneficiaries: Beneficiaries[];
  };
};

/** How the story was reviewed, shown at its foot. `waiver`: the editor's public reason, where one was given. */
export type ReviewRecord = {
  round: number;
  submittedAt: string;
  approvedAt: string;
  reviewers: number;
  waiver: string | null;
};

export type PublicContent = StoryContent & { review: ReviewRecord };
