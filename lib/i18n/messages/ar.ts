import access from "./ar/access.json" with { type: "json" };
import account from "./ar/account.json" with { type: "json" };
import admin from "./ar/admin.json" with { type: "json" };
import aids from "./ar/aids.json" with { type: "json" };
import collections from "./ar/collections.json" with { type: "json" };
import common from "./ar/common.json" with { type: "json" };
import country from "./ar/country.json" with { type: "json" };
import desk from "./ar/desk.json" with { type: "json" };
import editor from "./ar/editor.json" with { type: "json" };
import enums from "./ar/enums.json" with { type: "json" };
import errors from "./ar/errors.json" with { type: "json" };
import evidence from "./ar/evidence.json" with { type: "json" };
import gallery from "./ar/gallery.json" with { type: "json" };
import goals from "./ar/goals.json" with { type: "json" };
import helping from "./ar/helping.json" with { type: "json" };
import history from "./ar/history.json" with { type: "json" };
import house from "./ar/house.json" with { type: "json" };
import joining from "./ar/joining.json" with { type: "json" };
import joins from "./ar/joins.json" with { type: "json" };
import judged from "./ar/judged.json" with { type: "json" };
import layout from "./ar/layout.json" with { type: "json" };
import leaving from "./ar/leaving.json" with { type: "json" };
import letters from "./ar/letters.json" with { type: "json" };
import levels from "./ar/levels.json" with { type: "json" };
import mail from "./ar/mail.json" with { type: "json" };
import members from "./ar/members.json" with { type: "json" };
import notices from "./ar/notices.json" with { type: "json" };
import openData from "./ar/openData.json" with { type: "json" };
import outbox from "./ar/outbox.json" with { type: "json" };
import overview from "./ar/overview.json" with { type: "json" };
import pack from "./ar/pack.json" with { type: "json" };
import packs from "./ar/packs.json" with { type: "json" };
import pages from "./ar/pages.json" with { type: "json" };
import photos from "./ar/photos.json" with { type: "json" };
import pins from "./ar/pins.json" with { type: "json" };
import policies from "./ar/policies.json" with { type: "json" };
import profile from "./ar/profile.json" with { type: "json" };
import refusals from "./ar/refusals.json" with { type: "json" };
import regions from "./ar/regions.json" with { type: "json" };
import reports from "./ar/reports.json" with { type: "json" };
import review from "./ar/review.json" with { type: "json" };
import reviewers from "./ar/reviewers.json" with { type: "json" };
import reviewing from "./ar/reviewing.json" with { type: "json" };
import sharing from "./ar/sharing.json" with { type: "json" };
import slip from "./ar/slip.json" with { type: "json" };
import story from "./ar/story.json" with { type: "json" };
import tables from "./ar/tables.json" with { type: "json" };
import targets from "./ar/targets.json" with { type: "json" };
import vnr from "./ar/vnr.json" with { type: "json" };
import vnrActivities from "./ar/vnrActivities.json" with { type: "json" };
import vnrCoverage from "./ar/vnrCoverage.json" with { type: "json" };
import vnrLetter from "./ar/vnrLetter.json" with { type: "json" };
import vnrMessages from "./ar/vnrMessages.json" with { type: "json" };
import vnrOverview from "./ar/vnrOverview.json" with { type: "json" };
import vnrPartner from "./ar/vnrPartner.json" with { type: "json" };
import vnrTasks from "./ar/vnrTasks.json" with { type: "json" };
import vnrUses from "./ar/vnrUses.json" with { type: "json" };
import vnrWhy from "./ar/vnrWhy.json" with { type: "json" };
import vnrYears from "./ar/vnrYears.json" with { type: "json" };
import waiting from "./ar/waiting.json" with { type: "json" };
import wishes from "./ar/wishes.json" with { type: "json" };
import word from "./ar/word.json" with { type: "json" };
import wording from "./ar/wording.json" with { type: "json" };
import writing from "./ar/writing.json" with { type: "json" };

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
