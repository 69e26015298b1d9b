"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { useAct } from "@/components/use-act";
import type { VnrSide } from "@/db/enums";
import { agreeToMessageAction, endAgreementAction, moveMessageAction } from "@/lib/vnr/actions";

type AgreementProps = {
  id: string;
  wording: number;
  /** Which message, in words. */
  of: string;
  /** Sides for which the reader speaks. */
  sides: readonly VnrSide[];
  by: readonly VnrSide[];
};

/** Agrees to a message for the reader's own side, or takes that back. */
export function AgreementButtons({ id, wording, of, sides, by }: AgreementProps) {
  const t = useTranslations("vnrMessages");
  const { act, problem, pending } = useAct();
  return (
    <>
      {sides.map((side) => {
        const agreed = by.includes(side);
        return (
          <Button
            key={side}
            variant={agreed ? "plain" : "second"}
            busy={pending}
            onClick={() =>
              act(() =>
                agreed ? endAgreementAction({ id, side }) : agreeToMessageAction({ id, side, wording }),
              )
            }
          >
            {t(agreed ? "endAgreement" : "agree", { side })}
            <span className="vh">: {of}</span>
          </Button>
        );
      })}
      <Problem text={problem} />
    </>
  );
}

type MoveProps = { id: string; of: string; first: boolean; last: boolean };

/** Changes the order of messages, one place at a time. */
export function MoveButtons({ id, of, first, last }: MoveProps) {
  const t = useTranslations("vnrMessages");
  const { act, problem, pending } = useAct();
  const button = (up: boolean) => (
    <Button variant="plain" busy={pending} onClick={() => act(() => moveMessageAction({ id, up }))}>
      {t(up ? "up" : "down")}
      <span className="vh">: {of}</span>
    </Button>
  );
  return (
    <div className="msg-move">
      {!first && button(true)}
      {!last && button(false)}
      <Problem text={problem} />
    </div>
  );
}

const Problem = ({ text }: { text: string | null }) => (
  <span role="status" className={text ? "err" : undefined}>
    {text}
  </span>
);
