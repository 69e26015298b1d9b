"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmedButton } from "@/components/confirmed-button";
import { Button } from "@/components/ui/button";
import { useRefusal } from "@/components/use-refusal";
import { cropPhotoAction, focusPhotoAction } from "@/lib/media/actions";

type Focus = { focusX: number; focusY: number };
type Props = { id: string; src: string; width: number; height: number; focus: Focus };

const SIDES = ["left", "top", "right", "bottom"] as const;
const WHOLE = { left: 0, top: 0, right: 0, bottom: 0 };
const percent = (part: number) => Math.round(part * 100);

/** Where the eye falls in a photo when it is cut to a card, and what is cut away for good. */
export function PhotoFrame({ id, src, width, height, focus: before }: Props) {
  const t = useTranslations("photos.frame");
  const refusal = useRefusal();
  const router = useRouter();
  const [focus, setFocus] = useState(before);
  const [cut, setCut] = useState(WHOLE);
  const [said, setSaid] = useState<{ text: string; bad: boolean } | null>(null);
  const saveFocus = async () => {
    const result = await focusPhotoAction({ id, ...focus }).catch(() => ({
      ok: false as const,
      code: "offline",
    }));
    setSaid(
      result.ok ? { text: t("focusSaved"), bad: false } : { text: refusal.sentence(result.code), bad: true },
    );
    if (result.ok) router.refresh();
  };
  return (
    <div className="frame">
      <div className="frame-view">
        {/* biome-ignore lint/performance/noImgElement: a private picture, by right */}
        <img src={src} alt="" width={width} height={height} />
        <span
          className="frame-kept"
          style={{
            insetBlock: `${percent(cut.top)}% ${percent(cut.bottom)}%`,
            left: `${percent(cut.left)}%`,
            right: `${percent(cut.right)}%`,
          }}
        />
        <span
          className="frame-focus"
          style={{ left: `${percent(focus.focusX)}%`, top: `${percent(focus.focusY)}%` }}
        />
      </div>
      <div>
        <fieldset>
          <legend>{t("focus")}</legend>
          <p className="help">{t("focusHelp")}</p>
          <Slide
            label={t("across")}
            value={focus.focusX}
            onChange={(focusX) => setFocus({ ...focus, focusX })}
          />
          <Slide
            label={t("down")}
            value={focus.focusY}
            onChange={(focusY) => setFocus({ ...focus, focusY })}
          />
          <div className="btns">
            <Button variant="second" onClick={saveFocus}>
              {t("saveFocus")}
            </Button>
          </div>
        </fieldset>
        <fieldset>
          <legend>{t("cut")}</legend>
          <p className="help">{t("cutHelp")}</p>
          {SIDES.map((side) => (
            <Slide
              key={side}
              label={t(side)}
              value={cut[side]}
              onChange={(part) => setCut({ ...cut, [side]: part })}
            />
          ))}
          <div className="btns">
            <ConfirmedButton
              label={t("cutNow")}
              variant="second"
              title={t("cutTitle")}
              what={t("cutWhat")}
              confirm={t("cutNow")}
              keep={t("cutNot")}
              act={() => cropPhotoAction({ id, ...cut })}
              onDone={() => {
                setCut(WHOLE);
                setSaid({ text: t("cutDone"), bad: false });
                router.refresh();
              }}
            />
          </div>
        </fieldset>
        {said && (
          <p className={said.bad ? "err" : "quietly"} role={said.bad ? "alert" : "status"}>
            {said.text}
          </p>
        )}
      </div>
    </div>
  );
}

function Slide({
  label,
  value,
  onChange,
}: {
  label: string;
  value: number;
  onChange: (part: number) => void;
}) {
  const t = useTranslations("photos.frame");
  return (
    <label className="slide">
      <span>{label}</span>
      <input
        type="range"
        dir="ltr"
        min={0}
        max={100}
        value={percent(value)}
        aria-valuetext={t("percent", { percent: percent(value) })}
        onChange={(event) => onChange(Number(event.target.value) / 100)}
      />
      <output>{t("percent", { percent: percent(value) })}</output>
    </label>
  );
}
