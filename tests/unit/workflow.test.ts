import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { REVISION_STATES } from "@/db/enums";
import { canMove, MOVES, type MoveName } from "@/lib/stories/workflow";

/** The domain's table, written out once more: state → moves that may leave it. */
const MAY: Record<string, MoveName[]> = {
  draft: ["submit", "discard"],
  submitted: ["recall", "take_up"],
  in_review: ["recall", "amend", "take_up", "release", "approve", "return", "decline"],
  returned: [],
  approved: ["recall", "publish"],
  declined: [],
  recalled: [],
  discarded: ["undo_discard"],
  published: ["unpublish", "withdraw", "supersede"],
  unpublished: ["republish", "withdraw", "supersede"],
  withdrawn: [],
  superseded: [],
};

test.each(REVISION_STATES)("from %s exactly the moves of the domain's table", (state) => {
  const moves = Object.keys(MOVES) as MoveName[];
  expect(moves.filter((move) => canMove(state, move)).sort()).toEqual([...(MAY[state] ?? [])].sort());
});

test("the database's trigger knows the same moves", () => {
  const sql = readFileSync("db/migrations/0001_invariants.sql", "utf8");
  const body = sql.slice(sql.indexOf("function may_move"), sql.indexOf("create function guard_revision()"));
  const pairs = [...body.matchAll(/\('(\w+)', '(\w+)'\)/g)].map(([, from, to]) => `${from} ${to}`);
  const ours = Object.values(MOVES).flatMap(({ from, to }) =>
    from.filter((state) => state !== to).map((state) => `${state} ${to}`),
  );
  expect(pairs.sort()).toEqual([...new Set(ours)].sort());
});

test("every state is reached by some move or is the first", () => {
  const reached = new Set(["draft", ...Object.values(MOVES).map(({ to }) => to)]);
  expect([...REVISION_STATES].filter((state) => !reached.has(state))).toEqual([]);
});
