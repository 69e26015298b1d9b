/** Half a page: more than this a ministry does not read. */
export const MOST_WORDS = 150;

/** Days for which a link for a ministry may work. */
export const SHARE_DAYS = [30, 90, 180, 365] as const;
