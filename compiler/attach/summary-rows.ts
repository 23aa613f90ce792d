import { seenAs } from '../../grammar/index.ts';

/** What a row is that is no unit and no record. */
export type RowLook = 'total' | 'sums' | 'means' | 'note' | 'header';

/** Names of totals and averages, without blanks and brackets; at the end of a name in Chinese: 全省合计, 各市平均. */
const TOTAL_ZH = /(?:合计|总计|小计|共计|总和|合計|總計|小計|平均|平均值|平均数|平均分|均值|均数|汇总)(?:数|值)?$/;
const WHOLE_ZH = /^(?:全省|全国|全市|全区|全县|全州|全盟|全旗|全体|全系统|全部|总体|累计)$/;
const TOTAL_EN =
  /^(?:(?:grand|sub|overall)[ -]?)?(?:totals?|average|averages|mean|means|avg\.?|sum)$|[ -](?:totals?|average|mean|subtotal)$/;

/** Whether a cell names a total or an average: `合　计`, `（合计）`, `Total:`, `合计(万元)`. */
export function isTotalName(cell: string): boolean {
  if (!IN_TOTALS.test(cell) || cell.length > LONGEST_NAME) return false;
  const plain = seenAs(cell).toLowerCase();
  const [, before = '', within = ''] = /^([^([【〔]*)[([【〔]([^)\]】〕]*)[)\]】〕]?$/.exec(plain) ?? [];
  return [before || within ? before : plain, within].some((part) => {
    const words = part.replace(/^[\s*:—-]+|[\s*:—。.、,-]+$/g, '');
    const bare = words.replaceAll(' ', '');
    return TOTAL_ZH.test(bare) || WHOLE_ZH.test(bare) || TOTAL_EN.test(words) || TOTAL_EN.test(bare);
  });
}

const LONGEST_NAME = 30;
/** What the name of a total holds in any case: most cells are told by it that are none. */
const IN_TOTALS = /[计計均全总體体]|汇总|tot|ave|avg|mean|sum|[\uff21-\uff5a]/i;

/** What notes below a table begin with. Where nothing sets off the word, it may well begin a name: 审核处. */
const NOTE_WORDS =
  '注|备注|附注|说明|填表说明|数据来源|资料来源|来源|统计口径|填表人|填报人|填报单位|填表单位|制表|制表人|制表单位|审核|审核人|复核|复核人|负责人|单位负责人|联系人|联系电话|填报日期|填表日期|制表日期|填报时间|报送日期|报出日期';
const NOTE_WORDS_EN = 'notes?|sources?|data sources?|compiled|footnotes?|remarks?';
const NOTE_WORDS_IN = `^[(*※]?(?:${NOTE_WORDS})`;
/** In English a blank sets off nothing: Source County. */
const NOTE = new RegExp(`${NOTE_WORDS_IN}|^[(*]?(?:${NOTE_WORDS_EN})(?![\\p{L}\\p{N}-])`, 'iu');
const NOTE_SET_OFF = new RegExp(
  `${NOTE_WORDS_IN}\\s*[\\d一二三四五六七八九十]*\\s*(?:[:.、)]|\\s)|^[(*]?(?:${NOTE_WORDS_EN})\\s*\\d*\\s*[:.)]|^(?:compiled|prepared) (?:by|on)\\b`,
  'iu',
);

/** Whether a cell begins as a note does; set off where a colon or the like stands behind the word. */
export function noteIn(cell: string): 'set off' | 'glued' | undefined {
  if (!BEGINS_NOTES.test(cell)) return undefined;
  const text = seenAs(cell.length > 200 ? cell.slice(0, 200) : cell);
  if (NOTE_SET_OFF.test(text)) return 'set off';
  return NOTE.test(text) ? 'glued' : undefined;
}

/** What a note begins with in any case. */
const BEGINS_NOTES = /^[^\p{L}\p{N}]*[注备附说填数资来统制审复负单联报nsdcpfr\uff21-\uff5a]/iu;

/** Numbers by row, one list a column; NaN where there is none. */
export interface NumberColumn {
  readonly values: Float64Array;
  /** Decimal places that the column is written with. */
  readonly places: number;
}

/** Rows that a sum or a mean needs besides itself. */
const FEWEST = 3;
/**
 * How sure it has to be, in decimal digits: a row of so many digits in all is the sum of the others by accident once in
 * 10 to this power.
 */
const SURE = 3.5;

/**
 * Rows that hold the sums, or the means, of all others in at least two columns and in most of those that they fill. Small
 * numbers add up by accident: what counts is how many digits do.
 */
export function rowsOfSums(rows: number, columns: readonly NumberColumn[]): Map<number, 'sums' | 'means'> {
  const found = new Map<number, 'sums' | 'means'>();
  if (rows <= FEWEST || columns.length < 2) return found;
  const sums = columns.map(({ values }) => {
    let [sum, count, least, most] = [0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const value of values) {
      if (Number.isNaN(value)) continue;
      sum += value;
      count++;
      if (value < least) least = value;
      if (value > most) most = value;
    }
    return { sum, count, spread: count ? most - least : 0 };
  });
  for (let row = 0; row < rows; row++) {
    const digits = { sums: 0, means: 0 };
    let [filled, met] = [0, 0];
    columns.forEach(({ values, places }, c) => {
      const value = values[row]!;
      if (Number.isNaN(value)) return;
      filled++;
      const { spread, count, sum: all } = sums[c]!;
      const [others, sum, unit] = [count - 1, all - value, 10 ** -places];
      if (others < FEWEST) return;
      if (Math.abs(value - sum) <= 1e-9 * Math.abs(sum) && value !== 0) {
        met++;
        digits.sums += Math.log10(Math.max(1, Math.abs(sum) / unit));
      } else if (Math.abs(value - sum / others) <= unit / 2 + 1e-9 * Math.abs(value)) {
        met++;
        digits.means += Math.log10(Math.max(1, spread / unit));
      }
    });
    if (met < 2 || met * 2 <= filled || digits.sums + digits.means < SURE + Math.log10(rows)) continue;
    found.set(row, digits.sums >= digits.means ? 'sums' : 'means');
  }
  return found;
}
