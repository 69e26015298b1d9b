import type { PublicContent } from "@/db/documents";
import { plainText } from "@/lib/rich-text/schema";

/** What a story says beneath its title and summary, paragraph by paragraph. */
export const bodyText = (content: PublicContent): string =>
  [
    plainText(content.need),
    plainText(content.action),
    ...content.claims.flatMap((claim) => [claim.sentence, claim.detail]),
    content.lessons ? plainText(content.lessons) : "",
    ...content.contributions.map(({ target, sentence }) => `${target} ${sentence}`),
    ...content.partners.map(({ name }) => name),
    content.project.title,
    content.project.places,
  ].join("\n");
