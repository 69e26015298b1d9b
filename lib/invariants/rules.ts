import { EVIDENCE_KINDS, OPEN_STATES, STRENGTHS } from "@/db/enums";

const quoted = (values: readonly string[]) => values.map((value) => `'${value}'`).join(", ");

/** One query for each rule that SQL can say: every row it finds is a breach. */
export const RULES: { invariant: number; what: string; query: string }[] = [
  {
    invariant: 1,
    what: "a story has more than one open revision",
    query: `select story_id::text as id from revisions where state in (${quoted(OPEN_STATES)})
            group by story_id having count(*) > 1`,
  },
  {
    invariant: 1,
    what: "a published revision has no publication, or the other way round",
    query: `select r.id::text from revisions r full join publications p on p.revision_id = r.id
            where (r.state = 'published') is distinct from (p.id is not null) and (r.state = 'published' or p.id is not null)`,
  },
  {
    invariant: 1,
    what: "a submitted revision cites a finding that was not copied",
    query: `select r.id::text from revisions r join claims c on c.revision_id = r.id join claim_findings f on f.claim_id = c.id
            where r.submitted_at is not null and not exists (select from revision_findings s where s.revision_id = r.id and s.finding_id = f.finding_id)`,
  },
  {
    invariant: 2,
    what: "a publication does not carry the hash that was judged",
    query:
      "select p.id::text from publications p join revisions r on r.id = p.revision_id where p.hash is distinct from r.hash",
  },
  {
    invariant: 2,
    what: "a publication was not approved by its quorum",
    query: `select p.id::text from publications p join revisions r on r.id = p.revision_id
            where (select count(*) from verdicts v join reviews w on w.id = v.review_id where v.revision_id = r.id and v.hash = r.hash and w.released_at is null) < r.quorum
              or (not exists (select from verdicts v where v.revision_id = r.id and v.verdict = 'approve'))`,
  },
  {
    invariant: 2,
    what: "a publication was approved against a verdict, and by no editor",
    query: `select p.id::text from publications p
            where exists (select from verdicts v join reviews w on w.id = v.review_id where v.revision_id = p.revision_id and v.verdict = 'return' and w.released_at is null)
              and not exists (select from events e where e.revision_id = p.revision_id and e.kind = 'story.approved' and e.actor_id is not null)`,
  },
  {
    invariant: 2,
    what: "a verdict on accepted wording was given before its difference was confirmed",
    query: `select v.id::text from verdicts v join amendments a on a.revision_id = v.revision_id
            where not exists (select from difference_confirmations d where d.review_id = v.review_id and d.hash = v.hash and d.confirmed_at <= v.given_at)`,
  },
  {
    invariant: 2,
    what: "a publication was approved while a must-fix was open",
    query: `select p.id::text from publications p
            where exists (select from comments c where c.revision_id = p.revision_id and c.must_fix and c.closed_at is null)`,
  },
  {
    invariant: 2,
    what: "a publication shows a stronger kind of evidence or contribution than a reviewer confirmed",
    query: `select p.id::text from publications p join reviews w on w.revision_id = p.revision_id and w.released_at is null
              join verdicts v on v.review_id = w.id
            where exists (
              select from contribution_levels l join contributions c on c.id = l.contribution_id,
                jsonb_array_elements(p.content->'contributions') x
              where l.review_id = w.id and x->>'target' = c.target
                and array_position(array[${quoted(STRENGTHS)}], x->>'strength') < array_position(array[${quoted(STRENGTHS)}], l.given))
            or exists (
              select from claim_levels l join claims c on c.id = l.claim_id,
                jsonb_array_elements(p.content->'claims') with ordinality x(claim, at)
              where l.review_id = w.id and x.at = 1 + (select count(*) from claims b where b.revision_id = c.revision_id and b.position < c.position)
                and array_position(array[${quoted(EVIDENCE_KINDS)}], x.claim->>'evidence') < array_position(array[${quoted(EVIDENCE_KINDS)}], l.given))`,
  },
  {
    invariant: 2,
    what: "a verdict that counts is of someone whose conflict was known at the decision",
    query: `select v.id::text from verdicts v join reviews w on w.id = v.review_id join revisions r on r.id = v.revision_id
              join stories s on s.id = r.story_id join organisations o on o.id = s.organisation_id
            where w.released_at is null and r.decided_at is not null and (
              exists (select from declared_conflicts d where d.story_id = s.id and d.person_id = v.reviewer_id and d.declared_at < r.decided_at)
              or exists (select from memberships m where m.person_id = v.reviewer_id and m.organisation_id in (o.id, o.sponsor_id)
                and m.created_at < r.decided_at and (m.ended_at is null or m.ended_at > r.decided_at))
              or exists (select from affiliations a where a.person_id = v.reviewer_id and a.organisation_id in (o.id, o.sponsor_id)
                and a.created_at < r.decided_at))`,
  },
  {
    invariant: 2,
    what: "a verdict was given by someone who wrote the story",
    query: `select v.id::text from verdicts v join revisions r on r.id = v.revision_id
            where exists (select from events e where e.story_id = r.story_id and e.actor_id = v.reviewer_id and e.kind in ('story.saved', 'story.created'))`,
  },
  {
    invariant: 2,
    what: "a verdict was given by who was named to edit the story",
    query: `select v.id::text from verdicts v join revisions r on r.id = v.revision_id
              join named_editors n on n.story_id = r.story_id and n.person_id = v.reviewer_id
            where v.given_at > n.named_at and (n.ended_at is null or v.given_at < n.ended_at)`,
  },
  {
    invariant: 5,
    what: "who was named to edit a story, or is so no more, has no event",
    query: `select n.id::text from named_editors n
            where not exists (select from events e where e.kind = 'story.editor_named'
                and e.story_id = n.story_id and e.subject_id = n.person_id and e.actor_id = n.named_by)
              or (n.ended_at is not null and not exists (select from events e where e.kind = 'story.editor_taken_back'
                and e.story_id = n.story_id and e.subject_id = n.person_id and e.actor_id = n.ended_by))`,
  },
  {
    invariant: 2,
    what: "a verdict was given without “no conflict”",
    query:
      "select v.id::text from verdicts v join reviews w on w.id = v.review_id where w.confirmed_at is null or w.confirmed_at > v.given_at",
  },
  {
    invariant: 3,
    what: "a public photo is hidden, or its consent has ended",
    query: `select pp.photo_id::text as id from publication_photos pp join photos p on p.id = pp.photo_id
            where p.hidden_at is not null or (p.people_shown = 'recognisable' and not exists (select from photo_consents x where x.photo_id = p.id))
              or exists (select from photo_consents x join consents c on c.id = x.consent_id where x.photo_id = p.id
                and (c.revoked_at is not null or (c.expires_on < current_date and (pp.shown_until is null or pp.shown_until >= current_date)) or not 'web' = any (c.doors) or not 'photo' = any (c.uses)))`,
  },
  {
    invariant: 3,
    what: "a public voice is hidden, or its consent has ended",
    query: `select pv.voice_id::text as id from publication_voices pv join voices v on v.id = pv.voice_id left join consents c on c.id = v.consent_id
            where v.hidden_at is not null or c.id is null or c.revoked_at is not null
              or (c.expires_on < current_date and (pv.shown_until is null or pv.shown_until >= current_date)) or not 'web' = any (c.doors) or not 'quote' = any (c.uses)`,
  },
  {
    invariant: 3,
    what: "a photo or voice stands in open data against its licence or consent",
    query: `select pp.photo_id::text as id from publication_photos pp where pp.in_open_data
              and (pp.licence <> 'cc_by' or exists (select from photo_consents x join consents c on c.id = x.consent_id
                where x.photo_id = pp.photo_id and (c.revoked_at is not null or not 'open_data' = any (c.doors))))
            union all select pv.voice_id::text from publication_voices pv join voices v on v.id = pv.voice_id
              left join consents c on c.id = v.consent_id
            where pv.in_open_data and (c.id is null or c.revoked_at is not null or not 'open_data' = any (c.doors))`,
  },
  {
    invariant: 4,
    what: "a trigger is off",
    query: `select t.tgname::text as id from pg_trigger t join pg_class c on c.oid = t.tgrelid
            where c.relnamespace = 'public'::regnamespace and not t.tgisinternal and t.tgenabled = 'D'`,
  },
  {
    invariant: 4,
    what: "an append-only table has lost its trigger",
    query: `select name as id from unnest(array['events', 'verdicts']) name
            where not exists (select from pg_trigger where tgname = name || '_append_only' and tgrelid = name::regclass)`,
  },
  {
    invariant: 4,
    what: "a verdict and its event do not stand side by side",
    query: `select coalesce(v.review_id, e.subject_id)::text as id from verdicts v
            full join (select * from events where kind = 'review.verdict_given') e on e.subject_id = v.review_id
            where v.id is null or e.id is null or e.data->>'verdict' is distinct from v.verdict or e.actor_id is distinct from v.reviewer_id`,
  },
  {
    invariant: 2,
    what: "a public use of a story is not what an editor has checked, or a checked one is not public",
    query: `select coalesce(u.id, v.id)::text as id from uses u full join (select * from vnr_uses where state = 'checked') v on v.id = u.id
            left join vnr_rounds r on r.id = v.round_id
            where u.id is null or v.id is null or (u.country, u.year, u.page, u.quote, u.link, u.language) is distinct from (r.country, r.year, v.page, v.quote, v.link, v.language)
              or u.story_id is distinct from v.story_id`,
  },
  {
    invariant: 6,
    what: "a public story has a tombstone",
    query: "select t.id::text from tombstones t join publications p on p.slug = t.slug",
  },
  {
    invariant: 6,
    what: "a public story or a tombstone stands at an address of another story",
    query: `select s.id::text from stories s left join publications p on p.story_id = s.id left join tombstones t on t.story_id = s.id
            where p.slug <> s.slug or t.slug <> s.slug`,
  },
  {
    invariant: 6,
    what: "a story that was public has neither publication nor tombstone",
    query: `select s.id::text from stories s where exists (select from revisions r where r.story_id = s.id and r.state in ('unpublished', 'withdrawn'))
            and not exists (select from publications p where p.story_id = s.id) and not exists (select from tombstones t where t.story_id = s.id)`,
  },
];
