import access from "./en/access.json" with { type: "json" };
import account from "./en/account.json" with { type: "json" };
import admin from "./en/admin.json" with { type: "json" };
import aids from "./en/aids.json" with { type: "json" };
import collections from "./en/collections.json" with { type: "json" };
import common from "./en/common.json" with { type: "json" };
import country from "./en/country.json" with { type: "json" };
import desk from "./en/desk.json" with { type: "json" };
import editor from "./en/editor.json" with { type: "json" };
import enums from "./en/enums.json" with { type: "json" };
import errors from "./en/errors.json" with { type: "json" };
import evidence from "./en/evidence.json" with { type: "json" };
import gallery from "./en/gallery.json" with { type: "json" };
import goals from "./en/goals.json" with { type: "json" };
import helping from "./en/helping.json" with { type: "json" };
import history from "./en/history.json" with { type: "json" };
import house from "./en/house.json" with { type: "json" };
import joining from "./en/joining.json" with { type: "json" };
import joins from "./en/joins.json" with { type: "json" };
import judged from "./en/judged.json" with { type: "json" };
import layout from "./en/layout.json" with { type: "json" };
import leaving from "./en/leaving.json" with { type: "json" };
import letters from "./en/letters.json" with { type: "json" };
import levels from "./en/levels.json" with { type: "json" };
import mail from "./en/mail.json" with { type: "json" };
import members from "./en/members.json" with { type: "json" };
import notices from "./en/notices.json" with { type: "json" };
import openData from "./en/openData.json" with { type: "json" };
import outbox from "./en/outbox.json" with { type: "json" };
import overview from "./en/overview.json" with { type: "json" };
import pack from "./en/pack.json" with { type: "json" };
import packs from "./en/packs.json" with { type: "json" };
import pages from "./en/pages.json" with { type: "json" };
import photos from "./en/photos.json" with { type: "json" };
import pins from "./en/pins.json" with { type: "json" };
import policies from "./en/policies.json" with { type: "json" };
import profile from "./en/profile.json" with { type: "json" };
import refusals from "./en/refusals.json" with { type: "json" };
import regions from "./en/regions.json" with { type: "json" };
import reports from "./en/reports.json" with { type: "json" };
import review from "./en/review.json" with { type: "json" };
import reviewers from "./en/reviewers.json" with { type: "json" };
import reviewing from "./en/reviewing.json" with { type: "json" };
import sharing from "./en/sharing.json" with { type: "json" };
import slip from "./en/slip.json" with { type: "json" };
import story from "./en/story.json" with { type: "json" };
import tables from "./en/tables.json" with { type: "json" };
import targets from "./en/targets.json" with { type: "json" };
import vnr from "./en/vnr.json" with { type: "json" };
import vnrActivities from "./en/vnrActivities.json" with { type: "json" };
import vnrCoverage from "./en/vnrCoverage.json" with { type: "json" };
import vnrLetter from "./en/vnrLetter.json" with { type: "json" };
import vnrMessages from "./en/vnrMessages.json" with { type: "json" };
import vnrOverview from "./en/vnrOverview.json" with { type: "json" };
import vnrPartner from "./en/vnrPartner.json" with { type: "json" };
import vnrTasks from "./en/vnrTasks.json" with { type: "json" };
import vnrUses from "./en/vnrUses.json" with { type: "json" };
import vnrWhy from "./en/vnrWhy.json" with { type: "json" };
import vnrYears from "./en/vnrYears.json" with { type: "json" };
import waiting from "./en/waiting.json" with { type: "json" };
import wishes from "./en/wishes.json" with { type: "json" };
import word from "./en/word.json" with { type: "json" };
import wording from "./en/wording.json" with { type: "json" };
import writing from "./en/writing.json" with { type: "json" };

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
