import {
  type Code,
  type Diagnostic,
  type DiagnosticParams,
  diagnose,
  type Dialect,
  type Fix,
  type Place,
  type Related,
} from '../../grammar/index.ts';
import type { IndicatorModel, Methodology } from '../model.ts';
import { gathered } from '../nodes.ts';
import type { Reference } from '../resolve/context.ts';

/** What a check of the model may look at. */
export interface CheckContext extends Reporter {
  readonly methodology: Methodology;
  readonly references: readonly Reference[];
  /** What is known already. */
  add(found: readonly Diagnostic[]): void;
}

/** Where a check reports to. */
export interface Reporter {
  /** The dialect of the file with the index. */
  readonly dialect: Dialect;
  report<C extends Code>(
    code: C,
    place: Place,
    params: DiagnosticParams[C],
    more?: { related?: readonly Related[]; fix?: Fix | undefined },
  ): void;
}

/** One question asked of a resolved methodology. */
export type Check = (context: CheckContext) => void;

/** One question asked of a node by itself and what is below it. */
export type NodeCheck = (node: IndicatorModel, to: Reporter) => void;

/** Asks questions of each node. What is found is kept with the node. */
export function ofEachNode(questions: readonly NodeCheck[]): Check {
  const asked = (dialect: Dialect) =>
    gathered((node) => {
      const found: Diagnostic[] = [];
      const report: Reporter['report'] = (code, place, params, more) => found.push(diagnose(code, place, params, more));
      for (const ask of questions) ask(node, { dialect, report });
      return found;
    });
  const kept = { zh: asked('zh'), en: asked('en') };
  return ({ methodology, dialect, add }) => add(kept[dialect](methodology.index));
}
