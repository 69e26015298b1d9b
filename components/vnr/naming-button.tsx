"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { useAct } from "@/components/use-act";
import { isolated } from "@/lib/i18n/isolated";
import { endNamingAction, nameForVnrAction } from "@/lib/vnr/actions";

type Props = { personId: string; organisationId: string; name: string; named: boolean };

/** Opens the workspace to a member, or closes it to them. */
export function NamingButton({ personId, organisationId, name, named }: Props) {
  const t = useTranslations("vnr.naming");
  const { act, problem, pending } = useAct();
  const change = named ? endNamingAction : nameForVnrAction;
  return (
    <>
      <Button variant="second" busy={pending} onClick={() => act(() => change({ personId, organisationId }))}>
        {t(named ? "end" : "name", { name: isolated(name) })}
      </Button>
      <span role="status">{problem}</span>
    </>
  );
}
