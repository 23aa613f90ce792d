import {
  type ClauseId,
  type Edit,
  type Fix,
  isToken,
  type Need,
  parts,
  type SyntaxElement,
  type SyntaxNode,
  slotOf,
  T,
  textOf,
  tokensOf,
} from '../../grammar/index.ts';
import { language } from '../language.ts';
import { exactArgs, type IndexModel, type IndicatorModel, type Methodology, type NormalisationUse, type RuleModel } from '../model.ts';
import { descendants, nodesOf } from '../nodes.ts';
import { bestFirst } from '../gates.ts';
import type { Check, NodeCheck, Reporter } from './check.ts';
import { ANY } from '../methods/interval.ts';
import { isNormalised } from './ranges.ts';

/**
 * Clauses that can have no effect where they stand. Each is found by asking whether anything reads what it says: a clause
 * of the index or of an inner node is read where some node below it takes it over.
 */
export const checkClausesOfNodes: NodeCheck = (node, { report }) => {
  const tell = teller(node.node, node.place.file, report);
  const isLeaf = !node.children.length;
  if (isLeaf) {
    tell('aggregate', 'children');
    tell('missing', 'children');
    tell('children', 'children');
    if (node.deduction) tell('normalise', 'formula');
    const turns = node.value && (isNormalised(node) || node.value.type === 'yes/no' || node.value.type === 'unknown');
    if (!turns && (node.value || node.deduction)) tell('direction', 'normalisation');
  } else {
    tell('direction', 'leaf');
    if (node.aggregation.method.takes === 'marks') tell('aggregate', 'weights', (clause) => slotOf(clause, 'equal'));
    const normalise = clauseIn(node.node, 'normalise');
    if (normalise && !takes(node, normalise)) tell('normalise', 'leaf to normalise');
    if (clauseIn(node.node, 'children') && !fills(node)) tell('children', 'leaf without formula');
  }
  if (node.normalisation && isHeld(node.normalisation)) tell('normalise', 'bounds to pass', clippingIn);
  if (node.deduction?.stopsAtZero && node.deduction.cap?.value.compare(node.scale.high.sub(node.scale.low)) === 1)
    tell('deduct', 'lower cap', (clause) => slotOf(clause, 'cap'), true);
  if (isIndex(node)) ofIndex(node, tell);
  for (const gate of node.gates) {
    const say = teller(gate.node, gate.place.file, report);
    if (gate.score.kind === 'cap' && gate.score.value.compare(node.scale.high) >= 0) say('scoreCap', 'lower cap');
    if (!isIndex(node)) for (const id of ['verdict', 'verdictCap', 'notRanked', 'notInMean'] as const) say(id, 'index');
    else {
      if (!node.ranking) say('notRanked', 'ranks');
      if (gate.verdict?.atMost && gate.score.kind === 'none') say('verdictCap', 'score');
      else if (gate.verdict?.atMost && bestFirst(node)[0] === gate.verdict.band) say('verdictCap', 'better band');
    }
  }
};

/** Whether no value, whatever it is, can be taken beyond the scale. */
function isHeld(use: NormalisationUse): boolean {
  const { low, high } = use.method.yields(ANY, exactArgs(use), false);
  return low >= 0 && high <= 1;
}

type Tell = (id: ClauseId, need: Need, part?: (clause: SyntaxNode) => SyntaxElement | undefined, kept?: boolean) => void;

const isIndex = (node: IndicatorModel): node is IndexModel => 'bandOn' in node;

function ofIndex(index: IndexModel, tell: Tell): void {
  if (!index.bands.length) tell('bandOn', 'bands');
  else if (!index.rounding) tell('bandOn', 'rounding');
  if (!index.ranking) tell('rankOn', 'ranks');
  else if (!index.rounding) tell('rankOn', 'rounding');
  // Rounding at every tier is what a parent reads: the total has none, and is read by those below only.
  const handsDown = index.children.some((child) => !clauseIn(child.node, 'round'));
  if (index.everyTier && !handsDown) tell('round', 'child to hand down to', (clause) => slotOf(clause, 'scope'));
}

/** Whether a leaf below takes over a normalisation. */
const takes = (node: IndicatorModel, clause: SyntaxNode): boolean => {
  const slot = slotOf(clause, 'method');
  const reads = (leaf: IndicatorModel) =>
    !leaf.children.length &&
    !leaf.deduction &&
    leaf.normalisation?.place.element === slot &&
    (leaf.value === undefined || leaf.value.type === 'number' || leaf.value.type === 'unknown');
  return descendants(node).some(reads);
};

/** Whether a leaf below has no formula but that which the node hands down. */
const fills = ({ children }: IndicatorModel): boolean =>
  children.some((child) =>
    child.children.length ? !clauseIn(child.node, 'children') && fills(child) : !clauseIn(child.node, 'value') && !child.deduction,
  );

/** The word after a method that holds what lies beyond its bounds. */
const clippingIn = (clause: SyntaxNode): SyntaxElement | undefined =>
  tokensOf(slotOf(clause, 'method') ?? clause).find((t) => language.vocabulary.find(t.image)?.roles.some((r) => r.set === 'clipping'));

/** The same of rules and tables. */
export const checkClausesOfRules: Check = ({ methodology, report }) => {
  const { index, rules, tables } = methodology;
  const declared = new Map<SyntaxNode, RuleModel[]>();
  for (const rule of rules) declared.set(rule.node, [...(declared.get(rule.node) ?? []), rule]);
  for (const [node, made] of declared) {
    if (node.kind !== 'rule' && node.kind !== 'ruleSet') continue;
    const [rule] = made as [RuleModel];
    const tell = teller(node, rule.place.file, report);
    if (index.edition === undefined) for (const id of ['inForceFrom', 'inForceThrough'] as const) tell(id, 'edition');
    if (!rule.table.detailOf && rule.table.kind !== 'details') tell('once', 'details');
    if (rule.requirement.term.term !== 'unique' && rule.requirement.term.term !== 'broken') tell('duplicates', 'unique');
    if (!made.some((r) => countsElements(r, methodology))) tell('element', 'deduction per element');
  }
  for (const table of tables.values()) {
    const tell = teller(table.node, table.place.file, report);
    if (table === index.units) {
      if (table.unit && table.unit !== table.key) tell('unit', 'other table');
    } else if (table.kind === 'details') {
      tell('key', 'records');
      tell('unit', 'records');
    }
    if (table !== index.units && table.kind !== 'records') tell('rowLabel', 'printed rows');
  }
};

/** Whether a rule feeds a leaf whose deduction counts elements. */
const countsElements = ({ feeds }: RuleModel, { index }: Methodology): boolean =>
  feeds.some(({ code }) => nodesOf(index).get(code)?.deduction?.per === 'element');

const clauseIn = (declaration: SyntaxNode, id: ClauseId): SyntaxNode | undefined =>
  parts(declaration).find((p) => p.kind === 'clause' && p.name === id);

/** Reports a clause of a declaration, or a part of it, if it is there; the fix takes it out. */
function teller(declaration: SyntaxNode, file: string, report: Reporter['report']): Tell {
  return (id, needs, part, kept = false) => {
    const clause = clauseIn(declaration, id);
    const element = clause && (part ? part(clause) : clause);
    if (!clause || !element) return;
    const fix = kept ? undefined : removal(declaration, element, file);
    report('clause-without-effect', { file, element }, { clause: inShort(element), needs }, { fix });
  };
}

/** The longest clause that is shown whole. */
const SHOWN = 40;

function inShort(element: SyntaxElement): string {
  const text = textOf(element).replace(/\s+/g, ' ');
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

/** Takes an element out, with the comma that parts it from what stands before it, or behind where it stands first. */
function removal(declaration: SyntaxNode, element: SyntaxElement, file: string): Fix {
  const edits: Edit[] = [{ element, text: '', how: 'replace' }];
  const at = declaration.children.indexOf(element);
  const neighbours = at < 0 ? [] : [declaration.children[at - 1], declaration.children[at + 1]];
  const comma = neighbours.find((e) => e && isToken(e) && e.tokenType === T.Comma);
  if (comma) edits.push({ element: comma, text: '', how: 'replace' });
  return { title: { fix: 'remove' }, file, edits };
}
