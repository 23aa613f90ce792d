import {
  canonicalName,
  childOf,
  childrenOf,
  clauses as clauseTable,
  declarations,
  firstToken,
  type Label,
  labelOf,
  nameOf,
  parts,
  readTemplate,
  type SyntaxNode,
  slotNames,
  slotOf,
  slotToken,
  type TextPlace,
  templateWords,
} from '../../grammar/index.ts';
import { language } from '../language.ts';
import type { ColumnModel, Formula, Messages, RuleModel, TableModel } from '../model.ts';
import { constraintMessages } from './constraint-messages.ts';
import { Clauses, type Context, type Source } from './context.ts';
import { Formulas } from './formulas.ts';
import { expressionIn, integerIn, textIn } from './indicators.ts';
import { readMessage } from './messages.ts';
import { type Domain, isThisField, type Scope } from './names.ts';
import { resolveRequirement } from './requirement.ts';
import { readTest, testOf } from './tests.ts';

/** All rules of the project: declared, made from rule sets, and written as constraints of columns. */
export function resolveRules(sources: readonly Source[], scope: Scope, context: Context): RuleModel[] {
  const rules = new Map<string, RuleModel>();
  for (const { file, parsed } of sources) {
    const resolver = new RuleResolver(file, scope, context);
    for (const node of childrenOf(parsed.root, 'table', 'rule', 'ruleSet')) {
      const found = context.remember(node, 'rules', [scope.stamp, file], () =>
        node.kind === 'rule' ? resolver.rule(node) : node.kind === 'ruleSet' ? resolver.ruleSet(node) : resolver.constraints(node),
      );
      for (const rule of found) context.declare(rules, rule.code, rule, 'rule');
    }
  }
  return [...rules.values()];
}

/** What tells the rules of one declaration apart. */
interface Head {
  readonly code: string;
  readonly labels: Label;
  readonly place: TextPlace;
  readonly field?: ColumnModel | undefined;
  readonly feeds?: RuleModel['feeds'];
}

class RuleResolver {
  readonly #file: string;
  readonly #scope: Scope;
  readonly #context: Context;
  readonly #formulas: Formulas;

  constructor(file: string, scope: Scope, context: Context) {
    this.#file = file;
    this.#scope = scope;
    this.#context = context;
    this.#formulas = new Formulas(file, scope, context);
  }

  rule(node: SyntaxNode): RuleModel[] {
    const clauses = new Clauses(this.#context, this.#file, node, 'rule');
    const table = this.#table(node, clauses);
    const code = childOf(node, 'codeName');
    const rule = table && this.#made(node, clauses, table, { code: nameOf(code), labels: labelOf(node), place: this.#place(code ?? node) });
    return rule ? [rule] : [];
  }

  /** One rule a row of `逐字段`, all else in common. */
  ruleSet(node: SyntaxNode): RuleModel[] {
    const clauses = new Clauses(this.#context, this.#file, node, 'ruleSet');
    const table = this.#table(node, clauses);
    if (!table) return [];
    const rows = parts(node)
      .filter((p) => p.kind === 'fields')
      .flatMap((f) => childrenOf(f, 'fieldRow'));
    if (!rows.length) this.#missing(node, declarations.fields[dialectOf(node)]);
    return rows.flatMap((row) => {
      const [code, name] = childrenOf(row, 'codeName');
      const field = code && name && this.#formulas.names.columnOf(table, name);
      if (!field) return [];
      const head = { code: nameOf(code), labels: labelOf(row), place: this.#place(code), field, feeds: this.#feeds(childOf(row, 'feeds')) };
      return this.#made(node, clauses, table, head) ?? [];
    });
  }

  /** `事项名称 : 文本 必填(JB-01) 归入 C11`: constraints are rules, and a fault counts once. */
  constraints(node: SyntaxNode): RuleModel[] {
    const table = this.#scope.tables.get(canonicalName(nameOf(childOf(node, 'codeName'))));
    // Of two tables of one name, the first has it.
    if (!table || table.place.element !== childOf(node, 'codeName')) return [];
    return [...table.columns.values()].flatMap((column) =>
      childrenOf(column.node, 'constraint').flatMap((constraint) => this.#constraint(constraint, column, table)),
    );
  }

  #constraint(node: SyntaxNode, column: ColumnModel, table: TableModel): RuleModel[] {
    const test = childOf(node, 'test');
    const kind = test ? testOf(firstToken(test)) : isOptional(node) ? undefined : 'required';
    if (!kind) return [];
    const place = this.#place(node);
    if (table.kind === 'units') {
      this.#context.report('not-records', place, { table: table.name, found: 'units' });
      return [];
    }
    const code = childOf(node, 'codeName');
    if (!code) {
      this.#context.report('missing-clause', place, { clause: '(…)', inside: 'rule', name: column.name });
      return [];
    }
    const { names } = this.#formulas;
    names.domain = { table };
    const operand = names.columnFormula(column, place);
    const made = (term: Formula['term']): Formula => ({ term, type: 'yes/no', place });
    const requirement =
      kind === 'required'
        ? made({ term: 'test', test: 'present', operand })
        : kind === 'unique'
          ? made({ term: 'unique', columns: [column] })
          : readTest(test!, operand, this.#formulas);
    const message = (locale: 'zh' | 'en') => readMessage(constraintMessages[kind][locale], { table, field: column });
    return [
      {
        node,
        code: nameOf(code),
        name: column.name,
        labels: {},
        place: this.#place(code),
        severity: 'error',
        table,
        where: undefined,
        when: undefined,
        requirement,
        feeds: eachOnce(this.#feeds(childOf(node, 'feeds'))),
        element: column.name,
        message: { zh: message('zh'), en: message('en') },
        advice: {},
        basis: undefined,
        definition: undefined,
        from: undefined,
        through: undefined,
        once: false,
        firstCounts: true,
      },
    ];
  }

  #made(node: SyntaxNode, clauses: Clauses, table: TableModel, head: Head): RuleModel | undefined {
    const domain: Domain = { table, field: head.field };
    const require = clauses.get('require');
    if (!require) this.#missing(node, firstWord('require', node));
    const slot = require && slotOf(require, 'requirement');
    if (!slot) return undefined;
    const [from, through] = [integerIn(clauses.get('inForceFrom'), 'year'), integerIn(clauses.get('inForceThrough'), 'year')];
    if (from !== undefined && through !== undefined && from > through)
      this.#context.report('in-force-empty', this.#place(clauses.get('inForceThrough')!), { from, through });
    const requirement = resolveRequirement(slot, this.#formulas, domain);
    const elementClause = clauses.get('element');
    const elementToken = elementClause && slotToken(elementClause, 'element');
    const element = textIn(elementClause, 'element');
    const message = this.#messages(clauses.get('message'), domain);
    return {
      node,
      code: head.code,
      name: head.labels.name ?? head.field?.name ?? head.code,
      labels: head.labels,
      place: head.place,
      severity: clauses.choice('severity', 'severity', 'severity') ?? 'error',
      table,
      where: this.#condition(clauses.get('appliesTo'), 'where', domain),
      when: this.#condition(clauses.get('when'), 'condition', domain),
      requirement,
      feeds: eachOnce([...this.#feeds(clauses.get('feeds')), ...(head.feeds ?? [])]),
      element: head.field && isThisField(elementToken) ? head.field.name : element,
      // A rule without a message is known by its name.
      message: message.zh || message.en ? message : { zh: textPart(head.labels.zh), en: textPart(head.labels.en) },
      advice: this.#messages(clauses.get('advice'), domain),
      basis: textIn(clauses.get('basis'), 'text'),
      definition: textIn(clauses.get('definition'), 'text'),
      from,
      through,
      once: clauses.get('once') !== undefined,
      firstCounts: clauses.choice('duplicates', 'count', 'duplicates') !== 'all but first',
    };
  }

  #messages(clause: SyntaxNode | undefined, { table, field }: Domain): Messages {
    const slot = clause && slotOf(clause, 'text');
    if (!slot) return {};
    const label = labelOf(slot);
    const read = (text: string | undefined) =>
      text === undefined
        ? undefined
        : readMessage(text, {
            table: table!,
            field,
            found: (column) => this.#context.refer(this.#place(slot), column.place),
            unknown: (name, suggestion) =>
              this.#context.report('unknown-slot', this.#place(slot), { slot: name, table: table!.name, suggestion }),
          });
    return { zh: read(label.zh), en: read(label.en) };
  }

  #condition(clause: SyntaxNode | undefined, slot: string, domain: Domain): Formula | undefined {
    const expression = expressionIn(clause, slot);
    if (!expression) return undefined;
    const formula = this.#formulas.formula(expression, '', domain);
    this.#formulas.expect(formula, ['yes/no']);
    return formula;
  }

  /** The table a rule applies to, which must hold records. */
  #table(node: SyntaxNode, clauses: Clauses): TableModel | undefined {
    const clause = clauses.get('appliesTo');
    if (!clause) this.#missing(node, firstWord('appliesTo', node));
    const slot = clause && slotOf(clause, 'table');
    const table = slot && this.#formulas.names.table(slot);
    if (!slot || table?.kind !== 'units') return table;
    const related = [{ place: table.place, note: 'declared-here' as const }];
    this.#context.report('not-records', this.#place(slot), { table: table.name, found: 'units' }, { related });
    return undefined;
  }

  /** The indicators named by a clause, or behind a constraint. */
  #feeds(element: SyntaxNode | undefined): RuleModel['feeds'] {
    const elements = !element ? [] : element.kind === 'clause' ? slotNames(element, 'indicators') : childrenOf(element, 'codeName');
    return elements.flatMap((name) => this.#formulas.names.indicator(name) ?? []);
  }

  #missing(node: SyntaxNode, clause: string): void {
    const code = childOf(node, 'codeName');
    this.#context.report('missing-clause', this.#place(code ?? node), {
      clause,
      inside: node.kind as 'rule' | 'ruleSet',
      name: nameOf(code),
    });
  }

  #place(element: TextPlace['element']): TextPlace {
    return { file: this.#file, element };
  }
}

/** An indicator that is fed twice, by a rule set and by one of its rows say, is fed once. */
const eachOnce = (feeds: RuleModel['feeds']): RuleModel['feeds'] =>
  [...new Map([...feeds].reverse().map((f) => [f.code, f])).values()].reverse();

const textPart = (text: string | undefined) => (text === undefined ? undefined : [{ part: 'text' as const, text }]);
const dialectOf = (node: SyntaxNode) => language.dialectOf(node) ?? 'zh';
const firstWord = (id: 'require' | 'appliesTo', node: SyntaxNode) => templateWords(readTemplate(clauseTable[id][dialectOf(node)]))[0]!;
const isOptional = (constraint: SyntaxNode) =>
  language.vocabulary.find(firstToken(constraint)?.image ?? '')?.roles.some((r) => r.group === 'word' && r.id === 'optional') === true;
