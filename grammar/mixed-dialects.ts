import { type Diagnostic, diagnose } from './diagnostics/catalogue.ts';
import { type ClauseId, choices, clauses, type Dialect, declarations, type Phrase, words } from './dialects.ts';
import type { Language, Parsed } from './language.ts';
import { firstToken, isNode, isToken, type NodeKind, type SyntaxNode, type SyntaxToken, tokensOf } from './syntax.ts';
import { readTemplate, templateWords } from './templates.ts';
import type { Vocabulary, WordRole } from './vocabulary.ts';

/** A word that is used as a word of the language, and what it is in both dialects. */
interface Keyword {
  readonly token: SyntaxToken;
  readonly phrase: Phrase;
  /** Whether putting the other spelling in its place says the same: not where the dialects order things differently. */
  readonly interchangeable: boolean;
}

/** Keywords of the other dialect, each with what this one says. A file uses one dialect. */
export function mixedDialects(file: string, parsed: Parsed, language: Language): Diagnostic[] {
  const found: Diagnostic[] = [];
  /** What was found below a declaration before is found again: trees share what did not change. */
  const visit = (node: SyntaxNode): void => {
    const known = knownBelow.get(node);
    if (known?.file === file && known.dialect === parsed.dialect) {
      if (known.found.length) found.push(...known.found);
      return;
    }
    const from = found.length;
    look(node);
    if (DECLARED.has(node.kind)) knownBelow.set(node, { file, dialect: parsed.dialect, found: found.slice(from) });
  };
  const look = (node: SyntaxNode): void => {
    for (const { token, phrase, interchangeable } of keywords(node, language.vocabulary)) {
      const dialect = language.dialectOf(token);
      if (!dialect || dialect === parsed.dialect) continue;
      const instead = phrase[parsed.dialect];
      const fix = {
        title: { fix: 'replace-with', text: instead } as const,
        file,
        edits: [{ element: token, text: instead, how: 'replace' as const }],
      };
      found.push(
        diagnose('mixed-dialect', { file, element: token }, { word: token.image, instead }, { fix: interchangeable ? fix : undefined }),
      );
    }
    for (const child of node.children) if (isNode(child)) visit(child);
  };
  visit(parsed.root);
  return found;
}

const DECLARED: ReadonlySet<NodeKind> = new Set(['indicator', 'table', 'column', 'gate', 'published', 'rule', 'ruleSet', 'clause']);
const knownBelow = new WeakMap<SyntaxNode, { readonly file: string; readonly dialect: Dialect; readonly found: readonly Diagnostic[] }>();

function keywords(node: SyntaxNode, vocabulary: Vocabulary): Keyword[] {
  const roles = (token: SyntaxToken): readonly WordRole[] => vocabulary.find(token.image)?.roles ?? [];
  const inTable = (group: WordRole['group'], look: (role: WordRole) => Phrase | undefined) => (token: SyntaxToken) => {
    const role = roles(token).find((r) => r.group === group);
    const phrase = role && look(role);
    return phrase ? [{ token, phrase, interchangeable: true }] : [];
  };
  const word = inTable('word', (r) => words[r.id as keyof typeof words]);
  const first = firstToken(node);
  switch (node.kind) {
    case 'index':
    case 'indicator':
    case 'table':
    case 'bands':
    case 'gate':
    case 'published':
    case 'figures':
    case 'rule':
    case 'ruleSet':
    case 'fields':
    case 'conversion':
      return [
        ...(first ? [{ token: first, phrase: declarations[node.kind], interchangeable: true }] : []),
        ...(node.kind === 'table' ? tokensOf(node).slice(1).flatMap(word) : []),
      ];
    case 'clause':
      return first ? clauseHead(first, node.name as ClauseId) : [];
    case 'slot': {
      const token = node.children[0];
      if (!token || !isToken(token) || node.name === 'text' || node.name === 'label') return [];
      const choice = inTable('choice', (r) => (choices as Record<string, Record<string, Phrase>>)[r.set]?.[r.id]);
      const method = inTable('method', (r) => vocabulary.methods[r.set as keyof Vocabulary['methods']][r.id]);
      return [...method(token), ...choice(token)].slice(0, 1);
    }
    case 'columnType':
    case 'ladder':
      return first ? word(first) : [];
    case 'rung': {
      const key = first && roles(first).some((r) => r.id === 'otherwise') ? first : undefined;
      return key ? word(key) : [];
    }
    case 'expression':
    case 'bound':
    case 'test':
    case 'filter':
    case 'feeds':
    case 'constraint':
      return tokensOf(node).flatMap(word);
    default:
      return [];
  }
}

/** The word a clause begins with. Only a clause with no other word of its own can change it alone. */
function clauseHead(token: SyntaxToken, id: ClauseId): Keyword[] {
  const spelled = (dialect: Dialect) => templateWords(readTemplate(clauses[id][dialect]));
  const [zh, en] = [spelled('zh'), spelled('en')];
  return zh[0] && en[0] ? [{ token, phrase: { zh: zh[0], en: en[0] }, interchangeable: zh.length === 1 && en.length === 1 }] : [];
}
