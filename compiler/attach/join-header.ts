/**
 * Names of columns that stand in several rows, joined from above. The upper cell of a group is merged in the sheet and
 * stands in its first column only, so a blank cell takes the one to its left; but what has nothing below it is no group
 * (`代码` merged downwards beside `2023年` over `产值, 人口`).
 *
 * @param rows from above, each as long as it is
 */
export function joinHeader(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const filled = rows.map((row) => Array.from({ length: width }, (_, i) => (row[i] ?? '').trim()));
  const below = (row: number, column: number) => filled.slice(row + 1).some((r) => r[column] !== '');
  filled.slice(0, -1).forEach((row, r) => {
    for (let c = 1; c < width; c++) {
      const sameGroup = filled.slice(0, r).every((above) => above[c] === above[c - 1]);
      if (row[c] === '' && sameGroup && below(r, c) && below(r, c - 1)) row[c] = row[c - 1]!;
    }
  });
  return Array.from({ length: width }, (_, c) => filled.map((row) => row[c]!).reduce(joined, ''));
}

/** Latin words are told apart by a blank, Han characters by none. */
function joined(above: string, below: string): string {
  if (above === '' || below === '') return above + below;
  return /[\p{Script=Latin}\d)%]$/u.test(above) && /^[\p{Script=Latin}\d(]/u.test(below) ? `${above} ${below}` : above + below;
}
