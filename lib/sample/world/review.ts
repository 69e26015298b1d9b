import type { SampleReview } from "../types";

/** What a national library and an association have prepared of a review, in the middle of their work. All invented. */
export const REVIEW: SampleReview = {
  country: "KEN",
  library: "lead@ke.example",
  association: "association@ke.example",
  done: ["find_out", "make_contact", "learn_process"],
  contact: {
    ...{ role: "vnr_coordinator", name: "M. Otieno (sample)", office: "Ministry of Planning (sample)" },
    ...{ email: "coordinator@gov.example", phone: "", first: true },
    ...{ why: "Writes the review (sample).", howFound: "The list of focal points (sample)." },
  },
  channel: {
    ...{ kind: "written_contribution", side: "outside", title: "Call for written views (sample)" },
    ...{ opensOn: "", closesOn: "", link: "", sent: "", sentOn: "", answer: "" },
  },
  activity: {
    title: "Reading week in all counties (sample)",
    text: "Every branch opened on a Sunday and taught how to find public services online.",
    startsOn: "2026-03-02",
    endsOn: "2026-03-08",
    source: "Own records (sample)",
    targets: ["4.6", "16.10"],
    figures: [
      {
        what: "People who came",
        value: 18_400,
        unit: "visits",
        year: 2026,
        source: "Counted at the door (sample)",
      },
    ],
  },
  messages: [
    {
      text: "Libraries reach adults whom schools do not, and can show what changes for them (sample).",
      ...{ goal: 4, target: "4.6", speaker: "both" },
    },
    {
      text: "The national library reports each year on what of the country’s heritage is kept and open (sample).",
      ...{ goal: 11, target: "11.4", speaker: "national_library" },
    },
  ],
  pack: {
    title: "What libraries add to the national review (sample)",
    introduction: "Evaluated work of libraries for people outside their walls, goal by goal (sample).",
    changed: "Since the review before this one, libraries have begun to evaluate what they do (sample).",
    signers: { library: "Achieng O., Director (sample)", association: "Kamau N., President (sample)" },
    words: [
      {
        goal: 4,
        words:
          "Adults who had never read a page learn to read where a library comes to them. The gain was measured by an outside evaluator before and after (sample).",
        ministry: "Ministry of Education (sample)",
      },
    ],
  },
};
