import { aggregates, aggregations, functions, language, missingRules, normalisations } from '../../compiler/index.ts';
import {
  canonicalName,
  type ClauseId,
  type Code,
  clauses,
  declarations,
  isToken,
  type Locale,
  nameOf,
  sameName,
  severities,
  severityName,
  type Span,
  type SyntaxNode,
  type SyntaxToken,
  T,
} from '../../grammar/index.ts';
import { diagnosticSummaries } from '../diagnostic-summaries.ts';
import { escaped } from '../markdown.ts';
import { spanAt } from '../name-at.ts';
import { DIAGNOSTIC_PAGES } from '../settings.ts';
import type { YardPlace } from '../session.ts';

const METHODS = { normalisation: normalisations, aggregation: aggregations, missingRule: missingRules } as const;

/** The code in `accept CODE "…"`: what the diagnostic means, and where its page is. */
export function acceptedCodeAt({ steps, locale }: YardPlace): { readonly text: string; readonly span: Span } | null {
  const at = steps.findIndex(({ element }) => !isToken(element) && element.kind === 'slot' && element.name === 'code');
  const clause = steps[at - 1]?.element;
  if (at < 0 || !clause || isToken(clause) || clause.name !== 'accept') return null;
  const code = canonicalName(nameOf(steps[at]!.element));
  if (!Object.hasOwn(diagnosticSummaries, code)) return null;
  const known = code as Code;
  const page = `[${code}](${DIAGNOSTIC_PAGES}/${code}.md)`;
  const text = `**${page}** · ${severityName(severities[known], locale)}\n\n${diagnosticSummaries[known][locale]}`;
  return { text, span: spanAt(steps[at]!.element, steps[at]!.at) };
}

/** The word of the language under the cursor, used as such, with what it means. */
export function wordAt({ steps, locale }: YardPlace): { readonly text: string; readonly span: Span } | null {
  const { element: token, at } = steps.at(-1)!;
  const parent = steps.at(-2)?.element;
  if (!isToken(token) || !parent || isToken(parent) || token.tokenType === T.Text) return null;
  const text = meaning(token, parent, locale);
  const start = at + token.trivia.length;
  return text ? { text, span: { start, end: start + token.image.length } } : null;
}

function meaning(token: SyntaxToken, parent: SyntaxNode, locale: Locale): string | undefined {
  const roles = language.vocabulary.find(token.image)?.roles ?? [];
  if (parent.kind === 'slot') {
    const method = roles.find((r) => r.group === 'method');
    const found = method && (METHODS[method.set as keyof typeof METHODS] as Record<string, MethodText>)[method.id];
    if (found) return methodText(found, locale);
  }
  if (parent.kind === 'call') {
    const called = Object.values(functions).find((f) => sameName(f.names.zh, token.image) || sameName(f.names.en, token.image));
    if (called) return `**${called.names[locale]}**\n\n${called.doc[locale]}`;
    const aggregate = Object.values(aggregates).find((a) => sameName(a.names.zh, token.image) || sameName(a.names.en, token.image));
    return aggregate && `**${aggregate.names[locale]}**\n\n${aggregate.doc[locale]}\n\n\`${aggregate.formula}\``;
  }
  if (parent.kind === 'clause' && roles.some((r) => r.group === 'clause' && r.id === parent.name)) {
    const clause = clauses[parent.name as ClauseId];
    return `**${escaped(token.image)}**\n\n${clause.doc[locale]}\n\n\`${clause[locale].replace(/\{(\w+):\w+\??\}/g, '‹$1›')}\``;
  }
  const declaration = roles.find((r) => r.group === 'declaration');
  if (declaration && parent.kind === declaration.id) {
    const phrase = declarations[declaration.id as keyof typeof declarations];
    return `**${phrase[locale]}** · ${phrase[locale === 'zh' ? 'en' : 'zh']}`;
  }
  return undefined;
}

interface MethodText {
  readonly names: Record<Locale, string>;
  readonly doc: Record<Locale, string>;
  readonly formula: string;
  readonly source: string;
}

const methodText = ({ names, doc, formula, source }: MethodText, locale: Locale): string =>
  `**${names[locale]}**\n\n${doc[locale]}\n\n\`${formula}\`\n\n*${escaped(source)}*`;
