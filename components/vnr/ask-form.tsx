"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button, LinkButton } from "@/components/ui/button";
import { Select } from "@/components/ui/text-input";
import { useAct } from "@/components/use-act";
import { useRefusal } from "@/components/use-refusal";
import type { OrganisationKind } from "@/db/enums";
import { isolated } from "@/lib/i18n/isolated";
import { askForStoryAction } from "@/lib/vnr/actions";

type Props = {
  roundId: string;
  target: string;
  title: string;
  libraries: { id: string; name: string; kind: OrganisationKind }[];
  /** The page without this form. */
  close: string;
};

/** Asks one library of the country for a story towards a target. */
export function AskForm({ roundId, target, title, libraries, close }: Props) {
  const t = useTranslations("vnrCoverage.ask");
  const kinds = useTranslations("enums.organisationKind");
  const refusal = useRefusal();
  const { act, problem, fields, pending } = useAct();
  const [organisationId, setOrganisation] = useState(libraries[0]?.id ?? "");
  const [sent, setSent] = useState(false);
  const ask = () => {
    setSent(false);
    act(
      () => askForStoryAction({ roundId, organisationId, target }),
      () => setSent(true),
    );
  };
  return (
    <section className="offer" id="ask" aria-labelledby="ask-title">
      <h2 id="ask-title">{t("title", { target: isolated(target) })}</h2>
      <p>
        <b>{title}</b>
      </p>
      <p>{t("lead")}</p>
      <Select
        name="organisation"
        label={t("organisation")}
        value={organisationId}
        error={refusal.field(fields.organisationId)}
        onChange={(event) => setOrganisation(event.target.value)}
      >
        {libraries.map(({ id, name, kind }) => (
          <option key={id} value={id}>
            {name} ({kinds(kind)})
          </option>
        ))}
      </Select>
      <div className="btns">
        <Button variant="second" busy={pending} onClick={ask}>
          {t("send")}
        </Button>
        <LinkButton variant="plain" href={close}>
          {t("close")}
        </LinkButton>
      </div>
      <p role="status" className={problem ? "err" : sent ? "saved" : undefined}>
        {problem ?? (sent && t("sent"))}
      </p>
    </section>
  );
}
