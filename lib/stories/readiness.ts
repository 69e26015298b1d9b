import type { RichText } from "@/db/documents";
import type { Section } from "@/db/enums";
import { consentCovers } from "@/lib/media/consent-covers";
import { countWords, plainText } from "@/lib/rich-text/schema";
import type { Parts } from "./parts";
import { LENGTHS } from "./schema";

/** One thing that stands between a draft and its submission. `at`: which claim, voice, photo … counted from 1. */
export type Missing = { section: Section | "project"; code: string; at?: number };

export type ReadinessFacts = {
  project: { hasCompleteEvaluation: boolean; beneficiaries: number; finePlaces: number };
  revision: { title: string; summary: string; need: RichText; action: RichText };
  parts: Parts;
  /** Must-fixes of the returned round of which the library has not said what it did, by section. */
  mustFixes: readonly Section[];
};

/**
 * Everything that is missing before a story may be submitted, in the order of the sections; empty means ready.
 * The lead's acceptance of the licence is asked at the moment of submission.
 */
export function missingFrom({ project, revision, parts, mustFixes }: ReadinessFacts): Missing[] {
  return [
    ...when(!project.hasCompleteEvaluation, { section: "project", code: "no_complete_evaluation" }),
    ...when(project.beneficiaries === 0, { section: "project", code: "no_beneficiaries" }),
    ...when(project.finePlaces > 0 && showsChild(parts), {
      section: "project",
      code: "child_place_too_fine",
    }),
    ...lengths("title", revision.title),
    ...lengths("summary", revision.summary),
    ...lengths("need", plainText(revision.need)),
    ...lengths("action", plainText(revision.action)),
    ...missingFromClaims(parts.claims),
    ...parts.voices.flatMap(missingFromVoice),
    ...missingFromContributions(parts.contributions),
    ...parts.photos.flatMap(missingFromPhoto),
    ...mustFixes.map((section, at) => ({
      ...{
        section,
        code: "must_fix_unanswered",
        at: mustFixes.slice(0, at + 1).filter((one) => one === section).length,
      },
    })),
  ];
}

/** Where a child is shown or quoted, readers learn no place finer than the district. */
const showsChild = ({ voices, photos }: Parts): boolean =>
  voices.some((voice) => voice.isChild) ||
  photos.some((photo) => photo.peopleShown === "recognisable" && photo.childShown);

function lengths(section: keyof typeof LENGTHS, text: string): Missing[] {
  const words = countWords(text);
  return [
    ...when(words < LENGTHS[section].least, { section, code: `${section}_too_short` }),
    ...when(words > LENGTHS[section].most, { section, code: `${section}_too_long` }),
  ];
}

function missingFromClaims(all: Parts["claims"]): Missing[] {
  const section = "claims" as const;
  return [
    ...when(all.length === 0, { section, code: "no_claim" }),
    ...all.flatMap((claim, index) => [
      ...when(claim.sentence === "", { section, code: "claim_without_sentence", at: index + 1 }),
      ...when(claim.findingIds.length === 0, { section, code: "claim_without_finding", at: index + 1 }),
    ]),
    ...when(all.length > 0 && !all.some((claim) => claim.headline), { section, code: "no_headline" }),
  ];
}

function missingFromContributions(all: Parts["contributions"]): Missing[] {
  const section = "contributions" as const;
  return [
    ...when(all.length === 0, { section, code: "no_contribution" }),
    ...all.flatMap((contribution, index) => [
      ...when(contribution.sentence === "", {
        section,
        code: "contribution_without_sentence",
        at: index + 1,
      }),
      ...when(contribution.findingIds.length === 0, {
        section,
        code: "contribution_without_finding",
        at: index + 1,
      }),
    ]),
  ];
}

function missingFromVoice(voice: Parts["voices"][number], index: number): Missing[] {
  const section = "voices" as const;
  const at = index + 1;
  const held = voice.consent !== null && consentCovers(voice.consent, "quote", "web");
  return [
    ...when(voice.quote === "", { section, code: "voice_without_quote", at }),
    ...when(voice.name === "", { section, code: "voice_without_name", at }),
    ...when(!held || voice.hiddenAt !== null, { section, code: "voice_without_consent", at }),
    ...when(held && voice.isChild !== voice.consent?.isChild, { section, code: "voice_child_differs", at }),
    ...when(voice.isChild && /\s/.test(voice.name), { section, code: "child_with_surname", at }),
  ];
}

function missingFromPhoto(photo: Parts["photos"][number], index: number): Missing[] {
  const section = "photos" as const;
  const at = index + 1;
  const recognisable = photo.peopleShown === "recognisable";
  const held =
    photo.consents.length > 0 && photo.consents.every((consent) => consentCovers(consent, "photo", "web"));
  const guarded = photo.consents.some((consent) => consent.isChild);
  return [
    ...when(photo.hiddenAt !== null, { section, code: "photo_hidden", at }),
    ...when(photo.sizedAt === null, { section, code: "photo_being_made", at }),
    ...when(photo.alternativeText === "", { section, code: "photo_without_alternative_text", at }),
    ...when(photo.credit === "", { section, code: "photo_without_credit", at }),
    ...when(photo.licence === null, { section, code: "photo_without_licence", at }),
    ...when(photo.peopleShown === null, { section, code: "photo_people_unsaid", at }),
    ...when(recognisable && !held, { section, code: "photo_without_consent", at }),
    ...when(recognisable && photo.childShown && !guarded, {
      section,
      code: "photo_child_without_consent",
      at,
    }),
    ...when(recognisable && photo.licence === "cc_by" && !openly(photo), {
      section,
      code: "photo_licence_beyond_consent",
      at,
    }),
  ];
}

const openly = (photo: Parts["photos"][number]) =>
  photo.consents.every((consent) => consentCovers(consent, "photo", "open_data"));

const when = (missing: boolean, what: Missing): Missing[] => (missing ? [what] : []);
