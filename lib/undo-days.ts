/** Days for which what was deleted can be brought back; then it is erased for good. The triggers of the database hold the same. */
export const UNDO_DAYS = 30;

const DAY = 86_400_000;

/** Whether something deleted then can still be brought back. */
export const canUndo = (deletedAt: Date | null, now = new Date()): boolean =>
  deletedAt !== null && now.getTime() - deletedAt.getTime() < UNDO_DAYS * DAY;

/** Whole days left to bring it back; the last day counts as one. */
export const daysLeft = (deletedAt: Date, now = new Date()): number =>
  Math.max(0, Math.ceil(UNDO_DAYS - (now.getTime() - deletedAt.getTime()) / DAY));
