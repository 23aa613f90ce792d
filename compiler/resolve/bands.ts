import {
  canonicalName,
  childOf,
  childrenOf,
  firstToken,
  isWhole,
  labelOf,
  nameOf,
  type SyntaxNode,
  T,
  tokensOf,
} from '../../grammar/index.ts';
import { readAmount } from '../exact.ts';
import { language } from '../language.ts';
import type { BandModel, Bound } from '../model.ts';
import type { Context } from './context.ts';

/** The bands of an index in the order written. */
export function resolveBands(file: string, node: SyntaxNode, context: Context): BandModel[] {
  const bands = new Map<string, BandModel>();
  for (const row of childrenOf(node, 'band').filter(isWhole)) {
    const code = childOf(row, 'codeName');
    const interval = childOf(row, 'interval');
    if (!code || !interval) continue;
    const name = nameOf(code);
    const label = labelOf(row);
    const own = /\p{Script=Han}/u.test(name) ? { zh: name } : { en: name };
    const { low, high } = interval.children.some((c) => 'kind' in c && c.kind === 'bound')
      ? inWords(file, interval)
      : inBrackets(file, interval);
    // A row without bounds was not understood: that has been said.
    if (!low && !high) continue;
    context.declare(
      bands,
      canonicalName(name),
      {
        code: name,
        name: label.name ?? name,
        labels: { ...own, ...(label.zh && { zh: label.zh }), ...(label.en && { en: label.en }) },
        place: { file, element: code },
        low,
        high,
      },
      'band',
    );
  }
  return [...bands.values()];
}

/** `[80, 90)`: a bracket includes its bound, a parenthesis does not. */
function inBrackets(file: string, node: SyntaxNode): { low: Bound | undefined; high: Bound | undefined } {
  const [low, high] = childrenOf(node, 'literal');
  const has = (type: typeof T.LBracket) => tokensOf(node).some((t) => t.tokenType === type);
  return { low: bound(file, low, has(T.LBracket)), high: bound(file, high, has(T.RBracket)) };
}

/**
 * `80以上不满90`. Which words include their bound follows article 1259 of the Civil Code: 以上 and 以下 include, 不满
 * and 超过 exclude.
 */
function inWords(file: string, node: SyntaxNode): { low: Bound | undefined; high: Bound | undefined } {
  let low: Bound | undefined;
  let high: Bound | undefined;
  for (const part of childrenOf(node, 'bound')) {
    const amount = childOf(part, 'literal');
    const roles = tokensOf(part).flatMap((t) => language.vocabulary.find(t.image)?.roles.map((r) => r.id) ?? []);
    if (roles.includes('orMore')) low = bound(file, amount, true);
    else if (roles.includes('moreThan')) low = bound(file, amount, false);
    else if (roles.includes('orLess')) high = bound(file, amount, true);
    else if (roles.includes('lessThan')) high = bound(file, amount, false);
  }
  return { low, high };
}

function bound(file: string, amount: SyntaxNode | undefined, included: boolean): Bound | undefined {
  const value = amount && firstToken(amount) && readAmount(amount);
  return amount && value ? { value, included, place: { file, element: amount } } : undefined;
}
