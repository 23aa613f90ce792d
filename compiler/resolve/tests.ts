import { type SyntaxNode, type SyntaxToken, T, tokensOf, unquote } from '../../grammar/index.ts';
import { language } from '../language.ts';
import type { Formula, FormulaType, Pattern, TestKind } from '../model.ts';
import { checkPattern } from '../patterns.ts';
import type { Formulas } from './formulas.ts';
import { broken } from './names.ts';

const TESTS: ReadonlySet<string> = new Set(['present', 'absent', 'listed', 'matches', 'contains', 'containsNo', 'valid', 'unique']);

/** Which test a word asks for. */
export function testOf(token: SyntaxToken | undefined): TestKind | 'unique' | undefined {
  const role = token && language.vocabulary.find(token.image)?.roles.find((r) => r.group === 'word' && TESTS.has(r.id));
  return role?.id as TestKind | 'unique' | undefined;
}

/** `X 已填`, `X 格式 /…/`: what a test makes of the operand before it. */
export function readTest(node: SyntaxNode, operand: Formula, formulas: Formulas): Formula {
  const { context, names } = formulas;
  const [word, argument] = tokensOf(node);
  const test = testOf(word);
  const place = names.place(node);
  if (!test) return broken(place);
  if (test === 'unique') {
    context.report('unique-not-alone', place, {});
    return broken(place);
  }
  const types: readonly FormulaType[] | undefined =
    test === 'listed' ? ['code list'] : test === 'present' || test === 'absent' ? undefined : ['text', 'code list'];
  if (types && !formulas.expect(operand, types)) return broken(place);
  const pattern = argument && (argument.tokenType === T.Pattern || argument.tokenType === T.Text) ? readPattern(argument) : undefined;
  const fault = pattern && argument && checkPattern(pattern);
  if (fault) {
    context.report(fault.code, names.place(argument), fault.params);
    return broken(place);
  }
  return { term: { term: 'test', test, operand, pattern }, type: 'yes/no', place: operand.place };
}

/** `/…/i`, with `\/` for a slash; or a text in quotes, which stands for itself. */
function readPattern(token: SyntaxToken): Pattern {
  if (token.tokenType === T.Text) return { source: unquote(token.image).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), ignoreCase: false };
  const end = token.image.lastIndexOf('/');
  return { source: token.image.slice(1, end).replaceAll('\\/', '/'), ignoreCase: token.image.endsWith('i') };
}
