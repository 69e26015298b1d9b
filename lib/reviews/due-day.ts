/** The day (ISO) by which a review that begins now is due. */
export const dueDay = ({ dueDays }: { dueDays: number }): string =>
  new Date(Date.now() + dueDays * 86_400_000).toISOString().slice(0, 10);
