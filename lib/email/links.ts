import type { MailKind } from "@/db/enums";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import type { About, DataOf } from "./kinds";

type Ids = { [Name in keyof About]: string | null };
type Link<K extends MailKind> = (l: Locale, data: DataOf<K>, about: Ids) => string;

/** Where each kind leads: the one place at which its reader goes on. */
const LINKS: { [K in MailKind]: Link<K> } = {
  invitation: (l, { token }) => paths.invitation(l, token),
  join_confirm: (l, { token }) => paths.joinConfirm(l, token),
  join_received: (l) => paths.admin.joins(l),
  join_accepted: (l, { token }) => (token ? paths.invitation(l, token) : paths.signIn(l)),
  join_declined: (l) => paths.public.help(l),
  join_proposed: (l, { token }) => paths.joinConfirm(l, token),
  account_exists: (l) => paths.signIn(l),
  helper_invited: (l, { token }) => paths.helper(l, token),
  reset: (l, { token }) => paths.reset(l, token),
  password_changed: (l) => paths.forgotten(l),
  second_factor_changed: (l) => paths.accountSecurity(l),
  email_confirm: (l, { token }) => paths.emailConfirm(l, token),
  email_changed: (l, { token }) => (token ? paths.emailConfirm(l, token) : paths.account(l)),
  account_closed: (l) => paths.public.help(l),
  sign_off_asked: (l, _, { storyId }) => story(l, storyId),
  submitted: (l, _, { revisionId }) => review(l, revisionId),
  language_unread: (l, _, { revisionId }) => review(l, revisionId),
  recalled: (l) => paths.review.queue(l),
  assigned: (l, _, { revisionId }) => review(l, revisionId),
  assignment_declined: (l, _, { revisionId }) => review(l, revisionId),
  mentioned: (l, { side }, { storyId, revisionId }) =>
    side === "desk" ? story(l, storyId) : review(l, revisionId),
  returned: (l, _, { storyId }) => story(l, storyId),
  edits_suggested: (l, _, { storyId }) => (storyId ? paths.desk.wording(l, storyId) : paths.desk.stories(l)),
  edits_answered: (l, _, { revisionId }) => review(l, revisionId),
  published: (l, { slug }) => paths.public.story(l, slug),
  declined: (l, _, { storyId }) => story(l, storyId),
  withdrawn: (l, { slug }) => paths.public.story(l, slug),
  unpublished: (l, { slug }) => paths.public.story(l, slug),
  consent_ended: (l, _, { revisionId, subjectId }) => {
    if (revisionId) return review(l, revisionId);
    return subjectId ? paths.desk.consent(l, subjectId) : paths.desk.consents(l);
  },
  problem_reported: (l) => paths.review.reports(l),
  story_reported: (l, _, { storyId }) => story(l, storyId),
  report_answered: (l, { slug }) => paths.public.story(l, slug),
  waiting_work: (l) => paths.admin.waiting(l),
  lead_appointed: (l) => paths.desk.home(l),
  story_asked: (l) => paths.desk.begin(l),
  pack_changed: (l) => paths.public.help(l),
  pack_answered: (l, _, { subjectId }) => (subjectId ? paths.vnr.pack(l, subjectId) : paths.vnr.home(l)),
  profile_due: (l, { country }) => paths.desk.countryProfile(l, country),
  vnr_due: (l, { moment, round }) =>
    moment === "closing" ? paths.vnr.channels(l, round) : paths.vnr.round(l, round),
  review_due: (l, _, { revisionId }) => review(l, revisionId),
  review_late: (l, _, { revisionId }) => review(l, revisionId),
  review_released: (l, { moment }, { revisionId }) =>
    moment === "editor" ? review(l, revisionId) : paths.review.queue(l),
  story_waiting: (l, _, { revisionId }) => review(l, revisionId),
  draft_resting: (l, _, { storyId }) => story(l, storyId),
  news_due: (l, _, { storyId }) => story(l, storyId),
  conflict_found: (l) => paths.admin.waiting(l),
  decision_needed: (l, _, { revisionId }) => review(l, revisionId),
  editor_named: (l, { moment }, { revisionId }) =>
    moment === "named" ? review(l, revisionId) : paths.review.queue(l),
  digest: (l) => paths.notices(l),
};

/** The path to which a mail or notice leads. */
export const linkOf = (kind: MailKind, locale: Locale, data: Record<string, string>, about: Ids): string =>
  (LINKS[kind] as Link<MailKind>)(locale, data as DataOf<MailKind>, about);

const story = (l: Locale, id: string | null | undefined) =>
  id ? paths.desk.story(l, id) : paths.desk.stories(l);
const review = (l: Locale, id: string | null | undefined) =>
  id ? paths.review.review(l, id) : paths.review.queue(l);
