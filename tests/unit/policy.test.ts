import { describe, expect, test } from "vitest";
import { REVISION_STATES } from "@/db/enums";
import type { Actor } from "@/lib/people/actor";
import { editsAny, isEditor, isEditorOf, isNamedFor } from "@/lib/people/policy";
import { mayMove, mayReadDraft, mayRevise, maySign, mayWrite } from "@/lib/stories/policy";
import { canMove, type MoveName } from "@/lib/stories/workflow";

const person = (part: Partial<Actor>): Actor => ({
  id: "p",
  name: "P",
  email: "p@x.example",
  locale: "en",
  roles: [],
  memberships: [],
  affiliations: [],
  formerEmails: [],
  sponsored: [],
  named: [],
  editorOf: [],
  ...part,
});
const member = (organisationId: string, role: "author" | "lead") => ({
  organisationId,
  role,
  name: "",
  kind: "public" as const,
  country: "KEN",
});

const ROLES = {
  author: person({ memberships: [member("own", "author")] }),
  lead: person({ memberships: [member("own", "lead")] }),
  sponsorLead: person({ memberships: [member("sponsor", "lead")], sponsored: ["own"] }),
  sponsorAuthor: person({ memberships: [member("sponsor", "author")] }),
  otherLead: person({ memberships: [member("other", "lead")] }),
  reviewer: person({ roles: ["reviewer"] }),
  editor: person({ roles: ["editor"] }),
  admin: person({ roles: ["admin"] }),
};

const RIGHTS: Record<keyof typeof ROLES, { read: boolean; write: boolean; sign: boolean }> = {
  author: { read: true, write: true, sign: false },
  lead: { read: true, write: true, sign: true },
  sponsorLead: { read: true, write: false, sign: true },
  sponsorAuthor: { read: false, write: false, sign: false },
  otherLead: { read: false, write: false, sign: false },
  reviewer: { read: false, write: false, sign: false },
  editor: { read: false, write: false, sign: false },
  admin: { read: false, write: false, sign: false },
};

const BY: Partial<Record<MoveName, "write" | "sign">> = {
  submit: "sign",
  discard: "write",
  undo_discard: "write",
  recall: "sign",
  withdraw: "sign",
};

describe.each(Object.keys(ROLES) as (keyof typeof ROLES)[])("%s", (role) => {
  const actor = ROLES[role];
  const rights = RIGHTS[role];

  test("reads, writes and signs as the domain says", () => {
    const story = { organisationId: "own" };
    expect({
      read: mayReadDraft(actor, story),
      write: mayWrite(actor, story),
      sign: maySign(actor, story),
    }).toEqual(rights);
  });

  test.each(REVISION_STATES)("in state %s makes exactly its moves", (state) => {
    const story = { organisationId: "own", state };
    for (const [move, party] of Object.entries(BY) as [MoveName, string][]) {
      const allowed = party === "sign" ? rights.sign : rights.write;
      expect(mayMove(actor, story, move), move).toBe(allowed && canMove(state, move));
    }
    for (const move of [
      "take_up",
      "approve",
      "return",
      "decline",
      "publish",
      "unpublish",
      "republish",
    ] as const) {
      expect(mayMove(actor, story, move), move).toBe(false);
    }
  });

  test("edits stories by role, and judges none that it is named to edit", () => {
    const named = person({ ...actor, editorOf: ["a"] });
    const editor = role === "editor";
    expect([isEditorOf(actor, "a"), isNamedFor(actor, "a"), editsAny(actor)]).toEqual([
      editor,
      false,
      editor,
    ]);
    expect([isEditorOf(named, "a"), isNamedFor(named, "a"), editsAny(named)]).toEqual([true, true, true]);
    expect([isEditorOf(named, "b"), isNamedFor(named, "b"), isEditor(named)]).toEqual([
      editor,
      false,
      editor,
    ]);
  });

  test("revises what is decided, when it may write", () => {
    const revisable = REVISION_STATES.filter((state) => mayRevise(actor, { organisationId: "own", state }));
    const decided = ["returned", "declined", "recalled", "published", "unpublished", "withdrawn"];
    expect([...revisable].sort()).toEqual(rights.write ? decided.sort() : []);
  });
});
