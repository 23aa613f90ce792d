import { childrenOf, type Diagnostic, nameOf, childOf, parts, type SyntaxNode, slotOf, type TextPlace } from '../../grammar/index.ts';
import type { Methodology } from '../model.ts';
import { Context, checkPlaces, type Reference, type Source } from './context.ts';
import { codesBelow, IndexResolver } from './indicators.ts';
import { resolveConversions } from './conversions.ts';
import { ResolveMemory } from './memory.ts';
import { resolvePublished } from './published.ts';
import { resolveRowConditions } from './row-conditions.ts';
import { resolveRules } from './rules.ts';
import { resolveTables } from './tables.ts';

export interface Resolved {
  /** Undefined where there is no index to speak of. */
  readonly methodology: Methodology | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly references: readonly Reference[];
}

/**
 * Trees to a model with every name resolved. What cannot be resolved is reported and left out.
 *
 * @param memory of the last time, for what did not change
 */
export function resolve(sources: readonly Source[], project: TextPlace | { file: string }, memory = new ResolveMemory()): Resolved {
  const context = new Context(memory, sources);
  for (const { file, parsed } of sources) checkPlaces(context, file, parsed.root, 'file');
  const roots = sources.flatMap(({ file, parsed }) => childrenOf(parsed.root, 'index').map((node) => ({ file, node })));
  const [root] = roots;
  const conversions = resolveConversions(sources, context);
  const tables = resolveTables(sources, root ? listOf(root.node) : '', conversions, context);
  const published = resolvePublished(sources, context);
  if (!root) {
    const hasErrors = sources.some((s) => s.parsed.syntax.length > 0);
    if (!hasErrors || sources.length === 0)
      context.diagnostics.push({ code: 'no-index', severity: 'error', params: {}, place: project, related: [] });
    return { methodology: undefined, diagnostics: context.diagnostics, references: context.references() };
  }
  if (roots.length > 1) {
    const named = roots.map(({ file, node }) => ({
      name: nameOf(childOf(node, 'codeName')),
      place: { file, element: childOf(node, 'codeName') ?? node },
    }));
    context.report(
      'several-indexes',
      named[1]!.place,
      { names: named.map((n) => n.name) },
      { related: [{ place: named[0]!.place, note: 'first-here' }] },
    );
  }
  const codes = context.declareIndicators(codesBelow(root.file, root.node, context));
  const stamp = memory.scope({
    tables: [...tables.values()],
    codes,
    conversions: sources.flatMap((s) => childrenOf(s.parsed.root, 'conversion')),
  });
  const scope = { tables, indicators: codes, conversions, stamp };
  const index = new IndexResolver(root.file, scope, context).index(root.node);
  const without = resolveRowConditions(sources, scope, context);
  const rules = resolveRules(sources, scope, context);
  return { methodology: { index, tables, published, without, rules }, diagnostics: context.diagnostics, references: context.references() };
}

/** Name of the table that an index takes its units from. */
function listOf(index: SyntaxNode): string {
  const assess = parts(index).find((p) => p.kind === 'clause' && p.name === 'assess');
  return nameOf(assess && slotOf(assess, 'table'));
}
