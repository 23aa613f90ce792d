import { childOf, childrenOf, nameOf, type SyntaxNode, T, type TextPlace, tokensOf } from '../../grammar/index.ts';
import { type Exact, ONE, readAmount, readNumber } from '../exact.ts';
import type { Conversion } from '../model.ts';
import type { Context, Source } from './context.ts';

/**
 * Units of measurement by name, each with what it converts to. The base of a conversion is the unit on the right side of
 * its first row: `1 月 = 22 工作日` counts months in working days.
 */
export function resolveConversions(sources: readonly Source[], context: Context): Map<string, Conversion> {
  const byUnit = new Map<string, Conversion>();
  const declared = new Map<string, { place: TextPlace }>();
  for (const { file, parsed } of sources)
    for (const node of childrenOf(parsed.root, 'conversion')) {
      const name = childOf(node, 'codeName');
      context.declare(declared, nameOf(name), { place: { file, element: name ?? node } }, 'conversion');
      const rows = childrenOf(node, 'conversionRow').flatMap((row) => readRow(file, row) ?? []);
      const conversion = convert(rows, context);
      for (const unit of conversion?.factors.keys() ?? []) if (!byUnit.has(unit)) byUnit.set(unit, conversion!);
    }
  return byUnit;
}

interface Row {
  readonly from: string;
  readonly to: string;
  readonly factor: Exact;
  readonly place: TextPlace;
}

function readRow(file: string, row: SyntaxNode): Row | undefined {
  const [from, to] = tokensOf(row).filter((t) => t.tokenType === T.Name || t.tokenType.CATEGORIES?.includes(T.Name));
  const number = tokensOf(row).find((t) => t.tokenType === T.Number);
  const element = childOf(row, 'literal');
  const [count, amount] = [number && readNumber(number.image), element && readAmount(element)];
  if (!from || !to || !element || !count || !amount || count.equals(0) || amount.equals(0)) return undefined;
  return { from: nameOf(from), to: nameOf(to), factor: amount.div(count), place: { file, element } };
}

function convert(rows: readonly Row[], context: Context): Conversion | undefined {
  const [first] = rows;
  if (!first) return undefined;
  const factors = new Map<string, { value: Exact; place: TextPlace | undefined }>([[first.to, { value: ONE, place: undefined }]]);
  // A row may lean on any other: as many rounds as there are rows settle all that can be settled.
  for (const _ of rows)
    for (const { from, to, factor, place } of rows) {
      const target = factors.get(to);
      if (target && !factors.has(from)) factors.set(from, { value: factor.mul(target.value), place });
    }
  for (const { from, place } of rows)
    if (factors.get(from)?.place !== place)
      if (factors.has(from)) context.report('duplicate-name', place, { thing: 'unit', name: from });
      else context.report('conversion-missing', place, { measure: from, base: first.to });
  return { base: first.to, factors };
}
