import { type Diagnostic, type DiagnosticParams, diagnose, type Related, type TextPlace } from '../../grammar/index.ts';
import type { Attached } from '../attach/attach.ts';
import { repeatedFinding } from '../attach/repeated.ts';
import { keyOf } from '../keys.ts';
import type { columnsRead } from '../plan/expression.ts';

type FaultCode = 'division-by-zero' | 'not-finite';

type Divisor = DiagnosticParams['division-by-zero']['divisor'];

interface Fault {
  readonly code: FaultCode;
  /** The indicator. */
  readonly indicator: string;
  readonly columns: ReturnType<typeof columnsRead>;
  readonly divisor: Divisor;
  readonly units: number[];
}

/**
 * Units for which a formula has no result: one finding for all that fail in the same way, at the cells of the column that is
 * to blame, or at the formula where it is none.
 */
export class UnitsAtFault {
  readonly #formula: TextPlace;
  readonly #faults = new Map<string, Fault>();

  constructor(formula: TextPlace) {
    this.#formula = formula;
  }

  /**
   * @param columns what is read by the operation that fails; the first with a cell for the unit is to blame
   * @param divisor what it divides by, where that stands in no cell
   */
  add(code: FaultCode, indicator: string, unit: number, columns: Fault['columns'], divisor?: Divisor): void {
    const key = keyOf(code, indicator, divisor, ...columns.flatMap(({ table, column }) => [table, column]));
    const known = this.#faults.get(key);
    if (known) known.units.push(unit);
    else this.#faults.set(key, { code, indicator, columns, divisor, units: [unit] });
  }

  /** The findings, in the order in which each was met first. */
  found(attached: Attached): Diagnostic[] {
    return [...this.#faults.values()].flatMap((fault) => this.#written(fault, attached));
  }

  #written({ code, indicator, columns, divisor, units }: Fault, attached: Attached): Diagnostic[] {
    const places = new Map<string, { readonly file: string; readonly column: string; readonly rows: number[]; readonly units: string[] }>();
    const elsewhere: string[] = [];
    for (const unit of units) {
      const { called } = attached.units[unit]!;
      const cell = cellOf(unit, columns, attached);
      if (!cell) {
        elsewhere.push(called);
        continue;
      }
      const key = keyOf(cell.file, cell.column);
      const known = places.get(key);
      if (known) {
        known.rows.push(cell.row);
        known.units.push(called);
      } else places.set(key, { file: cell.file, column: cell.column, rows: [cell.row], units: [called] });
    }
    const related: Related[] = [{ place: this.#formula, note: 'declared-here' }];
    return [
      ...[...places.values()].map(({ file, column, rows, units }) =>
        repeatedFinding(code, { file, row: rows[0]!, column }, rows, { params: { code: indicator, units }, related }),
      ),
      ...(elsewhere.length ? [diagnose(code, this.#formula, { code: indicator, units: elsewhere, ...(divisor && { divisor }) })] : []),
    ];
  }
}

function cellOf(unit: number, columns: Fault['columns'], attached: Attached) {
  for (const { table, column } of columns) {
    const cell = attached.cell(table, column, unit);
    if (cell) return { file: cell.file, row: cell.row, column };
  }
  return undefined;
}
