import type { TextPlace } from '../../grammar/index.ts';
import type { Formula } from '../model.ts';
import type { Context } from './context.ts';
import type { Scope } from './names.ts';

/**
 * Two numbers that are compared or added, in one unit of measurement: different ones are converted to their common
 * base, or reported. A number without a unit is taken to be in that of the other.
 */
export function alike(left: Formula, right: Formula, place: TextPlace, scope: Scope, context: Context): [Formula, Formula] {
  const [from, to] = [left.measure, right.measure];
  if (!from || !to || from === to) return [left, right];
  const [first, second] = [scope.conversions.get(from), scope.conversions.get(to)];
  if (first && second && first.base === second.base) return [converted(left, scope), converted(right, scope)];
  context.report('unit-mismatch', place, { left: from, right: to });
  return [left, right];
}

function converted(formula: Formula, scope: Scope): Formula {
  const conversion = scope.conversions.get(formula.measure!)!;
  const factor = conversion.factors.get(formula.measure!)!.value;
  if (factor.equals(1)) return formula;
  return { ...formula, term: { term: 'convert', operand: formula, factor }, measure: conversion.base };
}
