import { useTranslations } from "next-intl";
import { Fold } from "@/components/ui/fold";
import { State, type StateTone } from "@/components/ui/state";
import type { UseState } from "@/db/enums";
import { isolated } from "@/lib/i18n/isolated";
import type { RoundUse } from "@/lib/vnr/use-queries";
import { UseActs } from "./use-acts";
import { UseForm } from "./use-form";

const TONES: Record<UseState, StateTone> = {
  ...{ draft: "draft", recorded: "sent", checked: "done", refused: "warn" },
};

type Props = {
  use: RoundUse;
  stories: { id: string; title: string }[];
  languages: { tag: string; name: string }[];
};

/** One place that cites libraries: how far it is, who acts next, its form, and what one can do. */
export function UseItem({ use, stories, languages }: Props) {
  const t = useTranslations("vnrUses");
  const { id, version, roundId, page, quote, link, language, storyId, state, reason } = use;
  const name = page ? t("onPage", { page: isolated(page) }) : t("untitled");
  const lacks = (["page", "quote", "link", "language"] as const).filter((part) => use[part] === "");
  const title = stories.find((one) => one.id === storyId)?.title;
  return (
    <Fold
      title={
        <span>
          <span>{name}</span> <bdi>{quote.length > 90 ? `${quote.slice(0, 90)}…` : quote}</bdi>
          <small className="sub">
            <State tone={TONES[state]}>{t(`state.${state}`)}</State> <bdi>{title}</bdi>
          </small>
        </span>
      }
    >
      <p>{t(`next.${state}`)}</p>
      {state === "refused" && <p dir="auto">{t("reason", { reason: isolated(reason) })}</p>}
      {state === "draft" && lacks.length > 0 && (
        <p>{t("lacks", { fields: lacks.map((part) => t(part)).join(" · ") })}</p>
      )}
      {state === "checked" ? (
        <blockquote className="use-quote" lang={language} dir="auto">
          {quote}
          <br />
          <a href={link} rel="noreferrer noopener" dir="ltr">
            {link}
          </a>
        </blockquote>
      ) : (
        <>
          <UseForm
            roundId={roundId}
            stored={{
              ...{ id, version },
              values: { page, quote, link, language, storyId: storyId ?? "" },
            }}
            stories={stories}
            languages={languages}
          />
          <UseActs id={id} version={version} name={name} whole={state === "draft" && lacks.length === 0} />
        </>
      )}
    </Fold>
  );
}
