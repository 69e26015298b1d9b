import access from "./fr/access.json" with { type: "json" };
import account from "./fr/account.json" with { type: "json" };
import admin from "./fr/admin.json" with { type: "json" };
import aids from "./fr/aids.json" with { type: "json" };
import collections from "./fr/collections.json" with { type: "json" };
import common from "./fr/common.json" with { type: "json" };
import country from "./fr/country.json" with { type: "json" };
import desk from "./fr/desk.json" with { type: "json" };
import editor from "./fr/editor.json" with { type: "json" };
import enums from "./fr/enums.json" with { type: "json" };
import errors from "./fr/errors.json" with { type: "json" };
import evidence from "./fr/evidence.json" with { type: "json" };
import gallery from "./fr/gallery.json" with { type: "json" };
import goals from "./fr/goals.json" with { type: "json" };
import helping from "./fr/helping.json" with { type: "json" };
import history from "./fr/history.json" with { type: "json" };
import house from "./fr/house.json" with { type: "json" };
import joining from "./fr/joining.json" with { type: "json" };
import joins from "./fr/joins.json" with { type: "json" };
import judged from "./fr/judged.json" with { type: "json" };
import layout from "./fr/layout.json" with { type: "json" };
import leaving from "./fr/leaving.json" with { type: "json" };
import letters from "./fr/letters.json" with { type: "json" };
import levels from "./fr/levels.json" with { type: "json" };
import mail from "./fr/mail.json" with { type: "json" };
import members from "./fr/members.json" with { type: "json" };
import notices from "./fr/notices.json" with { type: "json" };
import openData from "./fr/openData.json" with { type: "json" };
import outbox from "./fr/outbox.json" with { type: "json" };
import overview from "./fr/overview.json" with { type: "json" };
import pack from "./fr/pack.json" with { type: "json" };
import packs from "./fr/packs.json" with { type: "json" };
import pages from "./fr/pages.json" with { type: "json" };
import photos from "./fr/photos.json" with { type: "json" };
import pins from "./fr/pins.json" with { type: "json" };
import policies from "./fr/policies.json" with { type: "json" };
import profile from "./fr/profile.json" with { type: "json" };
import refusals from "./fr/refusals.json" with { type: "json" };
import regions from "./fr/regions.json" with { type: "json" };
import reports from "./fr/reports.json" with { type: "json" };
import review from "./fr/review.json" with { type: "json" };
import reviewers from "./fr/reviewers.json" with { type: "json" };
import reviewing from "./fr/reviewing.json" with { type: "json" };
import sharing from "./fr/sharing.json" with { type: "json" };
import slip from "./fr/slip.json" with { type: "json" };
import story from "./fr/story.json" with { type: "json" };
import tables from "./fr/tables.json" with { type: "json" };
import targets from "./fr/targets.json" with { type: "json" };
import vnr from "./fr/vnr.json" with { type: "json" };
import vnrActivities from "./fr/vnrActivities.json" with { type: "json" };
import vnrCoverage from "./fr/vnrCoverage.json" with { type: "json" };
import vnrLetter from "./fr/vnrLetter.json" with { type: "json" };
import vnrMessages from "./fr/vnrMessages.json" with { type: "json" };
import vnrOverview from "./fr/vnrOverview.json" with { type: "json" };
import vnrPartner from "./fr/vnrPartner.json" with { type: "json" };
import vnrTasks from "./fr/vnrTasks.json" with { type: "json" };
import vnrUses from "./fr/vnrUses.json" with { type: "json" };
import vnrWhy from "./fr/vnrWhy.json" with { type: "json" };
import vnrYears from "./fr/vnrYears.json" with { type: "json" };
import waiting from "./fr/waiting.json" with { type: "json" };
import wishes from "./fr/wishes.json" with { type: "json" };
import word from "./fr/word.json" with { type: "json" };
import wording from "./fr/wording.json" with { type: "json" };
import writing from "./fr/writing.json" with { type: "json" };

export default {
  openData,
  reports,
  access,
  account,
  admin,
  aids,
  collections,
  common,
  country,
  desk,
  editor,
  enums,
  errors,
  evidence,
  gallery,
  goals,
  helping,
  history,
  house,
  joining,
  joins,
  judged,
  layout,
  leaving,
  letters,
  levels,
  mail,
  members,
  notices,
  outbox,
  overview,
  pack,
  packs,
  pages,
  photos,
  pins,
  policies,
  profile,
  refusals,
  regions,
  review,
  reviewers,
  reviewing,
  sharing,
  slip,
  story,
  tables,
  targets,
  vnr,
  vnrActivities,
  vnrCoverage,
  vnrMessages,
  vnrPartner,
  vnrWhy,
  vnrLetter,
  vnrUses,
  vnrOverview,
  vnrTasks,
  vnrYears,
  waiting,
  wishes,
  word,
  wording,
  writing,
};
