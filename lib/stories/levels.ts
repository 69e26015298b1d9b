import { EVIDENCE_KINDS, type EvidenceKind, STRENGTHS, type Strength } from "@/db/enums";

/** Both lists stand in their order of strength: what comes later says less. Readers are never shown a ranking. */
const after = <T>(order: readonly T[], one: T): T[] => order.slice(order.indexOf(one) + 1);
const weakest = <T>(order: readonly T[], all: readonly T[]): T | undefined =>
  order.findLast((one) => all.includes(one));

/** The kinds of evidence to which a claim of this kind can be lowered. */
export const weakerKinds = (kind: EvidenceKind): EvidenceKind[] => after(EVIDENCE_KINDS, kind);
/** The strengths to which a contribution of this strength can be lowered. */
export const weakerStrengths = (strength: Strength): Strength[] => after(STRENGTHS, strength);

/** Of what several reviewers confirmed, what counts; undefined where nobody said anything. */
export const weakestKind = (all: readonly EvidenceKind[]) => weakest(EVIDENCE_KINDS, all);
export const weakestStrength = (all: readonly Strength[]) => weakest(STRENGTHS, all);
