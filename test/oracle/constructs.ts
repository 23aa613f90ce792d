import { aggregates, functions, language } from '../../compiler/index.ts';
import { type ClauseId, DIALECTS, type Dialect, firstToken, nodesOf, type SyntaxNode, sameName, wordOf } from '../../grammar/index.ts';
import { Coverage } from '../printing/coverage.ts';

/** Clauses that no number hangs on, those that say how a file is read before there are any, and one that sets warnings aside. */
const OUTSIDE: ReadonlySet<string> = new Set<ClauseId>([
  ...(['reported', 'asOf', 'rowLabel', 'severity', 'message', 'advice', 'bandFigure', 'top'] as const),
  ...(['aspect', 'description', 'standard', 'source', 'collection', 'owner', 'basis', 'definition'] as const),
  ...(['headerRow', 'headerRows', 'encoding', 'accept'] as const),
]);
/** Choices and words of the same kind; and tests of texts, which have an interpreter of their own in `rules-property.test.ts`. */
const OUTSIDE_CHOICES: ReadonlySet<string> = new Set(['severity', 'scheme', 'figure', 'others']);
const OUTSIDE_WORDS: ReadonlySet<string> = new Set(['optional', 'matches', 'valid', 'labelZh', 'labelEn', 'through']);
const OUTSIDE_NODES: ReadonlySet<string> = new Set(['node published', 'node figures', 'node figureRow', 'node cell']);
const OUTSIDE_DECLARATIONS: ReadonlySet<string> = new Set(['published', 'figures']);
/** Without a cap, and without an end at the lowest score, a deduction could leave the scale: that is refused. */
const REFUSED: ReadonlySet<string> = new Set(['clause deduct: per,points']);

/** What of the language a number of texts has, against all that bears on numbers: what is new in the language is missing here. */
export class Constructs {
  readonly #of = { zh: new Coverage('zh'), en: new Coverage('en') };
  readonly #calls = new Set<string>();

  add(root: SyntaxNode, dialect: Dialect): void {
    this.#of[dialect].add(root);
    for (const call of nodesOf(root, 'call')) this.#calls.add(wordOf(firstToken(call)!));
  }

  summary(): string {
    return `zh: ${this.#of.zh.summary()}; en: ${this.#of.en.summary()}; ${this.#calls.size} names of functions`;
  }

  missing(): string[] {
    const calls = [...Object.values(aggregates), ...Object.values(functions)].flatMap(({ names }) =>
      DIALECTS.map((dialect) => names[dialect]).filter((name) => ![...this.#calls].some((called) => sameName(called, name))),
    );
    return [
      ...DIALECTS.flatMap((dialect) => this.#of[dialect].missing().filter((what) => !isOutside(what))),
      ...calls.map((c) => `call ${c}`),
    ];
  }
}

/** Methods that are reckoned here; what holds of all methods, `test/methods/laws.test.ts` says. */
const RECKONED: ReadonlySet<string> = new Set([
  ...['range', 'minMax', 'arithmetic', 'geometric', 'sumOfPoints', 'skipAndReweight', 'countAsZero', 'notAllowed'],
]);

function isOutside(what: string): boolean {
  if (OUTSIDE_NODES.has(what) || REFUSED.has(what)) return true;
  const clause = /^clause (\w+):/.exec(what);
  if (clause) return OUTSIDE.has(clause[1]!);
  const word = /^word (.*)$/.exec(what);
  const roles = (word && language.vocabulary.find(word[1]!)?.roles) ?? [];
  return roles.length > 0 && roles.every(isOutsideRole);
}

function isOutsideRole({ group, set, id }: { group: string; set: string; id: string }): boolean {
  if (group === 'clause') return OUTSIDE.has(id);
  if (group === 'choice') return OUTSIDE_CHOICES.has(set);
  if (group === 'method') return !RECKONED.has(id);
  return group === 'word' ? OUTSIDE_WORDS.has(id) : OUTSIDE_DECLARATIONS.has(id);
}

/** What must have happened at least once, so that it was tried: of constructs, the cases that are decided apart. */
export const EFFECTS: readonly string[] = [
  ...['half-up', 'half-even', 'down'].map((mode) => `half: ${mode}`),
  ...['competition', 'dense', 'ordinal'].map((ties) => `tie: ${ties}`),
  ...['arithmetic', 'geometric', 'sum of points'].flatMap((method) =>
    ['skip and re-weight, some', 'skip and re-weight, none', 'zero, some', 'not allowed, all'].map((rule) => `combine: ${method}, ${rule}`),
  ),
  ...['combine: a weight of 0', 'combine: all that counts is missing', 'geometric: a score of 0', 'geometric: a round result'],
  ...['bonus: given', 'bonus: missing', 'bonus: below 0', 'bonus: at its cap', 'bonus: at the top of the scale'],
  ...['gate: open', 'gate: closed', 'gate: cannot be told', 'gate: a cap that holds', 'gate: several at one node'],
  ...['gate: a score where there was none', 'band: at an edge', 'read: rounded at its tier', 'rounding: negative'],
  ...['normalise: clipped', 'normalise: at a bound', 'ladder: a number met', 'ladder: a number not met'],
  ...['exact', 'twelve digits'].flatMap((how) => [`compare: ${how}, equal`, `compare: ${how}, different`]),
  ...['and: one side cannot be told', 'or: one side cannot be told', 'measure: of its row', 'measure: unknown'],
  ...['mean: of some', 'mean: of none', 'share: of some', 'share: of none', 'rule: not in force'],
  ...['check', 'record'].flatMap((by) => [`pass rate by ${by}: of some`, `pass rate by ${by}: of none`]),
  ...['rule: passes', 'rule: finds', 'rule: cannot be told', 'deduction: at its cap', 'deduction: at the lowest score'],
  ...['full marks', 'missing', 'undefined'].map((none) => `deduction: nothing checked, no rows, no record is ${none}`),
  ...['missing-not-allowed', 'not-finite'].map((code) => `refused: ${code}`),
];
