import { sql } from "drizzle-orm";
import { check, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, lengthBetween } from "./columns";
import { photos } from "./media";
import { people } from "./people";
import { comments } from "./reviews";
import { claims } from "./stories";

/**
 * Where in its section a comment is pinned: to a thing (claim, photo, contribution), to a passage, or to a passage of a
 * thing. A comment without a row here is on the whole section. The passage stands as in the W3C's TextQuoteSelector:
 * its words, and those before and after. Only the library's own text is quoted, never a voice or a caption.
 */
export const commentPins = pgTable(
  "comment_pins",
  {
    commentId: uuid()
      .primaryKey()
      .references(() => comments.id),
    claimId: uuid().references(() => claims.id),
    photoId: uuid().references(() => photos.id),
    /** SDG target of the contribution. */
    target: text(),
    quote: text().notNull().default(""),
    prefix: text().notNull().default(""),
    suffix: text().notNull().default(""),
  },
  (t) => [
    index("comment_pins_claim").on(t.claimId),
    index("comment_pins_photo").on(t.photoId),
    check("comment_pins_one_thing", sql`num_nonnulls(${t.claimId}, ${t.photoId}, ${t.target}) <= 1`),
    check(
      "comment_pins_somewhere",
      sql`${t.quote} <> '' or num_nonnulls(${t.claimId}, ${t.photoId}, ${t.target}) = 1`,
    ),
    check("comment_pins_quote_length", lengthBetween(t.quote, 0, 1000)),
    check("comment_pins_prefix_length", lengthBetween(t.prefix, 0, 64)),
    check("comment_pins_suffix_length", lengthBetween(t.suffix, 0, 64)),
  ],
);

/** Whom a comment was brought to the notice of. */
export const commentMentions = pgTable(
  "comment_mentions",
  {
    commentId: uuid()
      .notNull()
      .references(() => comments.id),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    mentionedAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.commentId, t.personId] }),
    index("comment_mentions_person").on(t.personId),
  ],
);
