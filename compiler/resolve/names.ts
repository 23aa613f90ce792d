import {
  canonicalName,
  closest,
  type Fix,
  firstToken,
  isPlainName,
  isToken,
  nameOf,
  type SyntaxElement,
  type SyntaxNode,
  type SyntaxToken,
  sameName,
  T,
  type TextPlace,
  textOf,
} from '../../grammar/index.ts';
import { language } from '../language.ts';
import type { ColumnModel, Conversion, Formula, TableModel } from '../model.ts';
import type { Context, DeclaredCodes } from './context.ts';
import type { ScopeStamp } from './memory.ts';
import { inQuotes, isPart, isRun, type RunPart, readRun } from './runs.ts';

/** The names a formula may use. */
export interface Scope {
  readonly tables: ReadonlyMap<string, TableModel>;
  /** Places of indicators by canonical code. */
  readonly indicators: DeclaredCodes;
  /** By the unit of measurement that they convert. */
  readonly conversions: ReadonlyMap<string, Conversion>;
  /** The same for the same names. */
  readonly stamp: ScopeStamp;
}

/** The rows a formula is about: the units where undefined. */
export interface Domain {
  readonly table: TableModel | undefined;
  /** What `该字段` stands for in a rule set. */
  readonly field?: ColumnModel | undefined;
}

export const UNITS: Domain = { table: undefined };

/**
 * What a name stands for. In a rule, the columns of the table it applies to come first, then those of the records that
 * details belong to, then those of tables with one row a unit.
 */
export class Names {
  readonly scope: Scope;
  domain: Domain = UNITS;
  /** The indicator whose formula is read: a column of its own name is no riddle. */
  owner = '';
  readonly file: string;
  readonly #context: Context;

  constructor(file: string, scope: Scope, context: Context) {
    this.file = file;
    this.scope = scope;
    this.#context = context;
  }

  /** Reads something with the rows of another table in mind. */
  within<V>(table: TableModel, read: () => V): V {
    const around = this.domain;
    this.domain = { ...around, table };
    try {
      return read();
    } finally {
      this.domain = around;
    }
  }

  /** A reference that is to be one name or a column with its table. */
  reference(node: SyntaxNode): Formula {
    if (!isRun(node)) return this.named(node, undefined);
    const [only, ...more] = readRun(node, this, this.#context);
    const read = only && !more.length && isPart(only) ? this.part(only, undefined) : undefined;
    if (!read) this.#context.report('type-mismatch', this.place(node), { expected: ['column'], found: 'expression' });
    return read ?? broken(this.place(node));
  }

  /** A part of a run; undefined for a number. */
  part(part: RunPart, codes: ColumnModel | undefined): Formula | undefined {
    if (part.part === 'name') return this.named(part.element, codes, !part.inRun);
    if (part.part === 'column') return this.qualified(part.table, part.column);
    return part.part === 'broken' ? broken(this.place(part.element)) : undefined;
  }

  /**
   * @param codes the code column on the other side of a comparison, whose codes may be written without quotes
   * @param mend whether the name stands by itself, so that another may be written in its place
   */
  named(element: SyntaxElement, codes: ColumnModel | undefined, mend = true): Formula {
    const first = firstToken(element);
    const field = this.domain.field;
    if (field && isThisField(first)) return this.columnFormula(field, this.place(element));
    const name = nameOf(element);
    return name ? this.#bare(element, name, codes, mend) : broken(this.place(element));
  }

  /** A column with its table. */
  qualified(tableElement: SyntaxElement, columnToken: SyntaxToken): Formula {
    const table = this.table(tableElement);
    if (!table) return broken(this.place(tableElement));
    const column = this.columnOf(table, columnToken);
    if (!column) return broken(this.place(columnToken));
    const place = this.place(columnToken);
    return this.reachable().includes(table) ? this.columnFormula(column, place) : this.#outOfReach(table, column, place);
  }

  /** Whether a formula here may say a name. */
  knows(name: string): boolean {
    const key = canonicalName(name);
    return this.reachable().some((t) => t.columns.has(key)) || (!this.domain.table && this.scope.indicators.has(key));
  }

  hasTable(element: SyntaxElement): boolean {
    return this.scope.tables.has(canonicalName(nameOf(element)));
  }

  /** Whether two elements name a table and a column of it. */
  tableHas(table: SyntaxElement, column: SyntaxElement): boolean {
    return this.scope.tables.get(canonicalName(nameOf(table)))?.columns.has(canonicalName(nameOf(column))) === true;
  }

  /** The code list whose column an element names; nothing is said where it names none. */
  listNamed(element: SyntaxNode): ColumnModel | undefined {
    const [table, dot, name] = element.children;
    const qualified = table && dot && name && isToken(dot) && dot.tokenType === T.Dot && isToken(name);
    const having = qualified ? this.scope.tables.get(canonicalName(nameOf(table))) : undefined;
    const key = canonicalName(nameOf(qualified ? name : element));
    const column = qualified
      ? having?.columns.get(key)
      : this.reachable()
          .find((t) => t.columns.has(key))
          ?.columns.get(key);
    return column?.kind === 'code list' ? column : undefined;
  }

  /** All names that a formula here may say. */
  inReach(): string[] {
    const columns = this.reachable().flatMap((t) => [...t.columns.values()].map((c) => c.name));
    const indicators = this.domain.table ? [] : [...this.scope.indicators.values()].map((i) => i.code);
    return [...columns, ...indicators];
  }

  /** A table by the element that names it. */
  table(token: SyntaxElement): TableModel | undefined {
    const name = nameOf(token);
    const table = this.scope.tables.get(canonicalName(name));
    if (table) {
      this.#context.refer(this.place(token), table.place);
      return table;
    }
    const suggestion = closest(
      name,
      [...this.scope.tables.values()].map((t) => t.name),
    );
    this.#context.report(
      'unknown-name',
      this.place(token),
      { thing: 'table', name, suggestion },
      { fix: this.replacing(token, suggestion) },
    );
    return undefined;
  }

  /** A column of a given table by the element that names it. */
  columnOf(table: TableModel, element: SyntaxElement, name = nameOf(element)): ColumnModel | undefined {
    const column = table.columns.get(canonicalName(name));
    if (column) {
      this.#context.refer(this.place(element), column.place);
      return column;
    }
    const suggestion = closest(
      name,
      [...table.columns.values()].map((c) => c.name),
    );
    this.#context.report(
      'unknown-column',
      this.place(element),
      { column: name, table: table.name, suggestion },
      { fix: this.replacing(element, suggestion), related: [{ place: table.place, note: 'declared-here' }] },
    );
    return undefined;
  }

  /** An indicator by the element that names it. */
  indicator(element: SyntaxElement): { readonly code: string; readonly place: TextPlace } | undefined {
    const name = nameOf(element);
    const place = this.place(element);
    const key = canonicalName(name);
    const found = this.scope.indicators.get(key);
    if (found) {
      this.#context.refer(place, found.place, key);
      return { code: found.code, place };
    }
    const suggestion = closest(
      name,
      [...this.scope.indicators.values()].map((i) => i.code),
    );
    this.#context.report('unknown-name', place, { thing: 'indicator', name, suggestion }, { fix: this.replacing(element, suggestion) });
    return undefined;
  }

  /** Tables whose columns can be named here, nearest first: those with a row for each row of the domain. */
  reachable(): TableModel[] {
    const { table } = this.domain;
    const own = table ? [table, ...(table.detailOf ? [table.detailOf.records] : [])] : [];
    return [...own, ...[...this.scope.tables.values()].filter((t) => t.kind === 'units')];
  }

  columnFormula(column: ColumnModel, place: TextPlace): Formula {
    this.#context.refer(place, column.place);
    const measure = column.measuredIn ? column.measuredIn.conversion.base : column.measure === '%' ? undefined : column.measure;
    return { term: { term: 'column', column, place }, type: column.kindUnknown ? 'unknown' : column.kind, measure, place };
  }

  place(element: SyntaxElement): TextPlace {
    return { file: this.file, element };
  }

  /** The fix that writes another name. */
  replacing(element: SyntaxElement, text: string | undefined): Fix | undefined {
    return text === undefined ? undefined : replacement(this.file, element, text);
  }

  #bare(node: SyntaxElement, name: string, codes: ColumnModel | undefined, mend: boolean): Formula {
    const place = this.place(node);
    const key = canonicalName(name);
    const having = this.reachable().filter((t) => t.columns.has(key));
    // What a rule is about is nearer than what is the same for all records of a unit.
    const tables = having[0] && having[0].kind !== 'units' ? having.slice(0, 1) : having;
    if (tables.length > 1) this.#context.report('ambiguous-column', place, { column: name, tables: tables.map((t) => t.name) });
    const column = tables[0]?.columns.get(key);
    const indicator = this.domain.table ? undefined : this.scope.indicators.get(key);
    if (column && indicator && !sameName(name, this.owner))
      this.#context.report(
        'shared-name',
        place,
        { name, table: column.table },
        { related: [{ place: indicator.place, note: 'also-here' }] },
      );
    if (column) return this.columnFormula(column, place);
    if (indicator) {
      this.#context.refer(place, indicator.place, key);
      return { term: { term: 'score', code: indicator.code, place }, type: 'points', place };
    }
    if (codes || this.#codeAnywhere(name)) return { term: { term: 'text', value: name, place }, type: 'text', place };
    const elsewhere = [...this.scope.tables.values()].find((t) => t.columns.has(key));
    if (elsewhere) return this.#outOfReach(elsewhere, elsewhere.columns.get(key)!, place);
    const table = this.domain.table?.name;
    const denied = this.#denied(node, name);
    if (denied !== undefined) {
      const fix: Fix = {
        title: { fix: 'replace-with', text: denied },
        file: this.file,
        edits: [{ element: node, text: denied, how: 'replace' }],
      };
      this.#context.report('unknown-column', place, { column: name, table, suggestion: denied }, { fix });
      return broken(place);
    }
    const suggestion = closest(name, this.inReach());
    // In a run, which may be a misspelt code as a whole, another name for the front would make a sum that nobody meant.
    const fix = mend ? this.replacing(node, suggestion) : undefined;
    this.#context.report('unknown-column', place, { column: name, table, suggestion }, { fix });
    return broken(place);
  }

  #outOfReach(table: TableModel, column: ColumnModel, place: TextPlace): Formula {
    this.#context.report(
      'record-column',
      place,
      { column: column.name, table: table.name },
      { related: [{ place: column.place, note: 'declared-here' }] },
    );
    return broken(place);
  }

  /** `not ranked` is a phrase of the language: how to write that `ranked` does not hold. */
  #denied(node: SyntaxElement, name: string): string | undefined {
    const [operator, ...rest] = firstToken(node)?.tokenType === T.Quoted ? [] : name.split(/\s+/);
    const denied = rest.join(' ');
    const isDenial = rest.length > 0 && language.vocabulary.find(operator!)?.roles.some((r) => r.id === 'not');
    return isDenial && this.knows(denied) ? `${operator} ${inQuotes(denied)}` : undefined;
  }

  #codeAnywhere(name: string): boolean {
    for (const table of this.scope.tables.values())
      for (const column of table.columns.values()) if (codeOf(column, name) !== undefined) return true;
    return false;
  }
}

/** The code of a list that a name means: the code itself, or its meaning. */
export function codeOf(column: ColumnModel, name: string): string | undefined {
  return (column.codes.find((c) => sameName(c.code, name)) ?? column.codes.find((c) => c.meaning && sameName(c.meaning, name)))?.code;
}

/** Whether a token stands for the field of a rule set's row. */
export const isThisField = (token: SyntaxToken | undefined): boolean =>
  token !== undefined && language.vocabulary.find(token.image)?.roles.some((r) => r.group === 'word' && r.id === 'thisField') === true;

export const broken = (place: TextPlace): Formula => ({ term: { term: 'broken' }, type: 'unknown', place });

/** The fix that writes another name: a text stays in quotes, a name gets them where it needs them. */
export function replacement(file: string, element: SyntaxElement, name: string): Fix {
  const text = /^["“]/.test(textOf(element)) ? `"${name.replaceAll('"', '""')}"` : isPlainName(name) ? name : inQuotes(name);
  return { title: { fix: 'replace-with', text }, file, edits: [{ element, text, how: 'replace' }] };
}
