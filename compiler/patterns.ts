import { RE2JS } from 're2js';
import type { DiagnosticParams } from '../grammar/index.ts';
import type { Pattern } from './model.ts';

/**
 * Patterns of methodologies, on an engine whose time grows with the text and never explodes (RE2 syntax: no look-around,
 * no back-references, repetitions up to 1,000).
 *
 * Limits: a pattern of n steps looks at the first 100,000,000 / n characters of a text, so that no single test takes
 * more than about a second; a whole text that is longer matches nothing.
 */
const STEPS_TIMES_CHARACTERS = 100_000_000;
/** Steps of the largest pattern. */
const MOST_STEPS = 50_000;
/** Answers kept a pattern. */
const KEPT = 200_000;

interface Compiled {
  readonly regex: RE2JS;
  readonly longest: number;
  readonly found: Map<string, boolean>;
  readonly whole: Map<string, boolean>;
}

const compiled = new Map<string, Compiled>();

/** @throws where the pattern is not of the dialect */
function compile({ source, ignoreCase }: Pattern): Compiled {
  const key = `${ignoreCase ? 'i' : '-'}${source}`;
  const known = compiled.get(key);
  if (known) return known;
  const regex = RE2JS.compile(source, ignoreCase ? RE2JS.CASE_INSENSITIVE : 0);
  const made = {
    regex,
    longest: Math.floor(STEPS_TIMES_CHARACTERS / Math.max(1, regex.programSize())),
    found: new Map(),
    whole: new Map(),
  };
  if (compiled.size >= 1000) compiled.clear();
  compiled.set(key, made);
  return made;
}

/** Whether a text matches as a whole, or holds a match; remembered by text, since columns repeat themselves. */
export function matcher(pattern: Pattern, whole: boolean): (text: string) => boolean {
  const { regex, longest, found, whole: wholes } = compile(pattern);
  const answers = whole ? wholes : found;
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = text.length > longest ? !whole && regex.test(text.slice(0, longest)) : whole ? regex.testExact(text) : regex.test(text);
    if (answers.size >= KEPT) answers.clear();
    answers.set(text, answer);
    return answer;
  };
}

type Fault = {
  [C in 'pattern-invalid' | 'pattern-unsupported']: { readonly code: C; readonly params: DiagnosticParams[C] };
}['pattern-invalid' | 'pattern-unsupported'];

/** What is wrong with a pattern, if anything. */
export function checkPattern(pattern: Pattern): Fault | undefined {
  try {
    const steps = compile(pattern).regex.programSize();
    return steps > MOST_STEPS ? invalid(pattern, `${steps} > ${MOST_STEPS}`) : undefined;
  } catch (error) {
    const { source } = pattern;
    if (/\(\?<?[=!]/.test(source)) return { code: 'pattern-unsupported', params: { construct: 'look-around' } };
    if (/\\[1-9]|\\k[<{']|\(\?P=/.test(source)) return { code: 'pattern-unsupported', params: { construct: 'back-reference' } };
    if (/[*+?}]\+|\(\?>/.test(source)) return { code: 'pattern-unsupported', params: { construct: 'possessive' } };
    return invalid(pattern, (error as Error).message.replace(/^error parsing regexp: /, ''));
  }
}

const invalid = ({ source }: Pattern, problem: string): Fault => ({
  code: 'pattern-invalid',
  params: { pattern: [...source].slice(0, 60).join(''), problem },
});
