/** Languages whose words the checker judges. */
export type KnownLanguage = "en" | "fr" | "ar";

/** The language of a text, where the checker knows it. */
export function knownLanguage(tag: string): KnownLanguage | null {
  const [language] = tag.toLowerCase().split("-");
  return language === "en" || language === "fr" || language === "ar" ? language : null;
}

/** Link texts that say nothing where links are read out as a list. */
export const EMPTY_LINKS: Record<KnownLanguage, string[]> = {
  en: [
    "here",
    "click here",
    "click",
    "link",
    "this link",
    "read more",
    "more",
    "see here",
    "website",
    "this",
  ],
  fr: [
    "ici",
    "cliquez ici",
    "cliquer ici",
    "lien",
    "ce lien",
    "en savoir plus",
    "lire la suite",
    "plus",
    "voir ici",
  ],
  ar: ["هنا", "اضغط هنا", "انقر هنا", "الرابط", "رابط", "المزيد", "اقرأ المزيد"],
};

/** Words in which a change is told. Broad on purpose: a title is only doubted when none of them is there. */
export const OUTCOMES: Record<KnownLanguage, RegExp> = {
  en: /\b(more|fewer|less|now|no longer|can|could|able|again|first time|twice|half|double[ds]?|tripled?|better|safer|every|all|nobody|most|many|[a-z]{3,}(?:ed|s) (?:their|its|the|a|an|to|on|in|of|from|at|with|by)|(?:read|write|learn|find|found|keep|kept|earn|own|use|speak|vote|work|reach|stay|return|gain|grow|grew|become|became|start|lead|led|get|got|save|win|won|teach|taught)s?)\b/i,
  fr: /(?:^|[^\p{L}])(plus|moins|désormais|maintenant|peuvent|peut|savent|sait|enfin|première fois|double|doublé|triple|moitié|mieux|tous|toutes|chaque|la plupart|lisent|écrivent|apprennent|trouvent|gardent|gagnent|travaillent|participent|accèdent|deviennent|retrouvent|obtiennent|[\p{L}]{3,}(?:ent|ont|èrent))(?=$|[^\p{L}])/iu,
  ar: /(?:^|\s)(?:[وف]?(?:أكثر|أقل|الآن|لأول مرة|أصبح\p{L}*|صار\p{L}*|بات\p{L}*|كل|معظم|ضعف|نصف|ي[\p{L}]{3,}|ت[\p{L}]{3,}ون|زاد\p{L}*|ارتفع\p{L}*|انخفض\p{L}*|تضاعف\p{L}*|لم يعد))(?=$|\s|[،.:])/u,
};

/** A description that begins so tells what everyone who hears it knows already. */
export const PICTURE_OPENINGS: Record<KnownLanguage, RegExp> = {
  en: /^(an? )?(photo(graph)?|picture|image|pic)\b/i,
  fr: /^(une? )?(photo(graphie)?|image)\b/i,
  ar: /^(صورة|لقطة)(\s|$)/,
};
