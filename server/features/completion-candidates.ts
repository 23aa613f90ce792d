import { CompletionItemKind } from 'vscode-languageserver';
import {
  acceptable,
  acceptableIn,
  aggregates,
  aggregations,
  type ColumnModel,
  functions,
  missingRules,
  normalisations,
  type TableModel,
} from '../../compiler/index.ts';
import {
  canonicalName,
  childOf,
  type ClauseId,
  choices,
  clauses,
  type DeclarationKind,
  type Dialect,
  isPlainName,
  nameOf,
  parts,
  readTemplate,
  sameName,
  type SyntaxElement,
  slotOf,
  words,
  wordsOf,
} from '../../grammar/index.ts';
import { language } from '../../compiler/index.ts';
import { diagnosticSummaries } from '../diagnostic-summaries.ts';
import { escaped } from '../markdown.ts';
import { namesOf } from '../names.ts';
import { nameIn } from '../preview.ts';
import type { YardText } from '../session.ts';
import type { Candidate } from './completion.ts';
import type { Context } from './completion-context.ts';
import { snippetsFor } from './completion-snippets.ts';
import type { Wanted } from './completion-templates.ts';

/** Everything that fits a place. */
export function candidatesAt(context: Context, text: YardText): Candidate[] {
  const around = new Around(context, text);
  if (context.inMessage) return around.columnsOfRule();
  // `JB.` may be the beginning of a code.
  if (context.table !== undefined) return [...around.columnsOf(context.table), ...around.codesFrom(`${context.table}.`)];
  if (context.ladderOf !== undefined) return [...around.codesOf(context.ladderOf), around.word('otherwise')];
  const found: Candidate[] = [];
  if (context.begins === 'item') found.push(...around.items());
  if (context.begins === 'header') found.push(...around.clauses());
  for (const wanted of context.wanted) found.push(...around.wanted(wanted));
  return found;
}

const MAY_HOLD_CLAUSES: ReadonlySet<string> = new Set(['index', 'indicator', 'table', 'gate', 'published', 'rule', 'ruleSet']);

class Around {
  readonly #context: Context;
  readonly #text: YardText;
  readonly #dialect: Dialect;

  constructor(context: Context, text: YardText) {
    this.#context = context;
    this.#text = text;
    this.#dialect = text.source.parsed.dialect;
  }

  word(id: keyof typeof words): Candidate {
    return { label: words[id][this.#dialect], kind: CompletionItemKind.Keyword, order: 4 };
  }

  /** Declarations and clauses that may begin here. */
  items(): Candidate[] {
    const { holder } = this.#context;
    if (holder === 'table') return [...this.#headerColumns(), ...this.clauses()];
    if (holder === 'fields') return this.columnsOfRule();
    if (holder === 'figures') return this.#declared('indicator');
    return [...snippetsFor(holder, this.#dialect, this.#text), ...this.clauses()];
  }

  /** Clauses of the declaration, those it has not yet first. */
  clauses(): Candidate[] {
    const { holder, declaration } = this.#context;
    if (!MAY_HOLD_CLAUSES.has(holder)) return [];
    const written = new Set(
      declaration
        ? parts(declaration)
            .filter((p) => p.kind === 'clause')
            .map((p) => p.name)
        : [],
    );
    return this.#clausesIn(holder as DeclarationKind, written);
  }

  #clausesIn(holder: DeclarationKind, written: ReadonlySet<string> = new Set()): Candidate[] {
    return (Object.keys(clauses) as ClauseId[])
      .filter((id) => (clauses[id].in as readonly DeclarationKind[]).includes(holder))
      .flatMap((id): Candidate[] => {
        const [first] = readTemplate(clauses[id][this.#dialect]);
        const documentation = clauses[id].doc[this.#text.locale];
        const order = written.has(id) ? 7 : 3;
        if (first?.part === 'word') return [{ label: first.text, kind: CompletionItemKind.Keyword, documentation, order }];
        return first?.part === 'slot' ? this.#choices(first.kind).map((c) => ({ ...c, documentation, order })) : [];
      });
  }

  wanted(wanted: Wanted): Candidate[] {
    if ('word' in wanted) return [{ label: wanted.word, kind: CompletionItemKind.Keyword, order: 1 }];
    switch (wanted.slot) {
      case 'expression':
      case 'requirement':
        return this.#formula();
      case 'name':
      case 'names':
        return this.#named(wanted.name);
      case 'normalisation':
      case 'aggregation':
      case 'missingRule':
        return this.#methods(wanted.slot);
      case 'columnType':
        return (['textType', 'numberType', 'dateType', 'yesNoType', 'codeListType'] as const).map((id) => ({
          ...this.word(id),
          kind: CompletionItemKind.TypeParameter,
        }));
      case 'constraint':
        return [
          ...(
            ['required', 'optional', 'unique', 'listed', 'matches', 'contains', 'containsNo', 'valid', 'feeds', 'inUnitsOf'] as const
          ).map((id) => this.word(id)),
          ...this.#clausesIn('column'),
        ];
      default:
        return this.#choices(wanted.slot);
    }
  }

  #choices(set: string): Candidate[] {
    const found = (choices as Record<string, Record<string, { zh: string; en: string }>>)[set] ?? {};
    return Object.values(found).map((phrase) => ({ label: phrase[this.#dialect], kind: CompletionItemKind.EnumMember, order: 1 }));
  }

  #methods(slot: 'normalisation' | 'aggregation' | 'missingRule'): Candidate[] {
    const tables = { normalisation: normalisations, aggregation: aggregations, missingRule: missingRules };
    const { locale } = this.#text;
    return Object.values(tables[slot]).map(({ names, doc, formula, ...more }): Candidate => {
      const parameters: readonly string[] = 'parameters' in more ? (more.parameters as readonly string[]) : [];
      const label = names[this.#dialect];
      const documentation = `${doc[locale]}\n\n\`${formula}\``;
      const insert = parameters.length ? `${label}(${parameters.map((p, i) => `\${${i + 1}:${p}}`).join(', ')})` : undefined;
      return { label, kind: CompletionItemKind.Method, documentation, insert, snippet: insert !== undefined, order: 1 };
    });
  }

  #named(slot: string): Candidate[] {
    if (slot === 'table') return this.#declared('table');
    if (slot === 'indicators') return this.#declared('indicator');
    if (slot === 'band') return this.#declared('band');
    if (slot === 'column') {
      const { declaration } = this.#context;
      return this.columnsOf(nameOf(declaration && childOf(declaration, 'codeName')));
    }
    if (slot === 'code') return this.#acceptable();
    if (slot === 'members')
      return (this.#text.project.lastGood()?.results.units ?? []).map((u) => ({ label: u.name, kind: CompletionItemKind.Value, order: 1 }));
    return [];
  }

  /** Codes of warnings and hints: first those found in the declaration, then those found elsewhere. */
  #acceptable(): Candidate[] {
    const { project, source, locale } = this.#text;
    const { live } = project;
    const { declaration } = this.#context;
    const all = live.diagnostics;
    const fileOf = (table: string) => [...live.sources].find(([name]) => sameName(name, table))?.[1];
    const here = new Map((declaration ? acceptableIn(declaration, source, all, fileOf) : []).map((d) => [d.code, d]));
    const anywhere = new Map(all.map((d) => [d.code, d]));
    return acceptable.map((code) => {
      const found = here.get(code) ?? anywhere.get(code);
      return {
        label: code,
        kind: CompletionItemKind.EnumMember,
        detail: found ? wordsOf(found, locale).wrong : diagnosticSummaries[code][locale],
        order: here.has(code) ? 0 : found ? 1 : 2,
      };
    });
  }

  #declared(kind: 'table' | 'indicator' | 'band'): Candidate[] {
    const kinds = { table: CompletionItemKind.Class, indicator: CompletionItemKind.Variable, band: CompletionItemKind.EnumMember };
    return namesOf(this.#text.analysis)
      .declared.filter((d) => d.kind === kind)
      .map((d) => ({
        label: d.name,
        kind: kinds[kind],
        detail: 'labels' in d.model ? nameIn(d.model, this.#text.locale) : 'label' in d.model ? d.model.label : undefined,
        insert: kind === 'table' ? quoted(d.name) : undefined,
        order: 1,
      }));
  }

  /** What a formula is made of: columns in reach, indicators, functions, words. */
  #formula(): Candidate[] {
    const { comparedWith, afterOperand, holder } = this.#context;
    const inRule = holder === 'rule' || holder === 'ruleSet';
    if (afterOperand) {
      const logic = (['and', 'or'] as const).map((id) => this.word(id));
      const tests = (['present', 'absent', 'unique', 'listed', 'matches', 'contains', 'containsNo', 'valid'] as const).map((id) =>
        this.word(id),
      );
      const comparisons = (['notMoreThan', 'notLessThan', 'equals', 'differs', 'above', 'below', 'where'] as const).map((id) =>
        this.word(id),
      );
      return [...logic, ...comparisons, ...(inRule ? tests : [])];
    }
    const codes = comparedWith ? this.codesOf(comparedWith) : [];
    const tables = this.#declared('table').map((c) => ({ ...c, order: 2 }));
    const own = inRule ? this.columnsOfRule() : this.#unitColumns();
    const indicators = inRule ? [] : this.indicatorsInFormula();
    const words = (['not', 'yes', 'no', ...(inRule ? (['thisField'] as const) : (['ladder'] as const))] as const).map((id) =>
      this.word(id),
    );
    return [...codes, ...own, ...tables, ...indicators, ...this.#functions(), ...words];
  }

  /** Codes with signs in them stand in quotes: a difference could be read for them. */
  indicatorsInFormula(): Candidate[] {
    return this.#declared('indicator').map((c) => ({ ...c, insert: quoted(c.label), order: 4 }));
  }

  /** Codes of indicators that begin so. */
  codesFrom(beginning: string): Candidate[] {
    return this.indicatorsInFormula().filter((c) => canonicalName(c.label).startsWith(canonicalName(beginning)));
  }

  #functions(): Candidate[] {
    const { locale } = this.#text;
    const all = [...Object.values(functions), ...Object.values(aggregates)];
    return all.map(({ names, doc }) => {
      const label = names[this.#dialect];
      return { label, kind: CompletionItemKind.Function, documentation: doc[locale], insert: `${label}($1)`, snippet: true, order: 3 };
    });
  }

  #tables(): TableModel[] {
    return [...(this.#text.analysis.methodology?.tables.values() ?? [])];
  }

  #table(name: string): TableModel | undefined {
    return this.#text.analysis.methodology?.tables.get(canonicalName(name));
  }

  columnsOf(table: string): Candidate[] {
    return [...(this.#table(table)?.columns.values() ?? [])].map((c) => columnCandidate(c, false));
  }

  /** Columns of tables with one row a unit, under the name of their table. */
  #unitColumns(): Candidate[] {
    return this.#tables()
      .filter((t) => t.kind === 'units')
      .flatMap((t) =>
        [...t.columns.values()].filter((c) => c !== t.unit && c !== t.key && c !== t.rowLabel).map((c) => columnCandidate(c, true)),
      );
  }

  /** Columns of the table that the rule at hand applies to, and of the records above it. */
  columnsOfRule(): Candidate[] {
    const { declaration } = this.#context;
    const applies = declaration && parts(declaration).find((p) => p.kind === 'clause' && p.name === 'appliesTo');
    const table = applies && this.#table(nameOf(slotOf(applies, 'table')));
    const own = table ?? this.#ruleTableAround();
    return [own, own?.detailOf?.records].flatMap((t) => (t ? [...t.columns.values()].map((c) => columnCandidate(c, false)) : []));
  }

  /** Inside `逐字段 { … }`, the rule set around says what it applies to. */
  #ruleTableAround(): TableModel | undefined {
    const { methodology } = this.#text.analysis;
    const { declaration } = this.#context;
    if (declaration?.kind !== 'fields') return undefined;
    const rows = new Set(parts(declaration).map((row) => childOf(row, 'codeName') as SyntaxElement | undefined));
    return methodology?.rules.find((r) => rows.has(r.place.element))?.table;
  }

  codesOf(column: string): Candidate[] {
    const [table, name] = column.includes('.') ? column.split('.') : [undefined, column];
    const models = table ? [this.#table(table)] : this.#tables();
    const found = models.flatMap((t) => t?.columns.get(canonicalName(name!)) ?? []).find((c) => c.codes.length);
    return (found?.codes ?? []).map(({ code, meaning }) => ({
      label: code,
      kind: CompletionItemKind.EnumMember,
      detail: meaning,
      order: 0,
    }));
  }

  /** Columns that the data file has and the declaration not yet. */
  #headerColumns(): Candidate[] {
    const { declaration } = this.#context;
    const table = this.#table(nameOf(declaration && childOf(declaration, 'codeName')));
    const raw = table && this.#text.project.live.raw(table.name);
    const missing = (raw?.header ?? []).map((h) => h.trim()).filter((h) => h && !table?.columns.has(canonicalName(h)));
    return missing.map((name) => ({ label: name, kind: CompletionItemKind.Field, insert: `${quoted(name)} : `, order: 1 }));
  }
}

const quoted = (name: string): string => (isPlainName(name) && !language.vocabulary.find(name) ? name : `「${name}」`);

function columnCandidate(column: ColumnModel, qualified: boolean): Candidate {
  const name = quoted(column.name);
  const label = qualified ? `${column.table}.${column.name}` : column.name;
  const insert = qualified ? `${quoted(column.table)}.${name}` : name;
  return {
    label,
    kind: CompletionItemKind.Field,
    detail: column.label,
    documentation: column.documentation && escaped(column.documentation),
    insert,
    order: 1,
  };
}
