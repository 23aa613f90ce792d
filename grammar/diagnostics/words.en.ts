import { isInQuotes, isPlainName } from '../characters.ts';
import type { Habit } from '../habits.ts';
import {
  encodingName,
  type EncodingReading,
  type Expectation,
  type FixTitle,
  type Need,
  holdsData,
  type NumberFault,
  type Related,
  type Thing,
  type WitnessCell,
  type Words,
} from './catalogue.ts';
import { cellText } from './cell-text.ts';

const things: Record<Thing, string> = {
  index: 'index',
  indicator: 'indicator',
  table: 'table',
  column: 'column',
  band: 'band',
  code: 'code',
  unit: 'assessed unit',
  gate: 'gate',
  published: 'published block',
  file: 'file',
  function: 'function',
  number: 'a number',
  text: 'text',
  date: 'a date',
  'yes/no': 'yes/no',
  'code list': 'a code list',
  points: 'points',
  name: 'a name',
  expression: 'a formula',
  percent: '%',
  'end of line': 'the end of the line',
  'end of file': 'the end of the file',
  label: 'a name in quotes',
  operator: 'an operator',
  method: 'the name of a method',
  interval: 'an interval',
  'whole number': 'a whole number',
  rule: 'rule',
  ruleSet: 'rule set',
  conversion: 'conversion',
  pattern: 'a pattern',
  'record table': 'a table of records',
  'data set': 'data set',
};

/** What is to be written in quotes of its own needs no others. */
const needs: Record<Need, string> = {
  children: 'it needs indicators below it; on a leaf nothing reads it: write it on the parent, which decides for all its children',
  leaf: 'it is not handed down: write it in each leaf that it is meant for',
  'leaf without formula': 'it needs a leaf below that has no formula of its own',
  'leaf to normalise': 'it needs a leaf below whose formula gives a number and that has no normalisation of its own',
  formula: 'a deduction takes points off the full marks: there is nothing to normalise',
  normalisation: 'it turns a normalisation round, or yes and no; points of a ladder or of a deduction stay as they are',
  'child to hand down to': 'the total has no parent that would read it rounded, and all below say themselves how they round',
  'bounds to pass':
    'no value lies beyond the smallest and the largest of all units; only bounds that are written can be passed, as in range(…, …)',
  bands: 'it needs bands { … }',
  rounding: 'it needs scores that are rounded, as with "round 2 half-up": raw and published are the same here',
  ranks: 'the index is unranked',
  weights: 'points are added without weights; it needs a mean, as in "aggregate arithmetic equal weights"',
  score: 'a unit without a score is in no band: with "score none" only a plain verdict gives it one',
  'better band': 'it needs a band that is better than this one',
  index: 'ranks, bands and means are of the total: write the gate in the index; here it can only change the score',
  'lower cap': 'more than that cannot happen: write a lower number',
  edition: 'it needs "edition YEAR" in the index: without it all rules are in force',
  details: 'it needs a rule over details: a record itself counts once in any case',
  unique: 'it needs a requirement "… is unique"',
  'deduction per element': 'only a deduction "per element" counts elements: the rule feeds none',
  'other table': 'in the list of units the key names the unit: remove it, or write the column as the key',
  records: 'a detail belongs to its record, and the record to its unit: remove it',
  'printed rows': 'it needs the list of units or a table of records: rows of others are not printed',
};

const quote = (text: string) => (/^(?:「.*」|`.*`)$/.test(text) ? text : `"${text}"`);
/** The beginning of a longer text. */
const shortened = (text: string) => (text.length > 24 ? `${text.slice(0, 24)}…` : text).replace(/\s+/g, ' ');
/** A piece of text; one that has quotes of its own needs no others. */
const asWritten = (text: string) => (isInQuotes(text) ? text : quote(text));
/** A cell, or a name out of one. */
const quoteCell = (text: string) => quote(cellText(text));
const list = (items: readonly string[]) => items.map(quote).join(', ');
const maybe = (suggestion: string | undefined, otherwise: string) => (suggestion ? `did you mean ${quote(suggestion)}?` : otherwise);
const expectation = (e: Expectation) => ('word' in e ? asWritten(e.word) : things[e.thing]);
const isDate = ([one, ...more]: readonly Expectation[]) => one !== undefined && 'thing' in one && one.thing === 'date' && !more.length;
const either = (items: readonly string[]) => (items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`);
const first = (names: readonly string[]) => `${names.slice(0, 5).map(cellText).join(', ')}${names.length > 5 ? ' …' : ''}`;
const many = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;
/** The name of one unit, or how many there are and the first of them. */
const unitsIn = (names: readonly string[]) =>
  names.length === 1 ? cellText(names[0]!) : `${many(names.length, 'unit')} (${first(names)})`;
/** `limit = 6, state = (empty)` */
const cells = (witness: readonly WitnessCell[]) =>
  witness.map(({ column, value }) => `${column} = ${shownCell(value)}`).join(', ') || 'any cells';
const shownCell = (value: WitnessCell['value']) =>
  value === null ? '(empty)' : value === true ? 'yes' : value === false ? 'no' : typeof value === 'string' ? quote(value) : String(value);
/** Behind what is said of one row or cell: of how many more it holds. */
const times = (count: number, noun: string) => (count > 1 ? `, as in ${many(count - 1, `other ${noun}`)}` : '');
/** What a number can be, where a cell is none. */
const numberAdvice: Record<NumberFault, string> = {
  digits: 'a number keeps 15 digits, and more would be lost: declare the column as text if it names something, else round it',
  range: 'mend the cell: a number is at most 1.8e308, and at least 5e-324 if it is not 0',
  note: 'take the footnote mark or exponent out of the cell: only the number can stand there',
  comma: 'write decimals with a point; commas only separate thousands, three digits each, where the number does not begin with 0',
};
const rowSpan = (first: number, last: number, to = ' to ') => (first === last ? `row ${first}` : `rows ${first}${to}${last}`);
const megabytes = (bytes: number) => (bytes / 1_000_000).toLocaleString('en-US', { maximumFractionDigits: 1, useGrouping: false });
const asEncoding = ({ encoding, words }: EncodingReading) => `as ${encodingName(encoding)} it reads ${list(words)}`;
const a = (noun: string) => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;

const HABITS: Readonly<Record<Habit, { readonly wrong: string; readonly todo: string; readonly alone?: string }>> = {
  power: { wrong: 'the language has no powers', todo: 'write the factor several times: a × a' },
  conditional: {
    wrong: 'the language has no conditional formula',
    todo: 'points that depend on a value are a ladder, "ladder(x) { 5: 100; otherwise: 0 }"; a condition such as "x > 5" is a value by itself: yes is full marks',
  },
  comparison: { wrong: 'one sign compares', todo: 'write' },
  logic: { wrong: 'conditions are joined by words', todo: 'write' },
  'dash-range': {
    wrong: 'a range says which of its ends it includes',
    todo: 'write, with "[" for included and ")" for excluded, for example',
  },
  bound: { wrong: 'bounds of bands are intervals or words', todo: 'write' },
  'ladder-range': {
    wrong: 'a ladder has a row for each code or number, not for ranges of numbers',
    todo: 'keep the step as a code in the data, or use "normalise range(…, …)" for points in proportion',
  },
  brackets: { wrong: 'intervals and lists stand in plain brackets', todo: 'write' },
  quotes: { wrong: 'texts stand in "…" or “…”, names with blanks or signs in 「…」', todo: 'write', alone: 'use these quotes' },
  percent: { wrong: 'percentages have their sign', todo: 'write a number with "%"' },
  comment: { wrong: 'remarks begin with two slashes', todo: 'write' },
  label: { wrong: 'what something is called stands in quotes, behind its code', todo: 'write' },
  'no-code': { wrong: 'a code stands before the name in quotes', todo: 'put a short code before it, such as A1' },
  file: { wrong: 'here stands the name of a table, not of a file', todo: 'declare "table list from "…" { … }" and name it here: list' },
  'blank-in-name': { wrong: 'a name ends at a blank', todo: 'if this is one name, write' },
  'name-in-quotes': { wrong: 'what stands in quotes is a text, and here stands a name', todo: 'write' },
  'text-in-name-quotes': { wrong: '「…」 is for names, and here stands a text', todo: 'write' },
  'lone-text': {
    wrong: 'nothing says what it is for',
    todo: 'put it behind the word or code it belongs to, in the same line, or make it a remark with "//"',
  },
  phrase: { wrong: 'together these words belong elsewhere', todo: 'if the last is a name, write' },
  'sign-in-name': { wrong: 'a name with such a sign in it stands in 「…」', todo: 'remove the sign, or write' },
  'column-in-quotes': { wrong: 'what stands in quotes is a text, not the column of this name', todo: 'write' },
  mark: { wrong: 'marks of missing data stand in quotes, with commas between them', todo: 'write' },
  'not-comparison': { wrong: '"not" takes what stands next to it, before anything is compared', todo: 'write' },
  'equal-weights': { wrong: 'equal weights are part of how scores are put together', todo: 'write' },
};

export const en: Words = {
  'syntax-expected': ({ found, expected }) => ({
    wrong: expected.length
      ? `expected ${either(expected.map(expectation))} here, found ${expectation(found)}`
      : `${expectation(found)} cannot stand here`,
    todo: isDate(expected)
      ? 'write a date here, such as 2024-06-30 or 2024年6月30日'
      : expected.length
        ? `write ${either(expected.slice(0, 3).map(expectation))} here`
        : 'remove it, or begin a new line',
  }),
  'syntax-unexpected': ({ found, suggestion }) => ({
    wrong: `cannot make sense of ${asWritten(found)}: a line begins with a keyword`,
    todo: maybe(suggestion, 'check the word the line begins with; a remark begins with "//"'),
  }),
  'unclosed-brace': () => ({ wrong: 'this "{" is never closed', todo: 'add "}" at the end of its block' }),
  'stray-brace': () => ({ wrong: 'one "}" too many', todo: 'remove it, or look for a missing "{" above' }),
  'unclosed-text': () => ({
    wrong: 'the quotes are not closed',
    todo: 'close them; a quote inside a text is doubled, and no text goes on in the next line',
  }),
  'stray-character': ({ character }) => ({
    wrong: `unknown character ${quote(character)}`,
    todo: 'remove it; in a text in quotes it may stand',
  }),
  'other-notation': ({ written, habit, instead }) => ({
    wrong: `${asWritten(written)} means nothing here: ${HABITS[habit].wrong}`,
    todo:
      instead === undefined
        ? (HABITS[habit].alone ?? HABITS[habit].todo)
        : isInQuotes(written) && isPlainName(instead)
          ? `write it without quotes: ${instead}`
          : `${HABITS[habit].todo}: ${asWritten(instead)}`,
  }),
  'too-many-errors': ({ limit }) => ({
    wrong: `more than ${limit} errors: what follows was not read`,
    todo: 'check that this is the text of a methodology, and mend what stands before',
  }),
  'too-deep': ({ limit }) => ({
    wrong: `nested more than ${limit} levels deep`,
    todo: 'use fewer levels; often a "{" or "(" was typed too often',
  }),
  'number-too-long': ({ digits, limit, places }) => ({
    wrong: places ? `a number with ${digits} digits before the decimal point` : `a number of ${digits} digits`,
    todo: `write at most ${limit} digits${places ? ' there: scores are computed with fifteen or so' : ''}; a fraction such as 1/3 is exact`,
  }),
  'full-width': ({ sign, plain }) => ({
    wrong: `the file uses full-width signs: ${quote(sign)} means ${quote(plain)}`,
    todo: 'go on as you like; the house style writes the plain sign',
  }),
  'glued-number': ({ word }) => ({
    wrong: `${quote(word)} and the number after it are read as two words`,
    todo: 'put a blank between them',
  }),
  'mixed-dialect': ({ word, instead }) => ({
    wrong: `${quote(word)} is a keyword of the other dialect; a file uses one`,
    todo: `write ${quote(instead)}`,
  }),
  'unknown-name': ({ thing, name, suggestion }) => ({
    wrong: `there is no ${things[thing]} named ${quote(name)}`,
    todo: maybe(suggestion, `check the spelling, or declare the ${things[thing]}`),
  }),
  'unknown-column': ({ column, table, suggestion, file }) => ({
    wrong:
      file === undefined
        ? table
          ? `table ${quote(table)} has no column ${quote(column)}`
          : `no table has a column ${quote(column)}`
        : suggestion
          ? `table ${quote(table!)} does not declare the column ${quote(column)}; ${file} calls it ${quote(suggestion)}, it seems`
          : `table ${quote(table!)} does not declare the column ${quote(column)}, which ${file} has`,
    todo:
      file === undefined
        ? maybe(suggestion, 'check the name, or declare the column in its table')
        : suggestion
          ? `write ${quote(suggestion)} here, and declare it in the table with its type`
          : 'declare it in the table, with its type',
  }),
  'ambiguous-column': ({ column, tables }) => ({
    wrong: `column ${quote(column)} is in several tables: ${list(tables)}`,
    todo: `say which, for example ${quote(`${tables[0]}.${column}`)}`,
  }),
  'two-readings': ({ written, read, name, sum }) => ({
    wrong: {
      name: `${quote(written)} is read as one name, but ${quote(sum)} would make sense as well`,
      sum: `${quote(written)} is reckoned here, but an indicator has the code ${quote(written)}`,
      number: `${quote(written)} is a number here, but an indicator has the code ${quote(written)}`,
    }[read],
    todo: `write ${quote(name)} for the name, ${quote(sum)} for the ${read === 'number' ? 'number' : 'other'}`,
  }),
  'shared-name': ({ name, table }) => ({
    wrong: `${quote(name)} is both an indicator and a column of table ${quote(table)}; here it is read as the column`,
    todo: `write ${quote(`${table}.${name}`)} for the column; to mean the indicator, rename the column`,
  }),
  'duplicate-name': ({ thing, name, other }) => ({
    wrong: other
      ? `${things[thing]} ${quote(name)} is named like the ${things[other]}`
      : `${things[thing]} ${quote(name)} is declared twice`,
    todo: other ? 'give one of them another code' : 'rename or remove one of them',
  }),
  'duplicate-clause': ({ clause }) => ({ wrong: `${quote(clause)} is said twice`, todo: 'keep one of them' }),
  'clauses-disagree': ({ first, second }) => ({
    wrong: `${quote(first)} and ${quote(second)} contradict each other`,
    todo: 'keep one of them',
  }),
  'misplaced-clause': ({ clause, inside, allowed }) => ({
    wrong: `${quote(clause)} does not belong in ${a(things[inside])}`,
    todo: `it belongs in ${either(allowed.map((t) => a(things[t])))}`,
  }),
  'missing-clause': ({ clause, inside, name }) => ({
    wrong: `${things[inside]} ${quote(name)} does not say ${quote(clause)}`,
    todo: `add a line ${quote(clause)}`,
  }),
  cycle: ({ path }) => ({
    wrong: `formulas refer to each other in a circle: ${path.join(' → ')}`,
    todo: 'change one of them so that none comes back to itself',
  }),
  'unknown-function': ({ name, suggestion }) => ({
    wrong: `there is no function ${quote(name)}`,
    todo: maybe(suggestion, 'the language reference lists the functions'),
  }),
  'argument-count': ({ name, expected, found, orMore, suggestion }) => ({
    wrong: `${quote(name)} takes ${orMore ? 'at least ' : ''}${many(expected, 'value')}, here ${found === 1 ? 'is' : 'are'} ${found}`,
    todo: maybe(suggestion, `give it ${expected}`),
  }),
  'formula-too-long': ({ limit }) => ({
    wrong: `the formula has more than ${limit} terms`,
    todo: 'split it into several indicators, or add up in the data',
  }),
  'no-such-date': ({ date }) => ({ wrong: `there is no day ${date}`, todo: 'check year, month and day' }),
  'missing-label': ({ language, name }) => ({
    wrong: `${quote(name)} has no ${language === 'en' ? 'English' : 'Chinese'} name`,
    todo: `add ${language} "…" after its name`,
  }),
  'unused-table': ({ table }) => ({ wrong: `table ${quote(table)} is never used`, todo: 'remove it, or use a column of it in a formula' }),
  'unused-column': ({ table, column }) => ({
    wrong: `column ${quote(`${table}.${column}`)} is never used`,
    todo: 'remove it, or use it in a formula',
  }),
  'no-index': () => ({ wrong: 'there is no index', todo: 'write index CODE "name" { … }' }),
  'several-indexes': ({ names }) => ({
    wrong: `there is more than one index: ${list(names)}`,
    todo: 'a project has one index; choose the files in steelyard.yaml',
  }),
  'accept-nothing': ({ code, problem, suggestion }) => ({
    wrong: problem === 'error' ? `${quote(code)} is an error, which cannot be accepted` : `there is no finding ${quote(code)} to accept`,
    todo: problem === 'error' ? 'mend the error, and remove this line' : maybe(suggestion, 'write the code that stands before the message'),
  }),
  'accept-idle': ({ code }) => ({
    wrong: `${quote(code)} is accepted here, but nothing of the kind is found`,
    todo: 'remove this line',
  }),
  'accept-without-reason': ({ code }) => ({
    wrong: `${quote(code)} is accepted without a reason`,
    todo: 'say in the quotes why it is right as it is',
  }),
  'weight-sum': ({ parent, sum, percent }) => ({
    wrong: percent
      ? `the weights below ${quote(parent)} sum to ${sum}, not 100%: they lack their "%"`
      : `the weights below ${quote(parent)} sum to ${sum}, not 100%`,
    todo: percent ? `did you mean ${percent}? Or are they full marks: "marks …"` : 'change them, or re-scale them to 100%',
  }),
  'weight-missing': ({ code, parent }) => ({
    wrong: `indicator ${quote(code)} has no weight`,
    todo: `write "weight …%", or "aggregate … equal weights" in ${quote(parent)}`,
  }),
  'weight-mixed': ({ parent }) => ({
    wrong: `some children of ${quote(parent)} have weights and some have marks`,
    todo: 'give all of them weights, or all of them marks',
  }),
  'weight-unused': ({ code }) => ({
    wrong: `the weight of ${quote(code)} has no effect`,
    todo: 'its parent uses equal weights or a sum of points: remove the weight, or change the parent',
  }),
  'weight-negative': ({ code }) => ({
    wrong: `the weight of ${quote(code)} is below 0`,
    todo: 'weights cannot be negative; say "negative" where less is better',
  }),
  'marks-sum': ({ parent, sum, marks }) => ({
    wrong: `the marks below ${quote(parent)} sum to ${sum}, not ${marks}`,
    todo: 'make the children add up to their parent',
  }),
  'scale-empty': ({ low, high }) => ({ wrong: `the scale ${low}..${high} is empty`, todo: 'the lowest score must be below the highest' }),
  'band-gap': ({ below, above, witness }) => ({
    wrong:
      below && above
        ? `between bands ${quote(below)} and ${quote(above)} there is a gap: ${witness} is in no band`
        : `the bands do not cover the scale: ${witness} is in no band`,
    todo: 'let the bounds meet',
  }),
  'band-overlap': ({ first, second, witness }) => ({
    wrong: `bands ${quote(first)} and ${quote(second)} overlap: ${witness} is in both`,
    todo: 'exclude the bound in one of them, as in [80, 90)',
  }),
  'band-unreachable': ({ band }) => ({ wrong: `no value falls in band ${quote(band)}`, todo: 'check both ends of its interval' }),
  'band-step': ({ step, places, raw, witness }) => ({
    wrong: `step ${step} does not fit ${raw ? 'bands on raw scores' : places === undefined ? 'scores that are not rounded' : `round ${places}`}: ${witness} is in no band`,
    todo: 'round the scores to the steps of the bands, or let the bounds meet, as in [60, 90)',
  }),
  'band-outside-scale': ({ band, witness, low, high }) => ({
    wrong: `band ${quote(band)} reaches beyond the scale ${low}..${high}: for example ${witness}`,
    todo: 'change the band, or the scale',
  }),
  'no-value': ({ code }) => ({
    wrong: `indicator ${quote(code)} has neither children nor a formula`,
    todo: 'write "= formula", or indicators in braces',
  }),
  'value-and-children': ({ code }) => ({ wrong: `indicator ${quote(code)} has both children and a formula`, todo: 'keep one of the two' }),
  'not-normalised': ({ code, others }) => ({
    wrong: `the value of ${quote(code)}${others ? ` (and of ${many(others, 'other indicator')})` : ''} is a number, not yet a score`,
    todo: 'say how it becomes one, here or for all in the index, for example "normalise range(…, …) clipped", or use a ladder',
  }),
  'successive-rounding': () => ({
    wrong: 'rounding at every tier: parents are computed from rounded scores, and errors add up',
    todo: 'unless this is meant, round "at publish" (GB/T 8170-2008 forbids rounding what was rounded)',
  }),
  'too-many-places': ({ places, limit }) => ({
    wrong: `scores cannot be rounded to ${places} decimal places`,
    todo: `write 0 to ${limit}`,
  }),
  'bonus-never': ({ label }) => ({
    wrong: `bonus ${quote(label)} comes to 0 or less and never adds anything`,
    todo: 'a bonus only adds: points off are written "deduct … per finding" in a leaf whose faults rules find, or in the formula of a leaf, as in "= greatest(10 - 2 × faults, 0)"',
  }),
  'bonus-unearned': ({ label }) => ({
    wrong: `on these data no unit earns the bonus ${quote(label)}: it comes to 0 or less for all`,
    todo: 'if that is how it was, leave it; a bonus takes no points off: that is written "deduct", or in the formula of a leaf',
  }),
  'clause-without-effect': ({ clause, needs: need }) => ({
    wrong: `${quote(clause)} has no effect here`,
    todo: needs[need],
  }),
  'range-empty': ({ low, high }) => ({
    wrong: `range(${low}, ${high}) is empty`,
    todo: 'the lower bound comes first; say "negative" where less is better',
  }),
  'score-outside-scale': ({ code, low, high, by, others }) => ({
    wrong:
      by === 'gate'
        ? `the score that gate ${quote(code)} gives is not on the scale: ${low}`
        : `the score of ${quote(code)} can leave the scale: ${low}..${high}${others ? `; so can that of ${many(others, 'other indicator')}` : ''}`,
    todo: {
      normalisation: 'write "clipped" after the method to hold scores on the scale, or wider bounds',
      formula: 'change the points, or hold them with least(…) and greatest(…)',
      deduction: 'write "not below zero", or a lower cap',
      gate: 'write a score of the scale',
    }[by],
  }),
  'type-mismatch': ({ expected, found }) => ({
    wrong: `expected ${either(expected.map((t) => things[t]))} here, found ${things[found]}`,
    todo:
      expected.length === 1 && expected[0] === 'date'
        ? 'write a date such as 2024-06-30, without quotes, or use another column'
        : 'use another column, or change the formula',
  }),
  'ladder-code-unknown': ({ code, column, suggestion }) => ({
    wrong: `the code list of column ${quote(column)} does not hold ${quote(code)}`,
    todo: maybe(suggestion, 'check the spelling, or add it to the code list'),
  }),
  'ladder-code-missing': ({ codes, column }) => ({
    wrong: `${list(codes)} of column ${quote(column)} ${codes.length === 1 ? 'gets' : 'get'} no points`,
    todo: 'write a line for each code, or "otherwise: 0"',
  }),
  'published-mean-outside': ({ code, mean, low, high, sum, certain }) => ({
    wrong: `the published mean ${mean} of ${quote(code)} is not ${sum ? `what those of its children add up to, ${low}` : `between those of its children, ${low} to ${high}`}: ${
      certain ? (sum ? 'no data can make it' : 'no weights can make it') : 'not if every unit has every score'
    }`,
    todo: 'check the source; if a bonus or a re-scaling explains it, write that into the indicator',
  }),
  'unknown-slot': ({ slot, table, suggestion }) => ({
    wrong: `{${slot}} in braces is no column of table ${quote(table)}`,
    todo: maybe(suggestion, 'name a column of the table, or of the records its rows are details of; write {{ for a brace itself'),
  }),
  'rule-feeds-nothing': ({ rule }) => ({
    wrong: `rule ${quote(rule)} feeds no indicator: its findings count in no score`,
    todo: 'add "feeds CODE", or make it "severity info" if it only informs',
  }),
  'rule-not-counted': ({ rule, code }) => ({
    wrong: `rule ${quote(rule)} feeds ${quote(code)}, which does not count it`,
    todo: 'feed a leaf with a deduction, or one whose pass rate is over the table of the rule',
  }),
  'no-rules': ({ code }) => ({
    wrong: `indicator ${quote(code)} counts the outcomes of rules, and no rule in force feeds it`,
    todo: `write "feeds ${code}" in the rules that it counts, or look at their "from" and "through"`,
  }),
  'no-record': ({ code, units }) => ({
    wrong: `${many(units.length, 'unit')} ${units.length === 1 ? 'has' : 'have'} no record that the rules of ${quote(code)} look at: ${first(units)}; they have no score there`,
    todo: 'write ", no record is full marks" if no record means no fault, or ", no record is missing" if it means that nothing was looked at',
  }),
  'unit-mismatch': ({ left, right }) => ({
    wrong: `${quote(left)} is compared or added to ${quote(right)}, and nothing says how they convert`,
    todo: `write convert NAME { 1 ${left} = … ${right} }, or compare columns of one unit`,
  }),
  'conversion-missing': ({ measure, column, base }) => ({
    wrong: column
      ? `column ${quote(column)} may hold the unit ${quote(measure)}, and no conversion has it`
      : `${quote(measure)} does not convert to ${quote(base ?? '')}, the base of this conversion`,
    todo: `add a line "1 ${measure} = …" to a conversion`,
  }),
  'in-force-empty': ({ from, through }) => ({
    wrong: `in force from ${from} through ${through}: never`,
    todo: '"from" must not be later than "through"',
  }),
  'when-never': ({ rule }) => ({
    wrong: `no record is ever checked by rule ${quote(rule)}: its conditions exclude each other`,
    todo: 'change "where" or "when"',
  }),
  'requirement-constant': ({ rule, holds, witness }) => ({
    wrong: holds
      ? `every record meets rule ${quote(rule)}, even one with ${cells(witness)}`
      : `no record can meet rule ${quote(rule)}, not even one with ${cells(witness)}`,
    todo: 'check the bounds and codes of "require", and its "and" and "or"',
  }),
  'missing-message': ({ language, rule }) => ({
    wrong: `rule ${quote(rule)} has no message in ${language === 'en' ? 'English' : 'Chinese'}`,
    todo: `add ${language} "…" to its message, or to its name if it has no message`,
  }),
  'pattern-invalid': ({ pattern, problem }) => ({
    wrong: `the pattern ${quote(pattern)} cannot be read: ${problem}`,
    todo: 'mend the pattern; a backslash takes the meaning from a sign, as in \\. or \\/',
  }),
  'pattern-unsupported': ({ construct }) => ({
    wrong: `patterns have no ${{ 'look-around': 'look-around, (?=…) (?!…) (?<=…) (?<!…)', 'back-reference': 'back-references, \\1', possessive: 'possessive or atomic groups' }[construct]}: with them a text could make a check run for ever`,
    todo: {
      'look-around': 'write two tests and join them: X contains /…/ and X contains no /…/; or only the second',
      'back-reference': 'compare two columns, or parts of them, with "="',
      possessive: 'write the plain repetition: it is never slow here',
    }[construct],
  }),
  'record-column': ({ column, table }) => ({
    wrong: `${quote(table)} has many rows here: ${quote(column)} is no single value`,
    todo: `say what is made of them: mean(${table}.${column}), count(${table} where …), some(${table}, …)`,
  }),
  'not-records': ({ table, found }) => ({
    wrong:
      found === 'units'
        ? `table ${quote(table)} has one row for each unit: there is nothing to count`
        : `the rows of table ${quote(table)} do not belong to the records in question`,
    todo: found === 'units' ? 'name its columns as they are' : 'name a table of records, or one of their details',
  }),
  'unique-not-alone': () => ({
    wrong: '"is unique" looks at all records together and cannot be part of a formula',
    todo: 'let it stand alone in "require"; put conditions into "when"',
  }),
  'constant-zero-division': () => ({ wrong: 'this divides by 0', todo: 'change the formula' }),
  'project-file': ({ problem, detail, reads }) => ({
    wrong: {
      yaml: `steelyard.yaml is not valid YAML: ${detail}`,
      'unknown-key': `steelyard.yaml has no entry ${quote(detail)}`,
      shape: `this entry of steelyard.yaml reads ${detail}`,
      version: `the project is written in version ${detail} of the language; this Steelyard reads ${reads}`,
    }[problem],
    todo:
      problem === 'version'
        ? 'take the Steelyard that reads it, or bring the texts to the version that this one reads, and say so here'
        : 'the entries are steelyard, name, files, language and data; see "Projects" in the language reference',
  }),
  'file-missing': ({ path }) => ({ wrong: `there is no file ${path}`, todo: 'check the path, or put the file there' }),
  'file-unreadable': ({ path, problem }) => ({
    wrong: `cannot read ${path}${
      {
        folder: ': it is a folder',
        irregular: ': it is a device, a pipe or a socket, not a file',
        permission: ': no permission',
        loop: ': its links lead round in a circle',
        outside: ': it lies outside this folder, which you have not said you trust',
        other: '',
      }[problem]
    }`,
    todo:
      problem === 'outside'
        ? 'trust the folder in the editor, or put the file inside'
        : problem === 'irregular'
          ? 'put a file there'
          : 'check the path and who may read it',
  }),
  'file-too-large': ({ path, size, limit }) => ({
    wrong: `${path} has ${megabytes(size)} MB; files of more than ${megabytes(limit)} MB are not read`,
    todo: holdsData(path) ? 'leave out columns and rows that the methodology does not need' : 'check the path: no methodology is so long',
  }),
  'file-empty': ({ path }) => ({ wrong: `${path} is empty`, todo: 'the first line holds the column names, then one line for each row' }),
  'file-binary': ({ path, looks }) => ({
    wrong: {
      excel: `${path} is an Excel workbook, not CSV`,
      binary: `${path} is not a text file`,
      nul: `${path} holds NUL bytes: it was damaged`,
    }[looks],
    todo: holdsData(path) ? 'in Excel save it as "CSV UTF-8 (comma delimited)"' : 'put the text itself there, saved as UTF-8',
  }),
  'file-encoding': ({ path, readings, declared, line }) => ({
    wrong: declared
      ? `${path} is not in ${declared}${line ? `: line ${line} cannot be read` : ''}${readings.length ? `; ${readings.map(asEncoding).join('; ')}` : ''}`
      : `${path} is not UTF-8${line ? `: line ${line} cannot be read` : ''}${readings.length ? `${readings.length > 1 ? ', and it is not clear what it is: ' : '; '}${readings.map(asEncoding).join('; ')}` : ''}`,
    todo: holdsData(path)
      ? 'say which with encoding "…" in the table, or convert it: steelyard utf8 FILE'
      : 'convert it to UTF-8: steelyard utf8 FILE',
  }),
  'file-decoded': ({ path, reading }) => ({
    wrong: `${path} is not UTF-8 and was read as ${encodingName(reading.encoding)}: ${list(reading.words)}`,
    todo: holdsData(path)
      ? `if these are right, write encoding "${reading.encoding}" in the table, or convert the file: steelyard utf8 FILE`
      : 'if these are right, convert the file: steelyard utf8 FILE',
  }),
  'encoding-unknown': ({ name, known }) => ({ wrong: `there is no encoding ${quote(name)}`, todo: `one of: ${known.join(', ')}` }),
  'header-rows-empty': ({ first, last }) => ({
    wrong: first === last ? `there is no row ${first}` : `rows ${first} to ${last} are no rows`,
    todo: 'rows count from 1, as a spreadsheet shows them; the first comes first',
  }),
  'no-source': ({ table }) => ({
    wrong: `table ${quote(table)} has no data file`,
    todo: 'write from "file.csv" in its declaration, or name it in a data set of steelyard.yaml',
  }),
  'csv-ragged': ({ cells, columns, count }) => ({
    wrong: `this row has ${many(cells, 'cell')}, the header has ${many(columns, 'column')}${times(count, 'row')}`,
    todo: 'fill or remove cells; a cell with a comma needs quotes',
  }),
  'csv-quote': () => ({ wrong: 'the quotes of this cell are not closed', todo: 'close them; a quote inside a cell is doubled' }),
  'csv-separator': ({ separator }) => ({
    wrong: `the columns seem to be separated by ${separator === '\t' ? 'tabs' : quote(separator)}, not by commas`,
    todo: `save it as comma-separated CSV, or say so in a first line "sep=${separator === '\t' ? '(tab)' : separator}"`,
  }),
  'csv-header-row': ({ table, row, first, last }) => ({
    wrong:
      first === undefined
        ? `the file has no row ${row}, where the header of table ${quote(table)} is said to be`
        : `row ${row} does not hold the column names of table ${quote(table)}: they stand in ${rowSpan(first, last!)}`,
    todo:
      first === undefined
        ? 'correct the number of the row'
        : `write "header ${rowSpan(first, last!, '..')}" in the table, or delete the rows above`,
  }),
  'csv-column-unnamed': ({ letters, rows }) => ({
    wrong: `column ${letters} has no name in the header, and ${many(rows, 'row')} ${rows === 1 ? 'has' : 'have'} something there, which is not read`,
    todo: 'name the column, or empty it; a number with a comma needs quotes',
  }),
  'csv-swallowed': ({ rows, lines }) => ({
    wrong: `a cell of row ${rows[0]} holds ${many(lines, 'line')} with as many commas as a row${rows.length > 1 ? ` (so do ${rows.slice(1).join(', ')})` : ''}: two stray quotes make one cell of whole rows`,
    todo: 'look for a quote too many at its two ends; a quote inside a cell is doubled',
  }),
  'csv-column-missing': ({ column, table, suggestion }) => ({
    wrong: `the data file lacks column ${quote(column)} of table ${quote(table)}`,
    todo: suggestion
      ? `the file calls it ${quote(suggestion)}, it seems: write so in the declaration and in the formulas`
      : 'add it to the header, or remove it from the declaration',
  }),
  'csv-column-twice': ({ column }) => ({ wrong: `the header has column ${quote(column)} twice`, todo: 'rename or remove one of them' }),
  'name-mangled': ({ column, names, rows }) => ({
    wrong: `column ${quote(column)} holds names whose letters were lost in ${many(rows, 'row')}: ${list(names)}`,
    todo: 'export the file again as UTF-8: what a "?" stood for cannot be told from the file',
  }),
  'cell-type': ({ value, column, expected, codes, fault, count }) => ({
    wrong: `column ${quote(column)} holds ${things[expected]}, this is ${quoteCell(value)}${times(count, 'cell')}`,
    todo: fault
      ? numberAdvice[fault]
      : codes?.length
        ? `one of: ${codes.join(', ')}; leave it empty where there are no data, or declare what stands there as missing`
        : 'mend the cell; where there are no data leave it empty, or declare what stands there as missing',
  }),
  'percent-as-share': ({ column, value, shares, of }) => ({
    wrong: `column ${quote(column)} is in percent, and ${shares === of ? 'no number in it is' : `only ${of - shares} of ${of} numbers in it ${of - shares === 1 ? 'is' : 'are'}`} above 1: ${value} is read as ${value}%`,
    todo: 'if shares are meant, take the "%" from the column; else write percent signs in the cells',
  }),
  'percent-mixed': ({ column, value, count }) => ({
    wrong: `cells of column ${quote(column)} have percent signs, this one${count > 1 ? ` and ${many(count - 1, 'other')} like it have` : ' has'} none: ${quoteCell(value)} is read as ${value}%`,
    todo: 'write percent signs in all cells of the column, or in none',
  }),
  'ladder-value-unknown': ({ value, column, unit, count }) => ({
    wrong:
      column === undefined
        ? `what the ladder reads comes to ${value} for ${quoteCell(unit!)}, which gets no points${times(count, 'unit')}`
        : `${quoteCell(value)} of column ${quote(column)} gets no points${times(count, 'cell')}`,
    todo: 'add it to the ladder, write "otherwise: 0", or mend the cell',
  }),
  'key-twice': ({ key, column, row, like, count }) => ({
    wrong: `${quoteCell(key)} of column ${quote(column)} is already in row ${row}${like === undefined ? '' : `, written ${quoteCell(like)}`}${times(count, 'row')}`,
    todo: 'keep one row for each unit',
  }),
  'key-empty': ({ column, count }) => ({
    wrong: `column ${quote(column)} is empty here${times(count, 'row')}`,
    todo: 'fill the cell, or remove the row',
  }),
  'name-invisible': ({ column, count }) => ({
    wrong: `${many(count, 'cell')} of column ${quote(column)} ${count === 1 ? 'holds a character' : 'hold characters'} that nobody sees; keys and names are compared without`,
    todo: 'type the names anew: what reads the results elsewhere may not find them',
  }),
  'unit-unknown': ({ unit, table, suggestion, count }) => ({
    wrong: `the list ${quote(table)} has no unit ${quoteCell(unit)}${times(count, 'row')}`,
    todo: maybe(suggestion, 'mend the cell, or add the unit to the list'),
  }),
  'unit-shared': ({ unit, table, keys, isKey, count }) => ({
    wrong: `${quoteCell(unit)} may mean ${keys.length} units of the list ${quote(table)}: it is ${isKey ? 'the key of one and the name of another' : 'the name of all of them'}; their keys are ${keys.slice(0, 10).join(', ')}${keys.length > 10 ? ' …' : ''}${count > 1 ? ` (${count} rows)` : ''}`,
    todo: isKey ? 'give the units of the list names that are no keys of others' : 'write the key of the unit that is meant',
  }),
  'unit-without-row': ({ table, units }) => ({
    wrong: `table ${quote(table)} has no row for ${units.length} unit${units.length === 1 ? '' : 's'}: ${units.slice(0, 5).join(', ')}${units.length > 5 ? ' …' : ''}`,
    todo: 'add the data; otherwise what is computed from them is missing, and counts are 0',
  }),
  'record-cell': ({ value, column, expected, fault, count }) => ({
    wrong:
      expected === 'code list'
        ? `${quoteCell(value)} is not in the code list of column ${quote(column)}${times(count, 'cell')}; it is kept as it stands`
        : `column ${quote(column)} holds ${things[expected]}, this is ${quoteCell(value)}${times(count, 'cell')}: it counts as missing`,
    todo: fault ? numberAdvice[fault] : 'mend the cell; where there is nothing leave it empty, or declare what stands there as missing',
  }),
  'row-rejected': ({ reason, value, column, row, like, suggestion, count }) => ({
    wrong: `this row is left out of the scoring: ${
      {
        ragged: `it has ${many(Number(value), 'cell')}, the header has ${many(Number(column), 'column')}`,
        'key-empty': `${quote(column)} is empty`,
        'key-twice': `${quoteCell(value)} is already in row ${row}${like === undefined ? '' : `, written ${quoteCell(like)}`}`,
        'unit-empty': `${quote(column)} is empty`,
        'unit-unknown': `no assessed unit is called ${quoteCell(value)}`,
        orphan: `there is no record ${quoteCell(value)} that it could belong to, or it is left out itself`,
      }[reason]
    }${times(count, 'row')}`,
    todo: suggestion
      ? `did you mean ${quote(suggestion)}?`
      : reason === 'ragged'
        ? 'fill or remove cells; a cell with a comma needs quotes'
        : 'mend the row, or remove it',
  }),
  'rows-not-data': ({ table, holds, rows }) => ({
    wrong: `${rows.length === 1 ? `1 row does not look like a ${holds}` : `${rows.length} rows do not look like ${holds}s`} of ${quote(table)}: ${rows
      .slice(0, 5)
      .map(
        ({ row, text, looks, kept }) =>
          `row ${row}${text && ` ${quote(shortened(text))}`} (${{ total: 'a total or average', sums: 'the sums of the others', means: 'the means of the others', note: 'a note', header: 'the header once more' }[looks]}, ${kept ? 'scored all the same' : 'left out'})`,
      )
      .join(', ')}${rows.length > 5 ? ' …' : ''}`,
    todo: `leave them out for good with "not rows where …" in the table; if every row is a ${holds}, write "not rows where no"`,
  }),
  'no-units': ({ table }) => ({ wrong: `the list ${quote(table)} holds no units`, todo: 'write one row for each unit' }),
  'percent-range': ({ code, method, bounds, suggestion }) => ({
    wrong: `indicator ${quote(code)} holds percentages, in which 100% is 1, against ${method.en}(${bounds.join(', ')})`,
    todo: `did you mean ${method.en}(${suggestion.join(', ')})?`,
  }),
  'values-outside': ({ code, method, bounds, count, outside, suggestion }) => ({
    wrong: `${outside === count ? `all ${count}` : `${outside} of ${count}`} values of indicator ${quote(code)} lie outside ${bounds.join('..')}`,
    todo: `did you mean ${method.en}(${suggestion.join(', ')})?`,
  }),
  'column-constant': ({ column, code, value, count }) => ({
    wrong: `all ${count} values of column ${quote(column)} are ${value}: indicator ${quote(code)} tells no unit from another`,
    todo: 'check the data: was a column copied, or filled with a default?',
  }),
  'column-empty': ({ column, table, code }) => ({
    wrong: `column ${quote(column)} of table ${quote(table)} has no value at all, and indicator ${quote(code)} reads it`,
    todo: 'add the data, or check whether another column is meant',
  }),
  'division-by-zero': ({ code, units, divisor }) => ({
    wrong: `indicator ${quote(code)} of ${unitsIn(units)} divides by ${{ records: 'a number or sum of records that is 0', score: 'a score that is 0', cell: '0' }[divisor ?? 'cell']}`,
    todo: {
      records:
        'add the records, or say what is to come of a unit that has none: "share(…)" is missing there, and "greatest(count(…), 1)" is never 0',
      score: 'mend the data, or divide by what is never 0, as in "greatest(…, 1)"',
      cell: 'mend the data; leave the cell empty where there is nothing, and it counts as missing',
    }[divisor ?? 'cell'],
  }),
  'not-finite': ({ code, units }) => ({
    wrong: `indicator ${quote(code)} of ${unitsIn(units)} is not a number`,
    todo: 'check formula and data: the logarithm of a negative number, or min-max where all values are equal?',
  }),
  'condition-not-computed': ({ where, code, why, column, count }) => ({
    wrong: `the condition of ${where} ${quote(code)} cannot be computed${times(count, 'row')}: it ${
      {
        division: column === undefined ? 'divides by 0' : `divides by ${quote(column)}, which is 0`,
        logarithm: `takes a logarithm${column === undefined ? '' : ` of ${quote(column)},`} of what is not above 0`,
        ladder: `has a ladder that gives no points to this value${column === undefined ? '' : ` of ${quote(column)}`}`,
      }[why]
    }; the result counts as missing`,
    todo:
      why === 'ladder'
        ? 'add the value to the ladder, or write "otherwise"'
        : `mend the data, or let the condition ask first: ${column === undefined ? '"… > 0 and …"' : quote(`${column} > 0 and …`)}${where === 'rule' ? `, in a rule ${quote(`when ${column ?? '…'} > 0`)}` : ''}`,
  }),
  'no-spread': ({ code, value }) => ({
    wrong: `all values of indicator ${quote(code)} are ${value}: between the smallest and the largest there is nothing to go by`,
    todo: 'write "normalise range(low, high)" with the values that mean none and full marks, or leave the indicator out this time',
  }),
  'unit-in-no-band': ({ units }) => ({
    wrong: `${many(units.length, 'unit')} with a score ${units.length === 1 ? 'is' : 'are'} in no band: ${first(units)}`,
    todo: 'let the bounds of the bands meet and cover the scale, or round the scores to the steps of the bands',
  }),
  'gate-raises': ({ gate, what, to, units }) => ({
    wrong: `gate ${quote(gate)} raises the ${what} of ${many(units.length, 'unit')} to ${to}: ${first(units)}`,
    todo: `if it must not make anything better, write ${quote(what === 'score' ? 'score at most' : 'verdict at most')}`,
  }),
  'missing-not-allowed': ({ code, units, child }) => ({
    wrong: `${unitsIn(units)} ${units.length === 1 ? 'lacks' : 'lack'} ${quote(child)}, and ${quote(code)} allows nothing to be missing`,
    todo: 'add the data, or change the rule for missing values',
  }),
};

export const enFix = (title: FixTitle): string => {
  if (title.fix === 'replace-and-declare') return `write ${asWritten(title.text)} and declare ${quote(title.declaration)}`;
  if (title.fix === 'without-quotes') return `write ${title.text} without quotes`;
  if (title.fix === 'declare-column') return `declare ${quote(title.text)}`;
  if (title.fix === 'replace-with' || title.fix === 'add') return `write ${asWritten(title.text)}`;
  if (title.fix === 'declare-missing') return `declare ${quote(title.mark)} as missing for the column`;
  if (title.fix === 'leave-out-rows') return `leave out ${title.count === 1 ? 'this row' : `these ${title.count} rows`}`;
  if (title.fix === 'accept') return `accept ${quote(title.code)} and say why`;
  if (title.fix === 'add-clause') return `add ${title.clause.includes('"') ? title.clause : quote(title.clause)} to the table`;
  return {
    'add-percent-signs': 'add the "%" to the weights that lack it',
    'rescale-weights': 're-scale the weights of these siblings to 100%',
    'add-clipping': 'write "clipped"',
    'insert-blank': 'put a blank between them',
    remove: 'remove it',
    'close-text': 'close the quotes',
    'stop-at-zero': 'write "not below zero"',
  }[title.fix];
};

export const enRelated: Record<Related['note'], string> = {
  'first-here': 'first here',
  'also-here': 'also here',
  'opened-here': 'opened here',
  'declared-here': 'declared here',
};

export const enSeverity = { error: 'error', warning: 'warning', hint: 'hint' } as const;

/** Added to a message about texts in which something cannot be seen. */
export const enUnseen = {
  invisible: (text: string, character: string, after: string | undefined) =>
    after === undefined
      ? `; ${quote(text)} begins with an invisible ${character}`
      : `; ${quote(text)} holds an invisible ${character} after ${quote(after)}`,
  alike: (here: string, there: string) => ` (they look alike: ${here} here, ${there} there)`,
} as const;
