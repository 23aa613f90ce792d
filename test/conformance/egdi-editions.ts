/** What is known of each edition of the EGDI before it is scored. */
export interface Edition {
  readonly year: string;
  /** The methodology it was made by. */
  readonly text: 'egdi-2010.yard' | 'egdi-2012.yard' | 'egdi.yard';
  /** Weights of OSI, TII and HCI as integers in proportion: what the text says, said again for the exact comparison. */
  readonly weights: readonly [number, number, number];
  /** Decimal places the figures were printed with. */
  readonly places: { readonly components: readonly [number, number, number]; readonly index: number };
  /** Countries without all components. */
  readonly incomplete: readonly string[];
  /** Countries whose components do not make the index published for them. */
  readonly findings: readonly string[];
  /** Countries that would rank otherwise if ranks looked at the unrounded mean of the printed components. */
  readonly otherRankIfRaw: readonly string[];
  /** How many countries each band holds, from the highest, where somebody else has counted. */
  readonly bandCounts?: readonly number[];
}

const THIRDS = [1, 1, 1] as const;
const FIVE = { components: [5, 5, 5], index: 5 } as const;
const FOUR = { components: [4, 4, 4], index: 4 } as const;
const COMPLETE = { incomplete: [], findings: [], otherRankIfRaw: [] } as const;

export const editions: readonly Edition[] = [
  {
    ...COMPLETE,
    year: '2010',
    text: 'egdi-2010.yard',
    weights: [34, 33, 33],
    places: FIVE,
    // The first nine are published with index 0 and share the last rank, the tenth has no figures at all.
    incomplete: [
      'Kiribati',
      'Marshall Islands',
      'Micronesia (Federated States of)',
      'Monaco',
      'Nauru',
      "Democratic People's Republic of Korea",
      'Somalia',
      'Tuvalu',
      'San Marino',
      'South Sudan',
    ],
  },
  {
    ...COMPLETE,
    year: '2012',
    text: 'egdi-2012.yard',
    weights: THIRDS,
    places: FIVE,
    // Index 0 and the last rank although TII and HCI are there. Their OSI is 0, and no other country's: no online
    // presence seems to have meant no index that year. Other editions give countries with OSI 0 the mean.
    findings: ['Libya', 'Central African Republic', 'Guinea'],
  },
  { ...COMPLETE, year: '2014', text: 'egdi-2012.yard', weights: THIRDS, places: { components: [5, 5, 4], index: 5 } },
  { ...COMPLETE, year: '2016', text: 'egdi-2012.yard', weights: THIRDS, places: FIVE },
  { ...COMPLETE, year: '2018', text: 'egdi.yard', weights: THIRDS, places: FOUR, otherRankIfRaw: ['Iraq', 'Serbia'] },
  {
    ...COMPLETE,
    year: '2022',
    text: 'egdi.yard',
    weights: THIRDS,
    places: FOUR,
    otherRankIfRaw: ['Bahamas', 'Bhutan', 'Iceland', 'Eswatini'],
    bandCounts: [60, 73, 53, 7],
  },
];
