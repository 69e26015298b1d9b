import { MAIL_KINDS, type MailKind } from "@/db/enums";
import type { mails, notices } from "@/db/schema";

type Kind = {
  /** Nobody can switch it off. */
  mustKnow: boolean;
  /** Also a notice inside the product, where it is for somebody who has an account. */
  notice: boolean;
  /** Names of the values its text needs. `token` is secret. */
  needs: readonly string[];
};

/**
 * Everything people are written to about. `title` is the title of a story: the caller sends it only to those who may
 * read it. Empty strings are allowed: the text then leaves the part out.
 */
export const KINDS = {
  /** `role`: author, lead, reviewer, editor or admin; `organisation` empty for a role on the platform. */
  invitation: { mustKnow: true, notice: false, needs: ["by", "organisation", "role", "token"] },
  join_confirm: { mustKnow: true, notice: false, needs: ["token"] },
  /** To admins: `person` asks for an account. */
  join_received: { mustKnow: false, notice: true, needs: ["person", "organisation"] },
  /** `token` of the invitation that follows; empty for one who has an account. */
  join_accepted: { mustKnow: true, notice: false, needs: ["organisation", "token"] },
  /** `word`: why, in the admin's words. */
  join_declined: { mustKnow: true, notice: false, needs: ["organisation", "word"] },
  /** Who is at work on the national review, `by` of `organisation`, asks a partner in; `word`: in their words. */
  join_proposed: { mustKnow: true, notice: false, needs: ["by", "organisation", "word", "token"] },
  /** Somebody asked for an account with an address that has one. */
  account_exists: { mustKnow: true, notice: false, needs: [] },
  /** `title` of the project or story that an evaluator or partner is asked to look at. */
  helper_invited: { mustKnow: true, notice: false, needs: ["by", "organisation", "title", "token"] },
  reset: { mustKnow: true, notice: false, needs: ["token"] },
  password_changed: { mustKnow: true, notice: true, needs: [] },
  second_factor_changed: { mustKnow: true, notice: true, needs: [] },
  /** To the new address. */
  email_confirm: { mustKnow: true, notice: false, needs: ["token"] },
  /** To the old and to the new address; `email`: the new one; `token` of the way back, for the old address alone. */
  email_changed: { mustKnow: true, notice: false, needs: ["email", "token"] },
  account_closed: { mustKnow: true, notice: false, needs: [] },
  sign_off_asked: { mustKnow: false, notice: true, needs: ["by", "title"] },
  submitted: { mustKnow: false, notice: true, needs: ["organisation", "title"] },
  /** To editors: a story was submitted in a `language` (BCP 47) that no active reviewer reads. */
  language_unread: { mustKnow: false, notice: true, needs: ["organisation", "language"] },
  /** To its reviewers, who are done with it; no title, for they may not have confirmed "no conflict" yet. */
  recalled: { mustKnow: false, notice: true, needs: ["organisation"] },
  /** No title: a reviewer sees it after "no conflict". `due`: ISO date. */
  assigned: { mustKnow: false, notice: true, needs: ["organisation", "due"] },
  /** To editors: a reviewer said no to what they were assigned; `word`: why. */
  assignment_declined: { mustKnow: false, notice: true, needs: ["organisation", "word"] },
  /** `by` turned to the reader in a comment, `subjectId`; `side`: desk or review, from where the reader reads it. */
  mentioned: { mustKnow: false, notice: true, needs: ["by", "organisation", "side"] },
  returned: { mustKnow: false, notice: true, needs: ["title"] },
  /** To those who sign: a reviewer proposes other wording in `count` places. */
  edits_suggested: { mustKnow: false, notice: true, needs: ["title", "count"] },
  /** To the reviewers: `count` passages were accepted; with one there is a difference to confirm. No title, as for `recalled`. */
  edits_answered: { mustKnow: false, notice: true, needs: ["organisation", "count"] },
  published: { mustKnow: false, notice: true, needs: ["slug", "title"] },
  declined: { mustKnow: false, notice: true, needs: ["title"] },
  withdrawn: { mustKnow: false, notice: true, needs: ["slug", "title"] },
  unpublished: { mustKnow: false, notice: true, needs: ["slug", "title"] },
  /** To members, `subjectId` the consent; to editors, `storyId` one of the public stories and `title` its title. */
  consent_ended: { mustKnow: true, notice: true, needs: ["title"] },
  /**
   * To editors: a visitor says that something is wrong. `moment`: accuracy, consent or harm; `item`: story, photo or
   * voice; `hid`: not empty where something was hidden at once.
   */
  problem_reported: { mustKnow: false, notice: true, needs: ["moment", "item", "title", "hid"] },
  /** The same to the leads of the library: what, never who. */
  story_reported: { mustKnow: false, notice: true, needs: ["moment", "item", "title", "hid"] },
  /** To who reported, where they left an address; `word`: an editor's answer. */
  report_answered: { mustKnow: true, notice: false, needs: ["slug", "title", "word"] },
  /** To admins and editors: `person` (empty when erased) has left, `count` things that concern the reader wait. */
  waiting_work: { mustKnow: true, notice: true, needs: ["count", "organisation", "person"] },
  /** To the members of an organisation that had no active lead: `person` leads it now. */
  lead_appointed: { mustKnow: true, notice: true, needs: ["organisation", "person"] },
  /** To the leads of a library: `by` asks for a story towards `target`, for the review of `country` (ISO) in `year`. */
  story_asked: { mustKnow: false, notice: true, needs: ["by", "country", "target", "year"] },
  /** To whom a pack was shared with: something in it may no longer be shown. */
  pack_changed: { mustKnow: true, notice: false, needs: ["by", "country", "year"] },
  /** To those who work on a country's review: `receiver` has answered, `subjectId` the pack. */
  pack_answered: { mustKnow: false, notice: true, needs: ["receiver"] },
  /** To the leads of a country's national library and associations, once a year; `country`: ISO 3166-1 alpha-3. */
  profile_due: { mustKnow: false, notice: true, needs: ["country"] },
  /** `moment`: soon, late or closing; `what`: a title, or `plan:` and a task of the plan; `due`: ISO; `round`: its id. */
  vnr_due: { mustKnow: false, notice: true, needs: ["moment", "what", "due", "round"] },
  /** To a reviewer who has not judged. `moment`: soon or late; `due`, `until` (then it goes back by itself): ISO. No title. */
  review_due: { mustKnow: false, notice: true, needs: ["moment", "organisation", "due", "until"] },
  /** The same to the editors, once it is late. */
  review_late: { mustKnow: false, notice: true, needs: ["organisation", "title", "due", "until"] },
  /** It went back by itself; `moment`: to its reviewer (without a title) or to an editor. */
  review_released: { mustKnow: false, notice: true, needs: ["moment", "organisation", "title", "due"] },
  /** To the editors: nobody has taken a story up; `since`: ISO. */
  story_waiting: { mustKnow: false, notice: true, needs: ["organisation", "title", "since"] },
  /** To those who wrote a draft and who lead there. `moment`: draft or returned; `since` (ISO) nobody wrote in it. */
  draft_resting: { mustKnow: false, notice: true, needs: ["moment", "title", "since"] },
  /** To the same of a public story: its evidence ends in `year`. */
  news_due: { mustKnow: false, notice: true, needs: ["title", "year"] },
  /** To the editors: `person` found that they have a conflict with a story in whose review they took part. */
  conflict_found: { mustKnow: false, notice: true, needs: ["person", "organisation", "title"] },
  /** To the editors: all verdicts are in and decided nothing. `moment`: split, or mustFix where one is open. */
  decision_needed: { mustKnow: false, notice: true, needs: ["moment", "organisation", "title"] },
  /** To a reviewer: an admin named them to edit a story. `moment`: named, or ended when it was taken back. */
  editor_named: { mustKnow: true, notice: true, needs: ["moment", "organisation"] },
  digest: { mustKnow: false, notice: false, needs: [] },
} as const satisfies Record<MailKind, Kind>;

/** The kinds that also stand in the product. */
export type NoticeKind = {
  [K in MailKind]: (typeof KINDS)[K]["notice"] extends true ? K : never;
}[MailKind];

/** The values that a kind's text needs. */
export type DataOf<K extends MailKind> = Record<(typeof KINDS)[K]["needs"][number], string>;

/** The kinds about which each person decides how they hear of them by mail. */
export type WishableKind = {
  [K in NoticeKind]: (typeof KINDS)[K]["mustKnow"] extends true ? never : K;
}[NoticeKind];

export const WISHABLE = MAIL_KINDS.filter(
  (kind): kind is WishableKind => KINDS[kind].notice && !KINDS[kind].mustKnow,
);

/** The thing a mail or notice is about, by id. */
export type About = {
  organisationId?: string;
  projectId?: string;
  storyId?: string;
  revisionId?: string;
  subjectId?: string;
};

/** The columns of a mail or notice, for what features say in SQL of who may know of it. */
export type Told = typeof mails | typeof notices;
