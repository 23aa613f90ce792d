import type { TextPlace } from '../../grammar/index.ts';
import type { Formula } from '../model.ts';
import type { Context } from './context.ts';
import type { Scope } from './names.ts';

/**
 * Numbers that are compared, added or chosen from, in one unit of measurement: where they differ they are converted to
 * their common base, or reported. A number without a unit is taken to be in that of the others.
 */
export function alike(formulas: readonly Formula[], place: TextPlace, scope: Scope, context: Context): readonly Formula[] {
  const inOne = inCommonUnit(formulas, scope);
  const [left, right] = measuresOf(inOne);
  if (left !== undefined && right !== undefined) context.report('unit-mismatch', place, { left, right });
  return inOne;
}

/** Numbers in their common base, where their units of measurement differ and have one; else as they are. */
export function inCommonUnit(formulas: readonly Formula[], scope: Scope): readonly Formula[] {
  const measures = measuresOf(formulas);
  if (measures.length < 2) return formulas;
  const bases = new Set(measures.map((m) => scope.conversions.get(m)?.base));
  return bases.size === 1 && !bases.has(undefined) ? formulas.map((f) => converted(f, scope)) : formulas;
}

/** The different units of measurement. */
const measuresOf = (formulas: readonly Formula[]): string[] => [...new Set(formulas.flatMap((f) => f.measure ?? []))];

function converted(formula: Formula, scope: Scope): Formula {
  if (formula.measure === undefined) return formula;
  const conversion = scope.conversions.get(formula.measure)!;
  const factor = conversion.factors.get(formula.measure)!.value;
  if (factor.equals(1)) return formula;
  return { ...formula, term: { term: 'convert', operand: formula, factor }, measure: conversion.base };
}
