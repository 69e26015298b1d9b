import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EvidenceKindWord } from "@/components/charts/evidence-kind";
import type { FindingSnapshot, StoryContent } from "@/db/documents";
import type { Section } from "@/db/enums";
import { FindingNote } from "./finding-note";
import type { OwnLanguage } from "./public-story";
import { Chapter } from "./public-story-chapter";

/** The change: every claim with the findings it rests on beside it. */
export function StoryClaims({
  content,
  own,
  openFindings,
  beside,
  under,
}: {
  content: StoryContent;
  own: OwnLanguage;
  openFindings: boolean;
  beside?: ((section: Section) => ReactNode) | undefined;
  under?: ((finding: FindingSnapshot) => ReactNode) | undefined;
}) {
  const t = useTranslations("story");
  const explained = useTranslations("enums.evidenceExplained");
  const order = findingOrder(content);
  if (content.claims.length === 0) return null;
  return (
    <Chapter title={t("change")} section="claims" beside={beside}>
      <ol className={openFindings ? "story-claims opened" : "story-claims"}>
        {content.claims.map((claim) => (
          <li className="story-claim" key={claim.sentence}>
            <div {...own}>
              <h3>{claim.sentence}</h3>
              {claim.detail && (
                <div className="prose">
                  {claim.detail.split(/\n{2,}/).map((paragraph) => (
                    <p key={paragraph}>{paragraph}</p>
                  ))}
                </div>
              )}
            </div>
            <div className="finding-notes">
              {claim.findings.length > 0 && (
                <div className="claim-kind">
                  <EvidenceKindWord evidence={claim.evidence} />
                  <p>{explained(claim.evidence)}</p>
                </div>
              )}
              {claim.findings.map((finding) => (
                <div key={finding.id}>
                  <FindingNote
                    finding={finding}
                    number={order.indexOf(finding.id) + 1}
                    own={own}
                    open={openFindings}
                  />
                  {under?.(finding)}
                </div>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </Chapter>
  );
}

/** Ids of the findings in the order in which the claims name them: their numbers on the page. */
export function findingOrder(content: StoryContent): string[] {
  return [...new Set(content.claims.flatMap((claim) => claim.findings.map((finding) => finding.id)))];
}
