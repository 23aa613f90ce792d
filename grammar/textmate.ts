import { plainOf } from './characters.ts';
import type { Vocabulary, VocabularyWord, WordRole } from './vocabulary.ts';

/**
 * The TextMate grammar, made from the vocabulary: what an editor colours by before the server has said what the names
 * are. Every word of the language is also a name; a grammar of patterns can only tell by what stands beside it.
 */

export interface TextMateRule {
  readonly name?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly captures?: Captures;
  readonly beginCaptures?: Captures;
  readonly endCaptures?: Captures;
  readonly patterns?: readonly TextMateRule[];
  readonly include?: string;
}
type Captures = Readonly<Record<string, { readonly name: string }>>;

export interface TextMateGrammar {
  readonly scopeName: string;
  readonly name: string;
  readonly fileTypes: readonly string[];
  readonly patterns: readonly TextMateRule[];
  readonly repository: Readonly<Record<string, { readonly patterns: readonly TextMateRule[] }>>;
}

const BLANK = '[ \\t\\x{3000}]';
const NAME_CHAR = '[\\p{L}\\p{Nl}\\p{Mn}\\p{Mc}\\p{Nd}\\p{Pc}]';
const DIGIT = '[0-9０-９]';
const NAME = '[\\p{L}\\p{Nl}_][\\p{L}\\p{Nl}\\p{Mn}\\p{Mc}\\p{Nd}\\p{Pc}]*';
const QUOTED = '「[^」\\r\\n]*」|`[^`\\r\\n]*`';
/** A code of an indicator, a rule or a gate: `A1-1`, `JB.30`. */
const CODE = `${NAME}(?:[-.]${NAME_CHAR}+)*`;
const HYPHENED = `[\\p{L}_]${NAME_CHAR}*(?:[-.]${NAME_CHAR}+)+`;

/** The colour of a word by the roles it can play, the first that fits. */
const SCOPES: readonly { readonly scope: string; readonly fits: (role: WordRole) => boolean }[] = [
  { scope: 'keyword.operator.word', fits: ({ group, id }) => group === 'word' && OPERATORS.has(id) },
  { scope: 'keyword.operator.test', fits: ({ group, id }) => group === 'word' && TESTS.has(id) },
  { scope: 'keyword.control.declaration', fits: ({ group }) => group === 'declaration' },
  { scope: 'keyword.other.clause', fits: ({ group }) => group === 'clause' },
  { scope: 'constant.language', fits: ({ group, id }) => group === 'word' && (id === 'yes' || id === 'no') },
  { scope: 'support.type', fits: ({ group, id }) => group === 'word' && id.endsWith('Type') },
  { scope: 'keyword.other.label', fits: ({ group, id }) => group === 'word' && id.startsWith('label') },
  { scope: 'keyword.other.word', fits: ({ group }) => group === 'word' },
  { scope: 'support.function.method', fits: ({ group }) => group === 'method' },
  { scope: 'support.constant.choice', fits: () => true },
];
const OPERATORS = new Set(['and', 'or', 'not', 'notMoreThan', 'notLessThan', 'equals', 'differs', 'above', 'below']);
const TESTS = new Set(['present', 'absent', 'unique', 'listed', 'matches', 'contains', 'containsNo', 'valid']);
const BEFORE_PATTERN = ['matches', 'contains', 'containsNo'];

export function textMateGrammar(vocabulary: Vocabulary): TextMateGrammar {
  return {
    scopeName: 'source.steelyard',
    name: 'Steelyard',
    fileTypes: ['yard'],
    patterns: [
      'comments',
      'texts',
      'patterns',
      'declarations',
      'columns',
      'paths',
      'labels',
      'bounds',
      'words',
      'intervals',
      'dates',
      'numbers',
      'functions',
      'names',
      'signs',
    ].map((part) => ({ include: `#${part}` })),
    repository: Object.fromEntries(
      Object.entries({
        comments: COMMENTS,
        texts: TEXTS,
        patterns: patternRules(vocabulary),
        declarations: [declarationRule(vocabulary)],
        columns: [
          // A column or a rung: whatever its name, it is no word of the language here.
          { match: `(?<=^|[{;；。])(${BLANK}*)(${NAME})(?=${BLANK}*[:：])`, captures: { 2: { name: scoped('variable.other.member') } } },
          // The code of a rule: at the head of its line, or in parentheses behind a column.
          { match: `(?<=^|[{;；。])(${BLANK}*)(${HYPHENED})(?=${BLANK})`, captures: { 2: { name: scoped('entity.name.type') } } },
          { match: `(?<=[(（])(${HYPHENED})(?=[)）])`, captures: { 1: { name: scoped('entity.name.type') } } },
        ],
        paths: [
          {
            match: `(?<!${NAME_CHAR})(${NAME}|${QUOTED})([.．])(${NAME}|${QUOTED})`,
            captures: {
              1: { name: scoped('variable.other.table') },
              2: { name: scoped('punctuation.accessor') },
              3: { name: scoped('variable.other.member') },
            },
          },
        ],
        labels: [{ match: `(?i:(?<!${NAME_CHAR})(?:zh|en))(?=${BLANK}*["“])`, name: scoped('keyword.other.label') }],
        bounds: [boundRule(vocabulary)],
        words: wordRules(vocabulary),
        intervals: [intervalRule('[\\[［]', '[)）]'), intervalRule('[(（]', '[\\]］]')],
        dates: [
          {
            match: `${DIGIT}{4}(-${DIGIT}{2}-${DIGIT}{2}(?!${DIGIT})|年${DIGIT}{1,2}月${DIGIT}{1,2}日)`,
            name: scoped('constant.numeric.date'),
          },
        ],
        numbers: [
          {
            match: `(${DIGIT}+(?:[.．]${DIGIT}+)?)([%％])?`,
            captures: { 1: { name: scoped('constant.numeric') }, 2: { name: scoped('keyword.other.unit') } },
          },
        ],
        functions: [{ match: `(${NAME})(?=${BLANK}*[(（])`, captures: { 1: { name: scoped('entity.name.function') } } }],
        names: [
          { match: QUOTED, name: scoped('variable.other.quoted') },
          { match: NAME, name: scoped('variable.other') },
        ],
        signs: SIGNS,
      }).map(([part, patterns]) => [part, { patterns }]),
    ),
  };
}

const scoped = (scope: string): string => `${scope}.steelyard`;

const UNPAIRED = scoped('punctuation.definition.interval');

const COMMENTS: readonly TextMateRule[] = [
  { match: '(?:///|／／／).*$', name: scoped('comment.line.documentation') },
  { match: '(?://|／／).*$', name: scoped('comment.line.double-slash') },
];

/** Names of columns in braces stand for their values. */
const PLACEHOLDER: TextMateRule = { match: '\\{[^{}"“”\\r\\n]+\\}', name: scoped('variable.other.placeholder') };

const TEXTS: readonly TextMateRule[] = [
  {
    begin: '"',
    end: '"(?!")|$',
    name: scoped('string.quoted.double'),
    patterns: [{ match: '""', name: scoped('constant.character.escape') }, PLACEHOLDER],
  },
  { begin: '“', end: '”|$', name: scoped('string.quoted.other'), patterns: [{ include: '#texts' }, PLACEHOLDER] },
];

const SIGNS: readonly TextMateRule[] = [
  { match: '<=|>=|!=|<>|[-+*/=<>≤≥≠＋－−×÷／＝＜＞]', name: scoped('keyword.operator') },
  { match: '[.．]{2}|～', name: scoped('keyword.operator.range') },
  { match: '[,，、]', name: scoped('punctuation.separator') },
  { match: '[;；。]', name: scoped('punctuation.terminator') },
  { match: '[:：]', name: scoped('punctuation.separator.key-value') },
];

/** `X 格式 /…/`: behind `= 格式` a slash divides. */
function patternRules(vocabulary: Vocabulary): TextMateRule[] {
  const words = vocabulary.words.filter((w) => w.roles.some((r) => r.group === 'word' && BEFORE_PATTERN.includes(r.id)));
  return [
    {
      match: `(?i:(?<!${NAME_CHAR})(${alternatives(words)}))(${BLANK}*)(/(?:[^/\\\\\\r\\n]|\\\\[^\\r\\n])+/(?:i(?!${NAME_CHAR}))?)`,
      captures: { 1: { name: scoped('keyword.operator.test') }, 3: { name: scoped('string.regexp') } },
    },
  ];
}

/** `指标 A1 …`: the head of a declaration with what it declares. */
function declarationRule(vocabulary: Vocabulary): TextMateRule {
  const words = vocabulary.words.filter((w) => w.roles.some((r) => r.group === 'declaration'));
  return {
    match: `(?<=^|[{;；。])(${BLANK}*)(?i:(${alternatives(words)}))(?!${NAME_CHAR})(?:(${BLANK}+)(${CODE}|${QUOTED})(?!${BLANK}*[:：]))?`,
    captures: { 2: { name: scoped('keyword.control.declaration') }, 4: { name: scoped('entity.name.type') } },
  };
}

/** Half-open intervals, whose brackets are no pair: the extension says so of their scope. */
function intervalRule(open: string, close: string): TextMateRule {
  const number = `${BLANK}*[-－−]?${DIGIT}+(?:[.．]${DIGIT}+)?${BLANK}*`;
  return {
    match: `(${open})(${number})([,，、])(${number})(${close})`,
    captures: {
      1: { name: UNPAIRED },
      2: { name: scoped('constant.numeric') },
      3: { name: scoped('punctuation.separator') },
      4: { name: scoped('constant.numeric') },
      5: { name: UNPAIRED },
    },
  };
}

/** `80以上不满90` may be written without blanks. */
function boundRule(vocabulary: Vocabulary): TextMateRule {
  const words = (...ids: readonly string[]) => alternatives(vocabulary.words.filter((w) => w.roles.some((r) => ids.includes(r.id))));
  return {
    match: `(?<=[0-9０-９%％])(${words('orMore', 'orLess')})(${words('lessThan', 'moreThan')})?(?=${DIGIT})`,
    captures: { 1: { name: scoped('keyword.other.word') }, 2: { name: scoped('keyword.other.word') } },
  };
}

/** Words of one colour in one pattern, the longest first: `不得出现` before `出现`, and phrases before their words. */
function wordRules(vocabulary: Vocabulary): TextMateRule[] {
  const byScope = new Map<string, VocabularyWord[]>(SCOPES.map(({ scope }) => [scope, []]));
  for (const word of vocabulary.words) {
    // `en` and `zh` are words only before a text.
    const roles = word.roles.filter((r) => !(r.group === 'word' && r.id.startsWith('label')));
    const scope = SCOPES.find(({ fits }) => roles.some(fits))?.scope;
    if (scope && roles.length > 0) byScope.get(scope)?.push(word);
  }
  const rule = (scope: string, words: readonly VocabularyWord[], after: string): TextMateRule[] =>
    words.length === 0 ? [] : [{ match: `(?i:(?<![\\p{L}\\p{Nl}\\p{Pc}.．])(?:${alternatives(words)}))${after}`, name: scoped(scope) }];
  const isPhrase = (word: VocabularyWord) => /[ /-]/.test(word.text);
  const rules = (fits: (word: VocabularyWord) => boolean, after: string) =>
    [...byScope].flatMap(([scope, words]) => rule(scope, words.filter(fits), after));
  return [
    ...rules(isPhrase, `(?!${NAME_CHAR})`),
    ...rules((w) => !isPhrase(w) && !w.beforeNumber, `(?!${NAME_CHAR}|[.．]${NAME_CHAR})`),
    // `权重20%` is understood.
    ...rules((w) => !isPhrase(w) && w.beforeNumber, '(?![\\p{L}\\p{Nl}\\p{Pc}]|[.．][\\p{L}])'),
  ];
}

function alternatives(words: readonly VocabularyWord[]): string {
  return words
    .map((w) => w.text)
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(spelling)
    .join('|');
}

/** A phrase with its blanks; between Chinese words they may be left out. */
function spelling(text: string): string {
  return text
    .split(/([ -])/)
    .filter((part) => part !== '')
    .map((part, i, parts) => {
      if (part === ' ')
        return /\p{Script=Han}$/u.test(parts[i - 1] ?? '') && /^\p{Script=Han}/u.test(parts[i + 1] ?? '') ? `${BLANK}*` : `${BLANK}+`;
      if (part === '-') return '[-－−]';
      return [...part].map((c) => (plainOf.has(c) || /[/.]/.test(c) ? `\\${c}` : c)).join('');
    })
    .join('');
}
