import { giveVerdict } from "@/lib/reviews/mutations/give-verdict";
import { takeUp } from "@/lib/reviews/mutations/take-up";
import { docOf } from "@/lib/rich-text/schema";
import { createStory } from "@/lib/stories/mutations/create-story";
import { submitStory } from "@/lib/stories/mutations/submit-story";
import { aLibrary, anEvaluatedProject, answerAll, aReviewer, write } from "./factories";

type Told = {
  language: string;
  title: string;
  summary: string;
  need?: string;
  country: string;
  target?: string;
};

/** A public story with these very words; each text is made long enough by words that mean nothing. */
export async function aToldStory({ language, title, summary, need = "", country, target = "4.6" }: Told) {
  const library = await aLibrary({ country });
  const { author, lead } = library;
  const { project, finding } = await anEvaluatedProject(library);
  const { id, slug } = await createStory(author, { projectId: project.id, title, language });
  const long = (text: string) => docOf(`${text} ${"lorem ipsum ".repeat(20)}`);
  const findingIds = [finding.id];
  const version = await write(author, id, {
    ...{ summary: `${summary} ${"dolor sit ".repeat(8)}`, need: long(need), action: long("") },
    claims: [{ sentence: "More can read", detail: "", headline: true, findingIds }],
    contributions: [{ target, strength: "direct", sentence: "Because of it", findingIds }],
  });
  const revision = await submitStory(lead, { id, version, licence: true, embargoUntil: null });
  const reviewer = await aReviewer();
  const { reviewId } = await takeUp(reviewer, { revisionId: revision.id });
  await answerAll(reviewer, reviewId);
  await giveVerdict(reviewer, { reviewId, verdict: "approve", hash: revision.hash ?? "" });
  return { ...library, id, slug, reviewer };
}
