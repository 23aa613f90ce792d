/** A tree of three levels below its root, 5, 17 and 78, as plain arrays: what both the text and the loop are made from. */
export interface Level {
  /** Children of node k are the nodes `first[k]` up to `first[k + 1]` of the level below. */
  readonly first: readonly number[];
  /** Weights of the nodes of the level below, integers that add up to 100 under each parent and have no common factor. */
  readonly weights: readonly number[];
}

export interface Tree {
  /** Root, domains, groups: each with the weights of what is below it. */
  readonly levels: readonly [Level, Level, Level];
}

const SIZES = [
  [5],
  [3, 4, 3, 4, 3],
  // Seventeen groups, ten of five leaves and seven of four: 78.
  [5, 4, 5, 4, 5, 5, 4, 5, 4, 5, 4, 5, 5, 4, 5, 4, 5],
] as const;

export const tree: Tree = {
  levels: [level(SIZES[0], 0), level(SIZES[1], 1), level(SIZES[2], 2)],
};

export const LEAVES = tree.levels[2].weights.length;

function level(sizes: readonly number[], seed: number): Level {
  const first = [0];
  const weights: number[] = [];
  sizes.forEach((size, k) => {
    weights.push(...uneven(size, seed + k));
    first.push(weights.length);
  });
  return { first, weights };
}

/** Integers that differ, add up to 100 and have no common factor: the first two are neighbours. */
function uneven(size: number, seed: number): number[] {
  const weights = Array.from({ length: size }, (_, i) => Math.floor(100 / size) - 3 + ((i + seed) % 5));
  weights[1] = weights[0]! + 1;
  const rest = weights.slice(0, -1).reduce((a, b) => a + b, 0);
  weights[size - 1] = 100 - rest;
  return weights;
}

/** The tree as a methodology: ratio leaves clipped to 0..1, times 100; root rounded and banded. */
export function treeText(leafWeights: readonly number[] = tree.levels[2].weights): string {
  const [root, domains, groups] = tree.levels;
  const text = [
    'index bench "Bench" {',
    '  assess unit from data',
    '  scale 0..100',
    '  round 2 half-up at publish',
    '  band on published; rank on published',
    '  aggregate arithmetic',
    '  missing skip and re-weight',
    '  normalise range(0, 1) clipped',
    '  bands { A [90, 100]; B [80, 90); C [65, 80); D [0, 65) }',
  ];
  for (let d = 0; d < domains.first.length - 1; d++) {
    text.push(`  indicator D${d} "Domain ${d}" weight ${root.weights[d]}% {`);
    for (let g = domains.first[d]!; g < domains.first[d + 1]!; g++) {
      text.push(`    indicator G${g} "Group ${g}" weight ${domains.weights[g]}% {`);
      for (let l = groups.first[g]!; l < groups.first[g + 1]!; l++)
        text.push(`      indicator L${l} "Leaf ${l}" weight ${leafWeights[l]}% = data.${part(l)} / data.${whole(l)}`);
      text.push('    }');
    }
    text.push('  }');
  }
  text.push('}', 'table data "Data" from "data.csv" {', '  key = id', '  id : text');
  for (let l = 0; l < LEAVES; l++) text.push(`  ${part(l)} : number`, `  ${whole(l)} : number`);
  return `${text.join('\n')}\n}\n`;
}

export const part = (leaf: number): string => `part${leaf}`;
export const whole = (leaf: number): string => `whole${leaf}`;

/** Leaf weights with one percent moved from the first leaf of the first group to the second. */
export function editedWeights(): number[] {
  const weights = [...tree.levels[2].weights];
  weights[0]!--;
  weights[1]!++;
  return weights;
}
