import { VNR_SIDES, type VnrSide } from "@/db/enums";

type Agreement = { side: VnrSide; wording: number };

/**
 * How far a message is agreed: which sides have agreed to its wording as it stands, and whether those are all who are
 * there. A side that nobody stands for is not waited for.
 */
export function agreementOn(
  wording: number,
  agreements: readonly Agreement[],
  present: readonly VnrSide[],
): { by: VnrSide[]; complete: boolean } {
  const by = VNR_SIDES.filter((side) =>
    agreements.some((one) => one.side === side && one.wording === wording),
  );
  return { by, complete: by.length > 0 && present.every((side) => by.includes(side)) };
}
