import type { Section } from "@/db/enums";
import { paths } from "@/lib/paths";

/** A line that answers nothing for so long is taken for dead, in milliseconds. */
const PATIENCE = 20_000;

export type SectionSave = {
  story: string;
  section: Section;
  revision: string;
  writer: string;
  base: number;
  value: unknown;
  apart: boolean;
};
export type SaveAnswer =
  | { ok: true; version: number; ids?: string[] }
  | { ok: false; code: string; fields: Record<string, string> };

/** A section as the server has it now. */
export type Stored = {
  value: unknown;
  version: number;
  revision: string;
  state: string;
  savedBy: string;
  savedAt: string;
};

export type Transport = {
  save(save: SectionSave): Promise<SaveAnswer>;
  read(story: string, section: Section): Promise<Stored | null>;
};

/** Speaks to the server. Throws when it cannot be reached or does not answer as it should: then nothing is known. */
export const transport: Transport = {
  async save({ story, section, ...body }) {
    const answer = await ask(paths.writing.section(story, section), {
      method: "PUT",
      body: JSON.stringify(body),
    });
    const said = await answer.json();
    if (answer.ok) return { ok: true, ...said };
    return { ok: false, code: said.code, fields: said.fields ?? {} };
  },
  async read(story, section) {
    const answer = await ask(paths.writing.section(story, section));
    return answer.ok ? answer.json() : null;
  },
};

async function ask(address: string, init: RequestInit = {}): Promise<Response> {
  const answer = await fetch(address, {
    ...init,
    headers: { "content-type": "application/json" },
    signal: AbortSignal.timeout(PATIENCE),
  });
  const known = answer.ok || answer.headers.get("content-type")?.startsWith("application/problem+json");
  if (!known || answer.status >= 500) throw new Error(`the server answered ${answer.status}`);
  return answer;
}
