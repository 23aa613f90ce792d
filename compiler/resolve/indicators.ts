import {
  type ClauseId,
  canonicalName,
  childOf,
  childrenOf,
  closest,
  documentation,
  firstToken,
  isoDate,
  isWhole,
  labelOf,
  nameOf,
  parts,
  type SyntaxNode,
  slotOf,
  slotToken,
  T,
  type TextPlace,
  textOf,
  tokensOf,
  wordOf,
} from '../../grammar/index.ts';
import { type Exact, exact, readAmount, readNumber, showExact, ZERO } from '../exact.ts';
import { language } from '../language.ts';
import { aggregations, missingRules, normalisations } from '../methods/catalogue.ts';
import type { MissingRule, Parameter } from '../methods/method.ts';
import {
  type AggregationUse,
  type BandModel,
  type BonusModel,
  type DeductionModel,
  exactArgs,
  type Formula,
  type GateModel,
  type GateScore,
  type IndexModel,
  type IndicatorModel,
  type NormalisationUse,
  type ProseField,
  type TableModel,
  type Written,
} from '../model.ts';
import { dayNumber } from '../days.ts';
import { MOST_PLACES, type Rounding } from '../rounding.ts';
import { resolveBands } from './bands.ts';
import { Clauses, type Context, roleIn } from './context.ts';
import type { DeclaredCode } from './memory.ts';
import { Formulas } from './formulas.ts';
import type { Scope } from './names.ts';

/** What a node takes from above where it says nothing itself. */
interface Inherited {
  readonly normalisation: NormalisationUse | undefined;
  readonly aggregation: AggregationUse;
  readonly missing: MissingRule;
  readonly rounding: Rounding | undefined;
  readonly everyTier: boolean;
  /** The formula of leaves that have none: an `expression`. */
  readonly value: SyntaxNode | undefined;
}

/** Lowest and highest score. */
type Scale = IndicatorModel['scale'];

const HUNDRED: Scale = { low: ZERO, high: exact(100) };

const DEFAULTS: Inherited = {
  normalisation: undefined,
  aggregation: { method: aggregations.arithmetic, equal: false },
  missing: missingRules.skipAndReweight,
  rounding: undefined,
  everyTier: false,
  value: undefined,
};

const NO_BANDS: readonly BandModel[] = [];

const PROSE: readonly ProseField[] = ['aspect', 'description', 'standard', 'source', 'collection', 'owner', 'basis'];

/** The codes that a node and those below it declare, in the order of the text. */
export const codesBelow = (file: string, node: SyntaxNode, context: Context): readonly DeclaredCode[] =>
  context.remember(node, 'codes', [file], () => {
    const element = childOf(node, 'codeName');
    const code = nameOf(element);
    return [
      ...(element ? [{ key: canonicalName(code), code, place: { file, element } }] : []),
      ...indicatorsIn(node).flatMap((below) => codesBelow(file, below, context)),
    ];
  });

const indicatorsIn = (node: SyntaxNode): SyntaxNode[] => parts(node).filter((p) => p.kind === 'indicator');

/** Builds the model of one index and everything below it. */
export class IndexResolver {
  readonly #file: string;
  readonly #scope: Scope;
  readonly #context: Context;
  readonly #formulas: Formulas;
  #bands: readonly BandModel[] = NO_BANDS;
  #bandsUnread = false;

  constructor(file: string, scope: Scope, context: Context) {
    this.#file = file;
    this.#scope = scope;
    this.#context = context;
    this.#formulas = new Formulas(file, scope, context);
  }

  index(node: SyntaxNode): IndexModel {
    const clauses = this.#clauses(node, 'index');
    const [bandsNode, ...more] = parts(node).filter((p) => p.kind === 'bands');
    for (const other of more)
      this.#context.report(
        'duplicate-clause',
        this.#place(firstToken(other) ?? other),
        { clause: textOf(firstToken(other) ?? other) },
        {
          related: [{ place: this.#place(firstToken(bandsNode!) ?? bandsNode!), note: 'first-here' }],
        },
      );
    if (bandsNode)
      this.#bands = this.#context.remember(bandsNode, 'bands', [this.#file], () => resolveBands(this.#file, bandsNode, this.#context));
    this.#bandsUnread = bandsNode !== undefined && !isWhole(bandsNode);
    const base = this.#node(node, clauses, DEFAULTS, this.#scale(clauses), true);
    const rank = clauses.get('rank');
    return Object.assign(base, {
      edition: integerIn(clauses.get('edition'), 'year'),
      reported: integerIn(clauses.get('reported'), 'year'),
      asOf: this.#date(clauses.get('asOf')),
      noun: nameOf(clauses.get('assess') && slotOf(clauses.get('assess')!, 'noun')),
      units: this.#units(clauses.get('assess')),
      bands: this.#bands,
      ...(this.#bandsUnread && { bandsUnread: true }),
      bandStep: bandsNode && this.#bandStep(bandsNode),
      bandOn: clauses.choice('bandOn', 'basis', 'basis') ?? 'published',
      rankOn: clauses.choice('rankOn', 'basis', 'basis') ?? 'published',
      ranking: clauses.get('unranked')
        ? undefined
        : {
            highestFirst: !rank || clauses.choice('rank', 'order', 'rankOrder') !== 'lowest first',
            ties: clauses.choice('rank', 'ties', 'ties') ?? 'competition',
          },
    } satisfies Omit<IndexModel, keyof IndicatorModel>);
  }

  /** `等级 步长 1 { … }`: how far apart scores are. */
  #bandStep(bands: SyntaxNode): Written<Exact> | undefined {
    const step = childOf(bands, 'step');
    const number = step && tokensOf(step).find((t) => t.tokenType === T.Number);
    const value = number && readNumber(number.image);
    return step && value && value.compare(0) > 0 ? { value, place: this.#place(step) } : undefined;
  }

  #date(clause: SyntaxNode | undefined): string | undefined {
    const written = textIn(clause, 'date');
    const date = written === undefined ? undefined : isoDate(written);
    if (date !== undefined && Number.isNaN(dayNumber(date)))
      this.#context.report('no-such-date', this.#place(slotOf(clause!, 'date')!), { date });
    return date;
  }

  #units(assess: SyntaxNode | undefined): TableModel | undefined {
    const slot = assess && slotOf(assess, 'table');
    if (!slot) return undefined;
    const name = nameOf(slot);
    const table = this.#scope.tables.get(canonicalName(name));
    if (table) this.#context.refer(this.#place(slot), table.place);
    else
      this.#context.report('unknown-name', this.#place(slot), {
        thing: 'table',
        name,
        suggestion: closest(
          name,
          [...this.#scope.tables.values()].map((t) => t.name),
        ),
      });
    return table;
  }

  #scale(clauses: Clauses): Scale {
    const written = (clause: SyntaxNode) => ({ low: amountIn(clause, 'low') ?? ZERO, high: amountIn(clause, 'high') ?? HUNDRED.high });
    return this.#said(clauses, 'scale', written) ?? HUNDRED;
  }

  /** What a clause says, if it is there: the same object as long as the clause stands, since nodes below may hang on it. */
  #said<V>(clauses: Clauses, id: ClauseId, read: (clause: SyntaxNode) => V): V | undefined {
    const clause = clauses.get(id);
    return clause && this.#context.remember(clause, 'said', [this.#file], () => read(clause));
  }

  /** A node below the index, the same object as before where nothing that it depends on has changed. */
  #indicator(node: SyntaxNode, above: Scale, from: Inherited): IndicatorModel {
    const { normalisation, aggregation, missing, rounding, everyTier, value } = from;
    const key = [this.#file, this.#scope.stamp, this.#bands, above, normalisation, aggregation, missing, rounding, everyTier, value];
    return this.#context.remember(node, 'model', key, () => this.#node(node, this.#clauses(node, 'indicator'), from, above, false));
  }

  #clauses(node: SyntaxNode, kind: 'index' | 'indicator'): Clauses {
    return this.#context.remember(node, 'clauses', [this.#file], () => new Clauses(this.#context, this.#file, node, kind));
  }

  /** What a node says itself, whatever stands above it. */
  #own(node: SyntaxNode, clauses: Clauses) {
    return this.#context.remember(node, 'own', [this.#file], () => {
      const codeNode = childOf(node, 'codeName');
      const label = labelOf(node);
      const normalisation = this.#said(clauses, 'normalise', (clause) => {
        const use = this.#normalisation(clause, clauses);
        return use && { use, handedDown: { ...use, inherited: true } };
      });
      const marks = this.#said(clauses, 'marks', (clause) => {
        const written = this.#written(clause, 'marks');
        // A child with full marks counts from 0 to its marks; one with a weight has the scale of its parent.
        return written && { written, scale: { low: ZERO, high: written.value } };
      });
      return {
        indicators: indicatorsIn(node),
        gates: parts(node).filter((p) => p.kind === 'gate'),
        normalisation: normalisation?.use,
        handedDown: normalisation?.handedDown,
        scale: marks?.scale,
        aggregation: this.#said(clauses, 'aggregate', () => aggregationOf(clauses)),
        missing: methodIn(clauses, 'missing', 'rule', 'missingRule', missingRules),
        rounding: this.#said(clauses, 'round', (clause) => this.#rounding(clause, clauses)),
        everyTier: clauses.get('round') && clauses.choice('round', 'scope', 'roundingScope') === 'every tier',
        childrenValue: expressionIn(clauses.get('children'), 'value'),
        written: expressionIn(clauses.get('value'), 'value'),
        deduction: this.#deduction(clauses.get('deduct')),
        said: {
          code: nameOf(codeNode),
          name: label.name ?? label.zh ?? label.en ?? nameOf(codeNode),
          labels: label,
          place: this.#place(codeNode ?? node),
          documentation: documentation(node),
          prose: this.#prose(clauses),
          weight: this.#written(clauses.get('weight'), 'share'),
          marks: marks?.written,
          direction: clauses.choice('direction', 'direction', 'direction') ?? ('positive' as const),
        },
      };
    });
  }

  #node(
    node: SyntaxNode,
    clauses: Clauses,
    from: Inherited,
    above: Scale,
    isRoot: boolean,
  ): IndicatorModel & { children: IndicatorModel[] } {
    const { indicators, gates: gateNodes, normalisation, handedDown, written, deduction, said, ...clauseOf } = this.#own(node, clauses);
    const aggregation = clauseOf.aggregation ?? from.aggregation;
    const missing = clauseOf.missing ?? from.missing;
    const rounding = clauseOf.rounding ?? from.rounding;
    const everyTier = clauseOf.everyTier ?? from.everyTier;
    const children: IndicatorModel[] = [];
    const value = written ?? (!indicators.length && !deduction ? from.value : undefined);
    const model = {
      code: said.code,
      name: said.name,
      labels: said.labels,
      place: said.place,
      children,
      node,
      documentation: said.documentation,
      prose: said.prose,
      weight: said.weight,
      marks: said.marks,
      value: value && this.#formulas.formula(value, said.code),
      deduction,
      normalisation: normalisation ?? from.normalisation,
      direction: said.direction,
      aggregation,
      missing,
      rounding,
      everyTier,
      bonuses: clauses.all('bonus').flatMap((clause) => this.#bonus(clause)),
      gates: [] as GateModel[],
      scale: (isRoot ? undefined : clauseOf.scale) ?? above,
    };
    const own: Inherited = {
      normalisation: handedDown ?? from.normalisation,
      aggregation,
      missing,
      rounding,
      everyTier,
      value: clauseOf.childrenValue ?? from.value,
    };
    const gates = new Map<string, GateModel>();
    for (const part of indicators) children.push(this.#indicator(part, model.scale, own));
    for (const part of gateNodes) {
      const gate = this.#gate(part);
      if (this.#context.declare(gates, gate.code, gate, 'gate')) model.gates.push(gate);
    }
    // Full marks add up: a node whose children have them sums points unless it says otherwise itself.
    const marked = children.find((c) => c.marks);
    const aggregate = clauses.get('aggregate');
    if (marked && aggregate && aggregation.method.takes !== 'marks')
      this.#context.report(
        'clauses-disagree',
        this.#place(aggregate),
        { first: textOf(aggregate), second: textOf(marked.marks!.place.element) },
        {
          related: [{ place: marked.marks!.place, note: 'also-here' }],
        },
      );
    if (marked && !aggregate) model.aggregation = { method: aggregations.sumOfPoints, equal: false };
    return model;
  }

  #normalisation(clause: SyntaxNode, clauses: Clauses): NormalisationUse | undefined {
    const method = methodIn(clauses, 'normalise', 'method', 'normalisation', normalisations);
    const slot = slotOf(clause, 'method');
    if (!slot || !method) return undefined;
    const place = this.#place(slot);
    const args = this.#arguments(slot, method.parameters);
    if (!args) {
      this.#context.report('argument-count', place, {
        name: wordOf(slotToken(clause, 'method')),
        expected: Object.keys(method.parameters).length,
        found: childrenOf(slot, 'literal').length,
        orMore: false,
      });
      // Kept with stand-ins: that there is a normalisation is not in doubt.
      const standIns = Object.fromEntries(Object.keys(method.parameters).map((id, i) => [id, { value: exact(i), place }]));
      return { method, args: standIns, clipped: true, place, inherited: false };
    }
    const clipped = tokensOf(slot).some((t) => language.vocabulary.find(t.image)?.roles.some((r) => r.set === 'clipping'));
    const use: NormalisationUse = { method, args, clipped, place, inherited: false };
    const goalposts = method.goalposts?.(exactArgs(use));
    if (goalposts && goalposts.low.compare(goalposts.high) >= 0)
      this.#context.report('range-empty', place, { low: showExact(goalposts.low), high: showExact(goalposts.high) });
    return use;
  }

  /** The numbers in parentheses by the parameters that they stand for; undefined where there are too few or too many. */
  #arguments(slot: SyntaxNode, parameters: Readonly<Record<string, Parameter>>): NormalisationUse['args'] | undefined {
    const ids = Object.keys(parameters);
    const written = childrenOf(slot, 'literal').flatMap((literal) => {
      const value = readAmount(literal);
      return value ? [{ value, place: this.#place(literal) }] : [];
    });
    const place = this.#place(slot);
    const given = ids.flatMap((id, i) => {
      const value = written[i] ?? (parameters[id]!.default && { value: parameters[id]!.default, place });
      return value ? [[id, value] as const] : [];
    });
    return given.length < ids.length || written.length > ids.length ? undefined : Object.fromEntries(given);
  }

  #rounding(clause: SyntaxNode, clauses: Clauses): Rounding | undefined {
    const places = integerIn(clause, 'places');
    const mode = clauses.choice('round', 'mode', 'roundingMode');
    if (places !== undefined && places > MOST_PLACES)
      this.#context.report('too-many-places', this.#place(slotOf(clause, 'places')!), {
        places: textOf(slotOf(clause, 'places')!),
        limit: MOST_PLACES,
      });
    return places === undefined || !mode ? undefined : { places: Math.min(places, MOST_PLACES), mode };
  }

  #deduction(clause: SyntaxNode | undefined): DeductionModel | undefined {
    const per = clause && roleIn(clause, 'per', 'deductionUnit');
    const points = this.#written(clause, 'points');
    if (!clause || !per || !points) return undefined;
    return {
      per: per as DeductionModel['per'],
      points,
      cap: this.#written(clause, 'cap'),
      stopsAtZero: slotOf(clause, 'floor') !== undefined,
      noRecord: roleIn(clause, 'noRecord', 'noRecord') as DeductionModel['noRecord'],
      place: this.#place(clause),
    };
  }

  #bonus(clause: SyntaxNode): BonusModel[] {
    const value = this.#formula(clause, 'value');
    const cap = this.#written(clause, 'cap');
    return value && cap ? [{ label: textIn(clause, 'label') ?? '', value, cap, place: this.#place(clause) }] : [];
  }

  #gate(node: SyntaxNode): GateModel {
    const clauses = new Clauses(this.#context, this.#file, node, 'gate');
    const codeNode = childOf(node, 'codeName');
    const label = labelOf(node);
    const condition = this.#formula(clauses.get('condition'), 'condition');
    if (condition && condition.type !== 'yes/no' && condition.type !== 'unknown')
      this.#context.report('type-mismatch', condition.place, { expected: ['yes/no'], found: condition.type });
    return {
      code: nameOf(codeNode),
      name: label.name ?? nameOf(codeNode),
      labels: label,
      place: this.#place(codeNode ?? node),
      node,
      condition,
      verdict: this.#verdict(clauses),
      score: this.#gateScore(clauses),
      ranked: !clauses.get('notRanked'),
      inMean: !clauses.get('notInMean'),
    };
  }

  #verdict(clauses: Clauses): GateModel['verdict'] {
    const clause = clauses.get('verdict') ?? clauses.get('verdictCap');
    const slot = clause && slotOf(clause, 'band');
    if (!slot) return undefined;
    const name = nameOf(slot);
    const band = this.#bands.find((b) => canonicalName(b.code) === canonicalName(name));
    if (band) {
      this.#context.refer(this.#place(slot), band.place);
      return { band, atMost: clause.name === 'verdictCap', place: this.#place(slot) };
    }
    if (this.#bandsUnread) return undefined;
    const suggestion = closest(
      name,
      this.#bands.map((b) => b.code),
    );
    this.#context.report('unknown-name', this.#place(slot), { thing: 'band', name, suggestion });
    return undefined;
  }

  #gateScore(clauses: Clauses): GateScore {
    if (clauses.get('noScore')) return { kind: 'none' };
    const fixed = this.#written(clauses.get('fixedScore'), 'score');
    if (fixed) return { kind: 'fixed', ...fixed };
    const cap = this.#written(clauses.get('scoreCap'), 'score');
    return cap ? { kind: 'cap', ...cap } : { kind: 'kept' };
  }

  #prose(clauses: Clauses): Partial<Record<ProseField, string>> {
    const found: Partial<Record<ProseField, string>> = {};
    for (const field of PROSE) {
      const text = textIn(clauses.get(field), 'text');
      if (text) found[field] = text;
    }
    return found;
  }

  #formula(clause: SyntaxNode | undefined, slot: string, owner = ''): Formula | undefined {
    const expression = expressionIn(clause, slot);
    return expression && this.#formulas.formula(expression, owner);
  }

  #written(clause: SyntaxNode | undefined, slot: string): Written<Exact> | undefined {
    const value = amountIn(clause, slot);
    return clause && value ? { value, place: this.#place(slotOf(clause, slot)!) } : undefined;
  }

  #place(element: TextPlace['element']): TextPlace {
    return { file: this.#file, element };
  }
}

function aggregationOf(clauses: Clauses): AggregationUse | undefined {
  const method = methodIn(clauses, 'aggregate', 'method', 'aggregation', aggregations);
  return method && { method, equal: clauses.choice('aggregate', 'equal', 'equalWeights') === 'equal' };
}

function methodIn<M>(
  clauses: Clauses,
  clause: 'normalise' | 'aggregate' | 'missing',
  slot: string,
  set: 'normalisation' | 'aggregation' | 'missingRule',
  table: Readonly<Record<string, M>>,
): M | undefined {
  const id = clauses.method(clause, slot, set);
  return id === undefined ? undefined : table[id];
}

function amountIn(clause: SyntaxNode | undefined, name: string): Exact | undefined {
  const slot = clause && slotOf(clause, name);
  if (!slot) return undefined;
  const literal = childOf(slot, 'literal');
  const token = slotToken(clause, name);
  return literal ? readAmount(literal) : token && readNumber(token.image);
}

export const integerIn = (clause: SyntaxNode | undefined, name: string): number | undefined => {
  const value = amountIn(clause, name);
  return value && Number(value);
};

/** The formula in a slot. */
export function expressionIn(clause: SyntaxNode | undefined, slot: string): SyntaxNode | undefined {
  const found = clause && slotOf(clause, slot);
  return found && childOf(found, 'expression');
}

export function textIn(clause: SyntaxNode | undefined, name: string): string | undefined {
  const token = clause && slotToken(clause, name);
  return token && wordOf(token).normalize('NFC');
}
