/**
 * The countries and territories of ISO 3166-1 by the UN region that M49 puts them in
 * (https://unstats.un.org/unsd/methodology/m49/): all of them but Antarctica. A table of its own, since forms in the
 * browser ask it too; a test holds it against the library that `countries.ts` reads.
 */
const CODES = {
  africa: `
    AGO ATF BDI BEN BFA BWA CAF CIV CMR COD COG COM CPV DJI DZA EGY ERI ESH ETH GAB GHA GIN GMB GNB GNQ
    IOT KEN LBR LBY LSO MAR MDG MLI MOZ MRT MUS MWI MYT NAM NER NGA REU RWA SDN SEN SHN SLE SOM SSD STP
    SWZ SYC TCD TGO TUN TZA UGA ZAF ZMB ZWE`,
  americas: `
    ABW AIA ARG ATG BES BHS BLM BLZ BMU BOL BRA BRB BVT CAN CHL COL CRI CUB CUW CYM DMA DOM ECU FLK GLP
    GRD GRL GTM GUF GUY HND HTI JAM KNA LCA MAF MEX MSR MTQ NIC PAN PER PRI PRY SGS SLV SPM SUR SXM TCA
    TTO URY USA VCT VEN VGB VIR`,
  asia: `
    AFG ARE ARM AZE BGD BHR BRN BTN CHN CYP GEO HKG IDN IND IRN IRQ ISR JOR JPN KAZ KGZ KHM KOR KWT LAO
    LBN LKA MAC MDV MMR MNG MYS NPL OMN PAK PHL PRK PSE QAT SAU SGP SYR THA TJK TKM TLS TUR TWN UZB VNM
    YEM`,
  europe: `
    ALA ALB AND AUT BEL BGR BIH BLR CHE CZE DEU DNK ESP EST FIN FRA FRO GBR GGY GIB GRC HRV HUN IMN IRL
    ISL ITA JEY LIE LTU LUX LVA MCO MDA MKD MLT MNE NLD NOR POL PRT ROU RUS SJM SMR SRB SVK SVN SWE UKR
    VAT`,
  oceania: `
    ASM AUS CCK COK CXR FJI FSM GUM HMD KIR MHL MNP NCL NFK NIU NRU NZL PCN PLW PNG PYF SLB TKL TON TUV
    UMI VUT WLF WSM`,
};

/** UN regions (M49), as codes of ours with names in messages `regions`. */
export type Region = keyof typeof CODES;
export const REGIONS = Object.keys(CODES) as [Region, ...Region[]];

const REGION_OF: ReadonlyMap<string, Region> = new Map(
  REGIONS.flatMap((region) =>
    CODES[region]
      .trim()
      .split(/\s+/)
      .map((iso3) => [iso3, region] as const),
  ),
);

/** ISO 3166-1 alpha-3 code of a country or territory that M49 puts in a region. */
export const isCountry = (iso3: string): boolean => REGION_OF.has(iso3);

/** UN region of a country; throws where `isCountry` says no. */
export function regionOf(iso3: string): Region {
  const region = REGION_OF.get(iso3);
  if (!region) throw new Error(`no region for country code ${iso3}`);
  return region;
}

/** Codes of the countries of a UN region. */
export const countriesOf = (region: Region): string[] =>
  [...REGION_OF].flatMap(([iso3, its]) => (its === region ? iso3 : []));
