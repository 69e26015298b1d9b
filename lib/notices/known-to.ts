import { inArray, or, type SQL, sql } from "drizzle-orm";
import { MAIL_KINDS, type MailKind } from "@/db/enums";
import { profileKnownTo } from "@/lib/countries/emails";
import { KINDS, type NoticeKind, type Told } from "@/lib/email/kinds";
import type { Actor } from "@/lib/people/actor";
import { joinKnownTo, memberKnows, signersKnow } from "@/lib/people/emails";
import { waitingKnownTo } from "@/lib/people/waiting-work";
import { consentKnownTo, newsKnownTo, takenDownKnownTo } from "@/lib/publications/emails";
import { mentionKnownTo } from "@/lib/reviews/comment-visibility";
import { lateKnownTo, releasedKnownTo, reviewDueKnownTo, waitKnownTo } from "@/lib/reviews/due-emails";
import {
  assignedKnownTo,
  decisionKnownTo,
  lateConflictKnownTo,
  namedKnownTo,
  recalledKnownTo,
} from "@/lib/reviews/emails";
import { editorKnows, insideKnows, restKnownTo, signerKnows } from "@/lib/stories/emails";
import { dueKnownTo, packKnownTo } from "@/lib/vnr/emails";

const own = () => sql`true`;

/** For each kind, who may know of what it is about, as the feature it comes from says it. */
const KNOWN: Record<NoticeKind, (actor: Actor, told: Told) => SQL> = {
  join_received: joinKnownTo,
  password_changed: own,
  second_factor_changed: own,
  sign_off_asked: signerKnows,
  submitted: editorKnows,
  language_unread: editorKnows,
  recalled: recalledKnownTo,
  assigned: assignedKnownTo,
  assignment_declined: editorKnows,
  mentioned: mentionKnownTo,
  returned: insideKnows,
  edits_suggested: signerKnows,
  edits_answered: assignedKnownTo,
  published: insideKnows,
  declined: insideKnows,
  withdrawn: takenDownKnownTo,
  unpublished: takenDownKnownTo,
  consent_ended: consentKnownTo,
  problem_reported: editorKnows,
  story_reported: signersKnow,
  waiting_work: waitingKnownTo,
  lead_appointed: memberKnows,
  story_asked: signersKnow,
  pack_answered: packKnownTo,
  profile_due: profileKnownTo,
  vnr_due: dueKnownTo,
  review_due: reviewDueKnownTo,
  review_late: lateKnownTo,
  review_released: releasedKnownTo,
  story_waiting: waitKnownTo,
  draft_resting: restKnownTo,
  news_due: newsKnownTo,
  conflict_found: lateConflictKnownTo,
  decision_needed: decisionKnownTo,
  editor_named: namedKnownTo,
};

const isNotice = (kind: MailKind): kind is NoticeKind => KINDS[kind].notice;
/** About the reader alone: nothing of it can be taken from them. */
const PERSONAL = MAIL_KINDS.filter((kind) => !isNotice(kind));

/**
 * Whether this person may, at this moment, know of what a mail or notice is about. What one may no longer see is not
 * told, listed or counted. `kinds`: those that are asked of; all rules at once take the database longer to plan than to
 * answer.
 */
export function knownTo(actor: Actor, told: Told, kinds: readonly MailKind[]): SQL {
  const rules = Map.groupBy(kinds.filter(isNotice), (kind) => KNOWN[kind]);
  const each = [...rules].map(
    ([known, some]) => sql`(${inArray(told.kind, some)} and ${known(actor, told)})`,
  );
  return or(inArray(told.kind, PERSONAL), ...each) ?? sql`false`;
}
