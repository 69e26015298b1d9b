"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ConfirmedButton } from "@/components/confirmed-button";
import {
  publishCollectionAction,
  removeCollectionAction,
  unpublishCollectionAction,
} from "@/lib/publications/collections/actions";

type Props = { id: string; version: number; isPublic: boolean; list: string };

/** What else can be done with a collection: show it to everybody, take that back, remove it. */
export function CollectionMoves({ id, version, isPublic, list }: Props) {
  const t = useTranslations("collections");
  const router = useRouter();
  const ref = { id, version };
  const words = (move: "publish" | "unpublish" | "remove") => ({
    ...{ label: t(`${move}.label`), title: t(`${move}.title`), what: t(`${move}.what`) },
    ...{ confirm: t(`${move}.confirm`), keep: t(`${move}.keep`) },
  });
  return (
    <div className="btns">
      {isPublic ? (
        <ConfirmedButton
          {...words("unpublish")}
          act={() => unpublishCollectionAction(ref)}
          onDone={router.refresh}
        />
      ) : (
        <ConfirmedButton
          {...words("publish")}
          variant="second"
          act={() => publishCollectionAction(ref)}
          onDone={router.refresh}
        />
      )}
      <ConfirmedButton
        {...words("remove")}
        act={() => removeCollectionAction(ref)}
        onDone={() => router.push(list)}
      />
    </div>
  );
}
