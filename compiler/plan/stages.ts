import type { TextPlace } from '../../grammar/index.ts';
import { type Exact, toDouble } from '../exact.ts';
import type { Expr, ParamId, StageId } from './expression.ts';
import type { Param, Stage } from './plan.ts';

/** Stages and params in the making: what is the same is there once. */
export class Stages {
  readonly stages: Stage[] = [];
  readonly params: Param[] = [];
  readonly #ids = new Map<string, StageId>();
  readonly #paramIds = new Map<unknown, ParamId>();

  add(stage: Stage): StageId {
    const key = JSON.stringify(stage);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    this.stages.push(stage);
    this.#ids.set(key, this.stages.length - 1);
    return this.stages.length - 1;
  }

  /** A number of the text; numbers written at one place are one param. */
  param(value: Exact, place?: TextPlace): ParamId {
    const text = value.toFraction();
    const key = place?.element ?? text;
    const known = this.#paramIds.get(key);
    if (known !== undefined) return known;
    this.params.push({ value, number: toDouble(value), key: text, place });
    this.#paramIds.set(key, this.params.length - 1);
    return this.params.length - 1;
  }

  number(value: Exact, place?: TextPlace): Expr {
    return { op: 'param', param: this.param(value, place) };
  }
}
