import account from "./en/account.json";
import admin from "./en/admin.json";
import common from "./en/common.json";
import desk from "./en/desk.json";
import editor from "./en/editor.json";
import enums from "./en/enums.json";
import errors from "./en/errors.json";
import evidence from "./en/evidence.json";
import gallery from "./en/gallery.json";
import goals from "./en/goals.json";
import layout from "./en/layout.json";
import pages from "./en/pages.json";
import refusals from "./en/refusals.json";
import regions from "./en/regions.json";
import review from "./en/review.json";
import story from "./en/story.json";
import targets from "./en/targets.json";

export default {
  admin,
  account,
  common,
  desk,
  editor,
  enums,
  errors,
  evidence,
  gallery,
  goals,
  layout,
  pages,
  refusals,
  regions,
  review,
  story,
  targets,
};
