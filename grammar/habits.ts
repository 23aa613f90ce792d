import type { TokenType } from 'chevrotain';
import { isPlainName } from './characters.ts';
import type { Dialect } from './dialects.ts';
import { beginsDeclaration, inOtherQuotes, isQuote } from './other-quotes.ts';
import { nameOf, unquote, wordOf } from './reading.ts';
import type { SyntaxToken } from './syntax.ts';
import { T } from './token-types.ts';

/**
 * What people bring along from spreadsheets, other languages and everyday writing, where the grammar knows nothing of the
 * kind. A message that names the habit helps more than one that tells what else could stand there.
 */
export type Habit =
  | 'power'
  | 'conditional'
  | 'comparison'
  | 'logic'
  | 'dash-range'
  | 'bound'
  | 'ladder-range'
  | 'brackets'
  | 'quotes'
  | 'percent'
  | 'comment'
  | 'equal-weights'
  | 'label'
  | 'no-code'
  | 'file'
  | 'blank-in-name'
  | 'column-in-quotes'
  | 'name-in-quotes'
  | 'text-in-name-quotes'
  | 'lone-text'
  | 'sign-in-name'
  | 'phrase'
  | 'mark'
  | 'not-comparison';

/** A habit as it was written, and what to write instead, where that is one thing. */
export interface FoundHabit {
  readonly habit: Habit;
  readonly tokens: readonly SyntaxToken[];
  readonly instead?: string | undefined;
  /** What becomes of the tokens where not all of them change: else the first becomes what to write instead, and the others go. */
  readonly edits?: readonly (readonly [SyntaxToken, string])[];
}

/** The tokens around one that the grammar stumbled over. */
interface At {
  readonly token: SyntaxToken;
  readonly before: SyntaxToken | undefined;
  readonly after: SyntaxToken | undefined;
  /** The tokens of its line up to and with it. */
  readonly line: readonly SyntaxToken[];
  readonly dialect: Dialect;
  /** What the grammar expects there, where it has said so. */
  readonly expected: readonly TokenType[];
  /** All tokens, and where this one is among them. */
  readonly tokens: readonly SyntaxToken[];
  readonly at: number;
}

const CONDITIONALS = new Set(['if', 'iif', 'ifs', 'case', 'switch', '若', '如果', '如', '当']);

/** Whether a word begins a conditional elsewhere. */
export const isConditional = (word: string): boolean => CONDITIONALS.has(word.toLowerCase());

const LOGIC: Readonly<Record<string, Readonly<Record<Dialect, string>>>> = {
  '&&': { zh: '且', en: 'and' },
  '&': { zh: '且', en: 'and' },
  '||': { zh: '或', en: 'or' },
  '|': { zh: '或', en: 'or' },
};
const BRACKETS: Readonly<Record<string, string>> = { '【': '[', '】': ']', '〔': '[', '〕': ']', '〖': '[', '〗': ']' };
const BOUNDS: Readonly<Record<string, (bound: string, dialect: Dialect) => string>> = {
  '>=': (n, dialect) => (dialect === 'zh' ? `${n}以上` : `${n} or more`),
  '<=': (n, dialect) => (dialect === 'zh' ? `${n}以下` : `${n} or less`),
  '>': (n, dialect) => (dialect === 'zh' ? `超过${n}` : `more than ${n}`),
  '<': (n, dialect) => (dialect === 'zh' ? `不满${n}` : `less than ${n}`),
};
const DECLARATION = /^(?:index|indicator|gate|rule|rule set|table|指标体系|指标|单项否决|规则|规则组|数据表)$/i;
const MARKS = /^(?:missing|缺失标记)$/i;
const DASH = /^[-－—–~～至到]$/;
const RANGE_WORD = /^(?:以上|以下|不满|超过|or more|or less|less than|more than)$/i;

/** The first habit that explains the place is the one that is told. */
const HABITS: readonly ((at: At) => FoundHabit | undefined)[] = [
  ({ token }) => (token.image === '^' ? { habit: 'power', tokens: [token] } : undefined),
  ({ token, before, after }) => {
    const signs = twice(token, before, after, '*');
    return signs && { habit: 'power', tokens: signs };
  },
  ({ token, after, dialect }) => {
    if (!/^[&|]$/.test(token.image)) return undefined;
    const tokens = after && touches(after) && after.image === token.image ? [token, after] : [token];
    return { habit: 'logic', tokens, instead: LOGIC[tokens.map((t) => t.image).join('')]![dialect] };
  },
  ({ token, before, after }) => {
    const signs = twice(token, before, after, '=');
    return signs && { habit: 'comparison', tokens: signs, instead: '=' };
  },
  ({ token, before, after }) =>
    DASH.test(token.image) && isNumber(before) && isNumber(after)
      ? { habit: 'dash-range', tokens: [before, token, after], instead: `[${before.image}, ${after.image}]` }
      : undefined,
  // `a: 80-100`
  ({ token, tokens, at, expected }) => {
    const [from, dash, to] = tokens.slice(at + 1, at + 4);
    if (token.tokenType !== T.Colon || !expected.includes(T.LBracket) || !isNumber(from) || !isNumber(to)) return undefined;
    if (!dash || !DASH.test(dash.image)) return undefined;
    const edits = [[token, ` [${from.image}, ${to.image}]`] as const, ...[from, dash, to].map((t) => [t, ''] as const)];
    return { habit: 'dash-range', tokens: [token, from, dash, to], instead: `[${from.image}, ${to.image}]`, edits };
  },
  ({ token, after, dialect }) => {
    const bound = BOUNDS[plain(token.image)];
    return bound && isNumber(after) ? { habit: 'bound', tokens: [token, after], instead: bound(after.image, dialect) } : undefined;
  },
  // 80分以上
  ({ token, before }) => {
    const word = /^[分项个](以上|以下)$/.exec(token.image)?.[1];
    return word && isNumber(before) ? { habit: 'bound', tokens: [before, token], instead: before.image + word } : undefined;
  },
  ({ token, before }) =>
    RANGE_WORD.test(token.image) && isNumber(before) ? { habit: 'ladder-range', tokens: [before, token] } : undefined,
  ({ token }) => {
    const instead = BRACKETS[token.image];
    return instead ? { habit: 'brackets', tokens: [token], instead } : undefined;
  },
  ({ tokens, at }) => {
    const found = inOtherQuotes(tokens, at);
    return found && { habit: 'quotes', ...found };
  },
  ({ token }) => (token.tokenType === T.Stray && isQuote(token) ? { habit: 'quotes', tokens: [token] } : undefined),
  ({ token, line }) => (token.image === '#' && line.length === 1 ? { habit: 'comment', tokens: [token], instead: '//' } : undefined),
  ({ token, before }) => {
    if (/^(?:percent|pct)$/i.test(token.image) && isNumber(before))
      return { habit: 'percent', tokens: [before, token], instead: `${before.image}%` };
    const spelled = /^百分之([0-9]+)$/.exec(token.image)?.[1];
    return /^百分之/.test(token.image) ? { habit: 'percent', tokens: [token], instead: spelled && `${spelled}%` } : undefined;
  },
  ({ token, line, dialect }) =>
    /^(?:等权|equal weights)$/i.test(token.image) && line.length === 1
      ? {
          habit: 'equal-weights',
          tokens: [token],
          instead: dialect === 'zh' ? '合成 加权算术平均 等权' : 'aggregate arithmetic equal weights',
        }
      : undefined,
  ({ token, before, after }) =>
    token.tokenType === T.Text && after?.tokenType !== T.Text && before && DECLARATION.test(before.image)
      ? { habit: 'no-code', tokens: [token] }
      : undefined,
  ({ token, before, line }) =>
    token.tokenType === T.Text &&
    before &&
    /^(?:from|取自)$/i.test(before.image) &&
    !/^(?:table|数据表)$/i.test(line[0]!.image) &&
    /[./\\]/.test(token.image)
      ? { habit: 'file', tokens: [token] }
      : undefined,
  ({ token, after, line, expected }) =>
    token.tokenType === T.Text &&
    ((expected.includes(T.Name) && !expected.includes(T.Text)) || (line.length === 1 && after?.tokenType === T.Colon))
      ? { habit: 'name-in-quotes', tokens: [token], instead: asName(unquote(token.image)) }
      : undefined,
  ({ token, line }) => {
    if (line.length !== 1 || (token.tokenType !== T.Text && token.tokenType !== T.Quoted)) return undefined;
    const word = wordOf(token);
    return { habit: 'lone-text', tokens: [token], instead: DECLARATION.test(word) ? word : undefined };
  },
  ({ token, line }) =>
    isName(token) && beginsDeclaration(line.slice(0, -1))
      ? { habit: 'label', tokens: [token], instead: `"${token.image.replace(/^[「`]|[」`]$/g, '')}"` }
      : undefined,
  ({ token, expected }) =>
    token.tokenType === T.Quoted && expected.includes(T.Text) && !expected.includes(T.Name)
      ? { habit: 'text-in-name-quotes', tokens: [token], instead: `"${nameOf(token).replaceAll('"', '""')}"` }
      : undefined,
  ({ token, before, line, dialect }) => {
    if (!before || ENDS_LINE.has(token.tokenType) || !line.some((t) => MARKS.test(t.image))) return undefined;
    if (MARKS.test(before.image)) return { habit: 'mark', tokens: [token], instead: `"${token.image}"` };
    const [one, other] = [before.image, token.image];
    const pair = before.tokenType === T.Text && token.tokenType === T.Text;
    return pair ? { habit: 'mark', tokens: [before, token], instead: one + (dialect === 'zh' ? '、' : ', ') + other } : undefined;
  },
  ({ line }) => {
    const word = line.find((t) => isConditional(t.image));
    return word && { habit: 'conditional', tokens: [word] };
  },
  ({ token, tokens, at }) => {
    if (token.tokenType !== T.Stray || /[!?&|^\\]/.test(token.image)) return undefined;
    let [from, to] = [at, at];
    while (at - from < LONGEST_NAME && tokens[from]!.trivia === '' && isInName(tokens[from - 1])) from--;
    while (to - at < LONGEST_NAME && tokens[to + 1]?.trivia === '' && isInName(tokens[to + 1])) to++;
    if (from === at || to === at) return undefined;
    const run = tokens.slice(from, to + 1);
    return { habit: 'sign-in-name', tokens: run, instead: `「${run.map((t) => t.image).join('')}」` };
  },
  // `a and others`, where a list of members could end so.
  ({ token }) => {
    const [operator, ...name] = token.image.split(/[ \t]+/);
    return name.length && /^(?:and|or|not)$/i.test(operator!) && isWord(token)
      ? { habit: 'phrase', tokens: [token], instead: `${operator} 「${name.join(' ')}」` }
      : undefined;
  },
  ({ token, before, line }) =>
    isPlain(token) && isPlain(before) && line.some((t) => t.image === '=')
      ? { habit: 'blank-in-name', tokens: [before, token], instead: `「${before.image} ${token.image}」` }
      : undefined,
];

/**
 * The habit that explains why the grammar stumbled over a token, if it is a known one.
 *
 * @param expected what could stand there
 */
export function habitAt(
  tokens: readonly SyntaxToken[],
  at: number,
  dialect: Dialect,
  expected: readonly TokenType[] = [],
): FoundHabit | undefined {
  let from = at;
  while (from > 0 && !BEGINS_LINE.has(tokens[from - 1]!.tokenType)) from--;
  const here: At = {
    token: tokens[at]!,
    before: at > from ? tokens[at - 1] : undefined,
    after: tokens[at + 1],
    line: tokens.slice(from, at + 1),
    dialect,
    expected,
    tokens,
    at,
  };
  for (const habit of HABITS) {
    const found = habit(here);
    if (found) return found;
  }
  return undefined;
}

const BEGINS_LINE = new Set([T.End, T.LBrace, T.RBrace]);
const ENDS_LINE = new Set([...BEGINS_LINE, T.EndOfFile]);
const plain = (sign: string) => sign.replace('≥', '>=').replace('≤', '<=').replace('＞', '>').replace('＜', '<');
const touches = (after: SyntaxToken) => after.trivia === '';
const isNumber = (token: SyntaxToken | undefined): token is SyntaxToken => token?.tokenType === T.Number;
/** A word of the language. */
const isWord = ({ tokenType }: SyntaxToken) => tokenType.CATEGORIES?.includes(T.Name) === true;
const isName = ({ tokenType }: SyntaxToken) => tokenType === T.Name || tokenType === T.Quoted;
/** Tokens on each side of a sign that may belong to one name with it. */
const LONGEST_NAME = 20;
const isInName = (token: SyntaxToken | undefined): boolean =>
  token !== undefined && (IN_NAME.has(token.tokenType) || token.tokenType.CATEGORIES?.includes(T.Name) === true) && !isQuote(token);
const IN_NAME = new Set([T.Name, T.Number, T.Stray]);
const asName = (name: string) => (isPlainName(name) ? name : name.includes('」') ? `\`${name}\`` : `「${name}」`);
const isPlain = (token: SyntaxToken | undefined): token is SyntaxToken => token?.tokenType === T.Name;

/** A sign that is written twice in a row. */
function twice(
  token: SyntaxToken,
  before: SyntaxToken | undefined,
  after: SyntaxToken | undefined,
  sign: string,
): SyntaxToken[] | undefined {
  if (token.image !== sign) return undefined;
  if (before?.image === sign && touches(token)) return [before, token];
  return after?.image === sign && touches(after) ? [token, after] : undefined;
}
