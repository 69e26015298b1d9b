"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/text-input";
import { useAct } from "@/components/use-act";
import { isolated } from "@/lib/i18n/isolated";
import { makeProjectOfAction } from "@/lib/vnr/actions";

type Props = { id: string; title: string; organisations: { id: string; name: string }[] };

/** Begins a project of one of the reader's own organisations with what the activity says. */
export function MakeProject({ id, title, organisations }: Props) {
  const t = useTranslations("vnrActivities.project");
  const { act, problem, pending } = useAct();
  const [chosen, setChosen] = useState(organisations[0]?.id ?? "");
  return (
    <div className="make-project">
      <p className="help" id={`project-help-${id}`}>
        {t("help")}
      </p>
      {organisations.length > 1 && (
        <Select
          id={`project-of-${id}`}
          name="organisation"
          label={t("organisation")}
          width="medium"
          value={chosen}
          onChange={({ target }) => setChosen(target.value)}
        >
          {organisations.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </Select>
      )}
      <Button
        variant="second"
        busy={pending}
        aria-describedby={`project-help-${id}`}
        onClick={() => act(() => makeProjectOfAction({ id, organisationId: chosen }))}
      >
        {t("make")}
        <span className="vh">: {isolated(title)}</span>
      </Button>
      <span role="status" className={problem ? "err" : undefined}>
        {problem}
      </span>
    </div>
  );
}
