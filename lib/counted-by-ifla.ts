const NEWS = "https://www.ifla.org/news/";
const OF_2021 = `${NEWS}recognising-libraries-as-sdg-implementation-partners-in-2021-part-1-a-record-year-for-voluntary-national-reviews/`;

/**
 * Shares of the published reports of a year that name libraries, as IFLA counted and published them; null: "about a
 * third". They are not this platform's figures and stand in none of its tables.
 */
export const COUNTED_BY_IFLA = [
  { year: 2018, share: 0.26, source: OF_2021, of: 2021 },
  { year: 2021, share: 0.435, source: OF_2021, of: 2021 },
  {
    ...{ year: 2022, share: null, of: 2022 },
    source: `${NEWS}at-the-heart-of-sustainable-development-ifla-releases-analysis-of-2022-voluntary-national-reviews/`,
  },
  {
    ...{ year: 2023, share: 0.53, of: 2023 },
    source: `${NEWS}record-year-for-library-references-in-voluntary-national-reviews-of-sdg-implementation/`,
  },
] as const;
