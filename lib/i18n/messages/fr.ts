import account from "./fr/account.json";
import admin from "./fr/admin.json";
import common from "./fr/common.json";
import desk from "./fr/desk.json";
import editor from "./fr/editor.json";
import enums from "./fr/enums.json";
import errors from "./fr/errors.json";
import evidence from "./fr/evidence.json";
import gallery from "./fr/gallery.json";
import goals from "./fr/goals.json";
import layout from "./fr/layout.json";
import pages from "./fr/pages.json";
import refusals from "./fr/refusals.json";
import regions from "./fr/regions.json";
import review from "./fr/review.json";
import story from "./fr/story.json";
import targets from "./fr/targets.json";

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
