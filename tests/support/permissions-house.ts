import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { mails, organisations, settings } from "@/db/schema";
import { addVnrYear, changeVnrYear } from "@/lib/countries/mutations";
import { newVnrYear, vnrYearChange } from "@/lib/countries/schema";
import { resendMail } from "@/lib/notices/mutations/resend-mail";
import { addHelpEntry, changeHelpEntry, moveHelpEntry, removeHelpEntry } from "@/lib/people/help/mutations";
import { helpChange, newHelpEntry } from "@/lib/people/help/schema";
import { changeSettings } from "@/lib/people/mutations/change-settings";
import { invitePerson, resendInvitation, revokeInvitation } from "@/lib/people/mutations/invite";
import { addOrganisation } from "@/lib/people/mutations/save-organisation";
import { deactivatePerson, reactivatePerson, setRoles } from "@/lib/people/mutations/save-person";
import { setMembership } from "@/lib/people/mutations/set-membership";
import { newOrganisation, organisationChange } from "@/lib/people/schema";
import { changeOrganisation } from "@/lib/publications/mutations/change-organisation";
import { erasePerson } from "@/lib/reviews/mutations/erase-account";
import { nameEditor, takeBackEditor } from "@/lib/reviews/mutations/name-editor";
import { listInformationTargets } from "@/lib/sdg/queries";
import { chooseInformationTargets } from "@/lib/stories/mutations/choose-information-targets";
import { aPerson, aReviewer, aSubmittedStory } from "./factories";
import { aNaming, tieEditors } from "./named";
import type { Made } from "./permission-world";
import type { Expected } from "./permissions";
import { ofLibrary, type ThingVerb } from "./permissions-things";

/** The table of rights, of the house itself: people, organisations, settings, help. */
const ADMIN: Expected = { admin: "done" };
const LEADERS: Expected = { lead: "done", admin: "done" };
const organisation = { name: "A new one", kind: "public", country: "FJI", site: "", sponsorId: null };
const help = {
  ...{ kind: "contact", status: "confirmed", checkedOn: "2026-01-01", link: "", email: "help@test.example" },
  words: [{ language: "en", title: "Help", text: "" }],
};

/** Far off, so that no other test meets them; each is given once. */
let year = 2040;
const aNewYear = () => {
  year += 1;
  return { country: "FJI", year, status: "planned" as const, confirmed: false, source: "" };
};

const aHelpEntry = async ({ world: { cast } }: Made) => {
  const { id } = await addHelpEntry(cast.admin, newHelpEntry.parse(help));
  return { id, version: 1 };
};

const invited = (made: Made) => ({
  ...{ email: `${randomUUID()}@test.example`, locale: "en" as const, platformRoles: [] },
  ...{ ...ofLibrary(made), memberRole: "author" as const },
});
const anInvitation = (made: Made) => invitePerson(made.world.cast.admin, invited(made));

const aNamingElsewhere = async ({ world: { cast } }: Made) => {
  const { story } = await aSubmittedStory({ country: "BRB" });
  return aNaming(story.id, await aReviewer(), cast.admin);
};

export const HOUSE_VERBS = {
  addOrganisationAction: {
    run: addOrganisation,
    who: ADMIN,
    input: () => organisation,
    parse: newOrganisation.parse,
  },
  changeOrganisationAction: {
    ...{ run: changeOrganisation, who: ADMIN, parse: organisationChange.parse },
    input: async ({ world: { abroad } }) => {
      const [now] = await db.select().from(organisations).where(eq(organisations.id, abroad.id));
      return { ...organisation, id: abroad.id, version: now!.version, names: [] };
    },
  },
  setRolesAction: {
    ...{ run: setRoles, who: ADMIN },
    input: async () => ({ personId: (await aPerson()).id, roles: ["reviewer"] }),
  },
  deactivatePersonAction: {
    ...{ run: deactivatePerson, who: ADMIN },
    input: async () => ({ personId: (await aPerson()).id }),
  },
  erasePersonAction: {
    ...{ run: erasePerson, who: ADMIN },
    input: async () => {
      const { id, email } = await aPerson();
      return { personId: id, email };
    },
  },
  reactivatePersonAction: {
    ...{ run: reactivatePerson, who: ADMIN },
    input: async () => ({ personId: (await aPerson()).id }),
  },
  setMembershipAction: {
    ...{ run: setMembership, who: LEADERS },
    input: (made) => ({ ...ofLibrary(made), personId: made.world.cast.author.id, role: "author" }),
  },
  changeSettingsAction: {
    ...{ run: changeSettings, who: ADMIN },
    input: async () => {
      const [now] = await db.select({ version: settings.version }).from(settings);
      return {
        ...{ ...now, quorum: 1, sameCountryRule: true, namesAfterVerdict: false },
        ...{ dueDays: 21, laterDueDays: 14, graceDays: 7, waitDays: 14, newsYears: 3 },
      };
    },
  },
  chooseInformationTargetsAction: {
    ...{ run: chooseInformationTargets, who: ADMIN },
    // What stands, so that the selection of other tests stays as it was.
    input: async () => ({ targets: await listInformationTargets() }),
  },
  resendMailAction: {
    ...{ run: resendMail, who: ADMIN },
    input: async () => {
      const mail = { kind: "join_declined" as const, locale: "en", address: "nobody@test.example" };
      const [row] = await db
        .insert(mails)
        .values({ ...mail, state: "kept" })
        .returning({ id: mails.id });
      return row;
    },
  },
  invitePersonAction: { run: invitePerson, who: LEADERS, input: invited },
  resendInvitationAction: { run: resendInvitation, who: LEADERS, input: anInvitation },
  revokeInvitationAction: { run: revokeInvitation, who: LEADERS, input: anInvitation },
  addHelpEntryAction: { run: addHelpEntry, who: ADMIN, input: () => help, parse: newHelpEntry.parse },
  changeHelpEntryAction: {
    ...{ run: changeHelpEntry, who: ADMIN, parse: helpChange.parse },
    input: async (made) => ({ ...(await aHelpEntry(made)), ...help }),
  },
  moveHelpEntryAction: {
    ...{ run: moveHelpEntry, who: ADMIN },
    input: async (made) => ({ id: (await aHelpEntry(made)).id, up: true }),
  },
  // Whom, and where no editor is free: tests/db/without-editor.test.ts.
  nameEditorAction: {
    ...{ run: nameEditor, who: ADMIN },
    input: async () => {
      const { revision, story } = await aSubmittedStory({ country: "BRB" });
      await tieEditors(story.id);
      return { revisionId: revision.id, personId: (await aReviewer()).id };
    },
  },
  takeBackEditorAction: { run: takeBackEditor, who: ADMIN, input: aNamingElsewhere },
  addVnrYearAction: { run: addVnrYear, who: ADMIN, input: aNewYear, parse: newVnrYear.parse },
  changeVnrYearAction: {
    ...{ run: changeVnrYear, who: ADMIN, parse: vnrYearChange.parse },
    input: async ({ world: { cast } }) => ({
      ...(await addVnrYear(cast.admin, aNewYear())),
      ...{ status: "withdrawn", confirmed: false, source: "" },
    }),
  },
  removeHelpEntryAction: { run: removeHelpEntry, who: ADMIN, input: aHelpEntry },
} as const satisfies Record<string, ThingVerb>;

/** Files whose actions reach the caller's own account alone, and what visitors send: they have tests of their own. */
export const OF_ONESELF = /^lib\/(auth\/|people\/account-actions|publications\/code-actions)/;
/** The same among others: their own notices and account, and the answers to what visitors asked. */
export const AMONG_OTHERS = [
  ...["readNoticeAction", "readAllNoticesAction", "saveWishesAction", "eraseOwnAccountAction"],
  ...[
    "acceptAsNewAction",
    "acceptAsPersonAction",
    "askToJoinAction",
    "confirmJoinAction",
    "reportProblemAction",
  ],
  ...["acceptJoinAction", "declineJoinAction"],
  ...[
    "openHelperLinkAction",
    "confirmFindingAction",
    "unconfirmFindingAction",
    "noteAsHelperAction",
    "answerShareAction",
  ],
  ...["leaveOrganisationAction", "reassignReviewAction"],
];
