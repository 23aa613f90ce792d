/** One row, by column name, as it stands in the file. */
export type Cells = Record<string, string>;

/** A service guide with its materials and steps. */
export interface Guide {
  cells: Cells;
  materials: Cells[];
  steps: Cells[];
  /** Uniqueness rules that this guide fails because an earlier one says the same. */
  repeats?: readonly string[];
  /** It repeats another guide, or is repeated: its name and codes must stay as they are. */
  twin?: true;
}

/** Guides with the rows that belong to them, in the order of the guides. */
export function assemble(
  guides: readonly Readonly<Cells>[],
  materials: readonly Readonly<Cells>[],
  steps: readonly Readonly<Cells>[],
): Guide[] {
  const found = new Map(guides.map((cells) => [cells.记录唯一标识 ?? '', { cells, materials: [] as Cells[], steps: [] as Cells[] }]));
  for (const row of materials) found.get(row.指南 ?? '')?.materials.push(row);
  for (const row of steps) found.get(row.指南 ?? '')?.steps.push(row);
  return [...found.values()];
}
