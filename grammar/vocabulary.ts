import {
  type ClauseEntry,
  type ClauseId,
  choices,
  clauses,
  DIALECTS,
  type Dialect,
  declarations,
  type MethodNames,
  type Phrase,
  words,
} from './dialects.ts';
import { canonicalName, plainOf } from './characters.ts';
import { readTemplate, type TemplatePart, templateWords } from './templates.ts';

/** What a word of the language can be: the head of a declaration, a choice in a slot, the name of a method ... */
export interface WordRole {
  readonly group: 'declaration' | 'clause' | 'word' | 'choice' | 'method';
  /** The set for choices and methods, else the group again. */
  readonly set: string;
  /** The key in its table. */
  readonly id: string;
}

/** One spelling of the language: a word or a fixed phrase, in one dialect or both. */
export interface VocabularyWord {
  readonly text: string;
  readonly dialects: readonly Dialect[];
  readonly roles: readonly WordRole[];
  /** A number follows it in some template: `权重20%` is split after it. */
  readonly beforeNumber: boolean;
}

export interface Vocabulary {
  readonly words: readonly VocabularyWord[];
  readonly methods: MethodNames;
  /** Words found by their whole canonical spelling. */
  find(text: string): VocabularyWord | undefined;
  /** Phrases of several words, longest first, by the canonical spelling of the first. */
  phrasesFrom(firstWord: string): readonly { word: VocabularyWord; pattern: RegExp }[];
  /** The spelling of a role in a dialect. */
  spell(dialect: Dialect, group: WordRole['group'], id: string, set?: string): string;
}

const WORDS_BEFORE_NUMBERS = new Set<string>(['lessThan', 'moreThan', 'through'] satisfies (keyof typeof words)[]);
const NUMBER_SLOTS = new Set(['integer', 'number', 'signed', 'amount']);

/** All words of both dialects: the dialect table and the names of the methods. */
export function createVocabulary(methods: MethodNames): Vocabulary {
  const found = new Map<string, { text: string; dialects: Set<Dialect>; roles: WordRole[]; beforeNumber: boolean }>();
  const add = (dialect: Dialect, text: string, role: WordRole, beforeNumber = false) => {
    const key = canonicalPhrase(text);
    const word = found.get(key) ?? { text, dialects: new Set<Dialect>(), roles: [], beforeNumber: false };
    word.dialects.add(dialect);
    if (!word.roles.some((r) => r.set === role.set && r.id === role.id)) word.roles.push(role);
    word.beforeNumber ||= beforeNumber;
    found.set(key, word);
  };
  const addTable = (table: Record<string, Phrase>, group: WordRole['group'], set: string) => {
    for (const [id, phrase] of Object.entries(table))
      for (const dialect of DIALECTS) add(dialect, phrase[dialect], { group, set, id }, WORDS_BEFORE_NUMBERS.has(id));
  };
  const addTemplate = (dialect: Dialect, id: ClauseId, parts: readonly TemplatePart[]) => {
    parts.forEach((part, i) => {
      const next = parts[i + 1];
      const beforeNumber = next?.part === 'slot' && NUMBER_SLOTS.has(next.kind);
      if (part.part === 'word') add(dialect, part.text, { group: 'clause', set: 'clause', id }, beforeNumber);
      if (part.part === 'group') addTemplate(dialect, id, part.parts);
    });
  };

  addTable(declarations, 'declaration', 'declaration');
  addTable(words, 'word', 'word');
  for (const [set, table] of Object.entries(choices)) addTable(table, 'choice', set);
  for (const [set, table] of Object.entries(methods)) addTable(table, 'method', set);
  for (const id of Object.keys(clauses) as ClauseId[])
    for (const dialect of DIALECTS) for (const template of templatesOf(id, dialect)) addTemplate(dialect, id, readTemplate(template));

  const all = [...found.values()].map((w) => ({ ...w, dialects: [...w.dialects] }));
  const byText = new Map(all.map((w) => [canonicalPhrase(w.text), w]));
  const phrases = new Map<string, { word: VocabularyWord; pattern: RegExp }[]>();
  for (const word of all) {
    const parts = phraseParts(word.text);
    if (parts.length < 2) continue;
    const first = canonicalName(parts[0] as string);
    const end = isOrdinal(word.text) ? '(?!(?![0-9０-９])\\p{ID_Continue})' : '(?!\\p{ID_Continue})';
    const pattern = new RegExp(`${parts.map(escapePattern).join('')}${end}`, 'iuy');
    phrases.set(first, [...(phrases.get(first) ?? []), { word, pattern }]);
  }
  for (const list of phrases.values()) list.sort((a, b) => b.word.text.length - a.word.text.length);

  const spellings = new Map<string, string>();
  for (const word of all)
    for (const dialect of word.dialects)
      for (const role of word.roles) {
        const key = `${dialect} ${role.group} ${role.set} ${role.id}`;
        if (!spellings.has(key)) spellings.set(key, word.text);
      }

  return {
    words: all,
    methods,
    find: (text) => byText.get(canonicalPhrase(text)),
    phrasesFrom: (firstWord) => phrases.get(canonicalName(firstWord)) ?? [],
    spell: (dialect, group, id, set = group) => spellings.get(`${dialect} ${group} ${set} ${id}`) ?? id,
  };
}

/** The templates by which a clause is read in a dialect: its own, then any other. */
export function templatesOf(id: ClauseId, dialect: Dialect): string[] {
  const entry: ClauseEntry = clauses[id];
  const also = entry.also?.[dialect];
  return also === undefined ? [entry[dialect]] : [entry[dialect], also];
}

/** Words that begin a clause in a dialect, for suggestions. */
export function clauseHeads(dialect: Dialect): string[] {
  return Object.values(clauses).flatMap((entry) => templateWords(readTemplate(entry[dialect])).slice(0, 1));
}

/** Phrases compare without regard to case or to how wide a blank is; between Chinese words it may be left out. */
function canonicalPhrase(text: string): string {
  const plain = /\s/.test(text) ? text.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '').replace(/\s+/g, ' ') : text;
  return canonicalName(plain);
}

/** A word that a number follows and touches: `表头第3行`. A blank may stand before 第 and behind it. */
export const isOrdinal = (text: string): boolean => /.第$/.test(text);

/** A phrase cut into words and what joins them. */
function phraseParts(text: string): string[] {
  return text.split(isOrdinal(text) ? /()(?=第)/ : /([ /-])/).filter((part, i) => part !== '' || i % 2 === 1);
}

function escapePattern(part: string): string {
  if (part === '') return '[ \\t\\u3000]*';
  if (part === ' ') return '[ \\t\\u3000]+';
  if (part === '-') return '[-－−]';
  return [...part].map((c) => (plainOf.has(c) || /[/.]/.test(c) ? `\\${c}` : c)).join('');
}
