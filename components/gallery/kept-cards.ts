import type { StoryCard } from "@/components/stories/story-card";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { listCardsOf } from "@/lib/publications/public-queries";
import type { Version } from "@/lib/publications/version/public-queries";
import { recent } from "@/lib/recent";
import type { Catalogue } from "@/lib/search/catalogue";
import { cardOf } from "./cards";

/** Of 3 kB each, of 6 kB where a letter is not of Latin-1. */
const MOST = 24_000;
/** Of one day, since consents end with theirs; `state`: that of the story, as the catalogue has it. */
type Kept = { card: StoryCard; state: number; day: string };
const kept = recent<Kept>(MOST);

type Story = { id: string; state: number };

function cardIn(locale: Locale, { id, state }: Story, day: string): StoryCard | undefined {
  const known = kept.get(`${locale} ${id}`);
  return known?.state === state && known.day === day ? known.card : undefined;
}

/** The cards of stories by their ids, each made once for every state of its story; of one that is to be made and gone, none. */
export async function keptCards(
  stories: readonly Story[],
  locale: Locale,
  { day }: Version,
): Promise<Map<string, StoryCard>> {
  const cards = new Map<string, StoryCard>();
  const missing: string[] = [];
  for (const story of stories) {
    const card = cardIn(locale, story, day);
    if (card) cards.set(story.id, card);
    else missing.push(story.id);
  }
  for (const { state, ...story } of missing.length > 0 ? await listCardsOf(missing) : []) {
    const card = cardOf(story, locale);
    kept.set(`${locale} ${story.id}`, { card, state, day });
    cards.set(story.id, card);
  }
  return cards;
}

/** So few at a time that those who ask meanwhile do not wait for it. */
const AT_ONCE = 50;
const learnt = new Map<Locale, string>();

/**
 * Makes the cards of the newest stories before anybody asks for them: those that are not made yet, or have changed; the newest
 * last, so that they are the last to go.
 */
export async function learnCards({ ids, states }: Catalogue, locale: Locale, version: Version) {
  const now = `${version.day} ${version.number}`;
  if (learnt.get(locale) === now) return;
  learnt.set(locale, now);
  const stories = ids
    .slice(0, MOST / LOCALES.length)
    .map((id, place) => ({ id, state: states[place] ?? 0 }))
    .filter((story) => !cardIn(locale, story, version.day))
    .reverse();
  for (let at = 0; at < stories.length && learnt.get(locale) === now; at += AT_ONCE)
    await keptCards(stories.slice(at, at + AT_ONCE), locale, version);
}
