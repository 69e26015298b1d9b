import account from "./ar/account.json";
import admin from "./ar/admin.json";
import common from "./ar/common.json";
import desk from "./ar/desk.json";
import editor from "./ar/editor.json";
import enums from "./ar/enums.json";
import errors from "./ar/errors.json";
import evidence from "./ar/evidence.json";
import gallery from "./ar/gallery.json";
import goals from "./ar/goals.json";
import layout from "./ar/layout.json";
import pages from "./ar/pages.json";
import refusals from "./ar/refusals.json";
import regions from "./ar/regions.json";
import review from "./ar/review.json";
import story from "./ar/story.json";
import targets from "./ar/targets.json";

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
