import { canonicalName, type Diagnostic, diagnose } from '../../grammar/index.ts';
import type { RawTable } from './raw-table.ts';
import type { TableShape } from './schema.ts';

/** How a byte beyond ASCII shows in Windows-1252. */
const BYTE = '[\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]';
/**
 * What programs leave of letters that an encoding lacks (`S?o Tom?`), of bytes that are none (`S\ufffdo`), of these read
 * as GBK (`锟斤拷`), and of UTF-8 read as Windows-1252 (`SÃ£o`, `ä¸œ`).
 */
const MANGLED = new RegExp(`[?\\ufffd]|锟斤拷|[ÂÃ]${BYTE}|[â-é]${BYTE}{2}`);
/** Names shown. */
const SHOWN = 3;

/** Warns of names whose letters were lost: they match no other, and no one can tell what they were. */
export function reportMangled(table: TableShape, raw: RawTable, header: ReadonlyMap<string, number>, diagnostics: Diagnostic[]): void {
  for (const column of new Set([table.key, table.unit, table.rowLabel])) {
    const at = column && header.get(canonicalName(column.name));
    if (!column || at === undefined) continue;
    const rows = [...raw.rows.keys()].filter((i) => MANGLED.test(raw.rows[i]![at] ?? ''));
    if (!rows.length) continue;
    const names = [...new Set(rows.map((i) => raw.rows[i]![at]!.trim()))].slice(0, SHOWN);
    const numbers = rows.map((i) => raw.rowNumbers[i]!);
    diagnostics.push({
      ...diagnose(
        'name-mangled',
        { file: raw.file, row: numbers[0], column: column.name },
        { column: column.name, names, rows: rows.length },
      ),
      ...(rows.length > 1 && { rows: numbers }),
    });
  }
}
