import { useTranslations } from "next-intl";
import { State, type StateTone } from "@/components/ui/state";
import type { RevisionState } from "@/db/enums";

const TONE = {
  draft: "draft",
  submitted: "sent",
  in_review: "review",
  returned: "you",
  approved: "done",
  declined: "gone",
  recalled: "gone",
  discarded: "gone",
  published: "done",
  unpublished: "warn",
  withdrawn: "gone",
  superseded: "gone",
} as const satisfies Record<RevisionState, StateTone>;

/** The state of a revision: its word with its shape. */
export function StoryState({ state, light }: { state: RevisionState; light?: boolean }) {
  const t = useTranslations("enums.revisionState");
  return (
    <State tone={TONE[state]} {...(light && { light })}>
      {t(state)}
    </State>
  );
}
