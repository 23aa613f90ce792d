import { language } from '../../compiler/index.ts';
import {
  type ClauseId,
  childrenOf,
  clauses,
  type Dialect,
  isNode,
  type NodeKind,
  nodesOf,
  readTemplate,
  type SyntaxElement,
  type SyntaxNode,
  type TemplatePart,
  allTokens,
} from '../../grammar/index.ts';

const KINDS: readonly NodeKind[] = [
  ...(['file', 'index', 'indicator', 'table', 'column', 'columnType', 'codeList', 'code', 'bands', 'band', 'interval', 'bound'] as const),
  ...(['gate', 'published', 'rule', 'ruleSet', 'fields', 'fieldRow', 'feeds', 'constraint', 'conversion', 'conversionRow'] as const),
  ...(['figures', 'figureRow', 'cell', 'step', 'block', 'clause', 'label', 'codeName', 'slot', 'expression', 'reference', 'call'] as const),
  ...(['ladder', 'rung', 'test', 'filter', 'group', 'literal'] as const),
];

/** Which productions of the grammar a number of texts reached: kinds of nodes, clauses with and without what is optional, words. */
export class Coverage {
  readonly #wanted: ReadonlySet<string>;
  readonly #reached = new Set<string>();

  constructor(dialect: Dialect) {
    const clauseForms = (Object.keys(clauses) as ClauseId[]).flatMap((id) => {
      const parts = readTemplate(clauses[id][dialect]);
      return [`clause ${id}: ${slots(parts, true)}`, `clause ${id}: ${slots(parts, false)}`];
    });
    const words = language.vocabulary.words.filter((w) => w.dialects.includes(dialect)).map((w) => `word ${w.text}`);
    this.#wanted = new Set([...KINDS.map((k) => `node ${k}`), ...clauseForms, ...words]);
  }

  add(root: SyntaxNode): void {
    const visit = (element: SyntaxElement) => {
      if (!isNode(element)) return;
      this.#reached.add(`node ${element.kind}`);
      element.children.forEach(visit);
    };
    visit(root);
    for (const clause of nodesOf(root, 'clause'))
      this.#reached.add(
        `clause ${clause.name}: ${childrenOf(clause, 'slot')
          .map((s) => s.name)
          .sort()}`,
      );
    for (const token of allTokens(root)) if (token.tokenType.name.startsWith('word ')) this.#reached.add(token.tokenType.name);
  }

  missing(): string[] {
    return [...this.#wanted].filter((what) => !this.#reached.has(what));
  }

  summary(): string {
    const of = (prefix: string) => {
      const wanted = [...this.#wanted].filter((w) => w.startsWith(prefix));
      return `${wanted.filter((w) => this.#reached.has(w)).length}/${wanted.length}`;
    };
    return `${of('node ')} kinds of nodes, ${of('clause ')} forms of clauses, ${of('word ')} words`;
  }
}

function slots(parts: readonly TemplatePart[], optional: boolean): string {
  const names = (of: readonly TemplatePart[]): string[] =>
    of.flatMap((p) =>
      p.part === 'slot' ? (optional || !p.optional ? [p.name] : []) : p.part === 'group' && optional ? names(p.parts) : [],
    );
  return String(names(parts).sort());
}
