import type { TextPlace } from '../../grammar/index.ts';
import { type Exact, toDouble } from '../exact.ts';
import { isExact, markedIfAny } from './exactness.ts';
import type { Expr, ParamId, StageId } from './expression.ts';
import { keyOf } from '../keys.ts';
import type { ReadStage } from '../methods/method.ts';
import { type Domain, keyOfDomain, ONE_ROW } from './domain.ts';
import type { Param, Population, Stage, Statistic } from './plan.ts';

/**
 * Stages and params in the making: what is the same is there once, and keeps its number for as long as more are added.
 */
export class Stages {
  readonly stages: Stage[] = [];
  readonly params: Param[] = [];
  readonly slots: string[] = [];
  readonly #ids = new Map<string, StageId>();
  readonly #paramIds = new Map<unknown, ParamId>();
  /** Whose stages are being added, and how many it has. */
  #owner = '';
  #count = 0;

  /** Adds the stages of one owner: a node or a rule. */
  of<V>(owner: string, add: () => V): V {
    const before = [this.#owner, this.#count] as const;
    [this.#owner, this.#count] = [owner, 0];
    try {
      return add();
    } finally {
      [this.#owner, this.#count] = before;
    }
  }

  add(stage: Stage): StageId {
    const slot = keyOf(this.#owner, this.#count++, keyOfDomain(stage.over));
    const key = JSON.stringify(stage);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    this.stages.push(stage);
    this.slots.push(slot);
    this.#ids.set(key, this.stages.length - 1);
    return this.stages.length - 1;
  }

  /** A number of the text; numbers written at one place are one param. */
  param(value: Exact, place?: TextPlace): ParamId {
    const text = value.toFraction();
    const key = place?.element ?? text;
    const known = this.#paramIds.get(key);
    // A factor stands at one place and comes to something else when the unit of measurement that it leads to does.
    if (known !== undefined && this.params[known]!.key === text) return known;
    this.params.push({ value, number: toDouble(value), key: text, place });
    this.#paramIds.set(key, this.params.length - 1);
    return this.params.length - 1;
  }

  number(value: Exact, place?: TextPlace): Expr {
    return { op: 'param', param: this.param(value, place) };
  }

  /** An operation, marked as exact where it is and that makes a difference. */
  operation(expr: Expr): Expr {
    return markedIfAny(expr, this.params);
  }

  map(over: Domain, expr: Expr): StageId {
    return this.add({ op: 'map', over, expr });
  }

  /** What a statistic of a stage comes to; exact where the stage's values are and it is one of them. */
  fit(of: ReadStage, statistic: Statistic, population: Population): ReadStage {
    const stage = this.add({ op: 'fit', over: ONE_ROW, of: of.stage, statistic, population });
    const exact = statistic === 'count' || ((statistic === 'min' || statistic === 'max') && of.exact);
    return { op: 'stage', stage, ...(exact && { exact }) };
  }

  /** A stage that is read, marked as exact where what it holds is. */
  read(stage: StageId, holds: Expr): ReadStage {
    return { op: 'stage', stage, ...(isExact(holds, this.params) && { exact: true }) };
  }
}
