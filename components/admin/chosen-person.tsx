"use client";

import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/text-input";
import { useAct } from "@/components/use-act";
import type { Result } from "@/lib/result";

type Props = {
  id: string;
  label: string;
  submit: string;
  people: readonly { id: string; name: string }[];
  choose: (personId: string) => Promise<Result<unknown>>;
};

/** Chooses one person of a list and does something with them; a refusal stands beside the choice. */
export function ChosenPerson({ id, label, submit, people, choose }: Props) {
  const { act, problem, pending } = useAct();
  const run = (data: FormData) => act(() => choose(String(data.get("person"))));
  return (
    <form action={run}>
      <Select name="person" id={id} label={label} error={problem ?? undefined}>
        {people.map((person) => (
          <option key={person.id} value={person.id}>
            {person.name}
          </option>
        ))}
      </Select>
      <div className="btns">
        <Button type="submit" variant="second" busy={pending}>
          {submit}
        </Button>
      </div>
    </form>
  );
}
