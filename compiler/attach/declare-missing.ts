import { childOf, clauses, type Fix, firstToken, readTemplate, T, templateWords, tokensOf } from '../../grammar/index.ts';
import type { ColumnModel } from '../model.ts';
import { plainCell } from './cells.ts';

/** What people and programs write into a cell where there are no data. */
const USUAL = new Set(
  [
    'na n/a n.a. n.a #n/a nan null nil none nd n.d. n/d missing unknown . .. ... … …… - -- --- – — —— ― − / // \\ * ? #',
    '无 暂无 缺 缺失 缺报 未报 未填 未填报 未提供 不详 未知 无数据 暂无数据 无资料 不适用 待定 待补',
  ].flatMap((words) => words.split(' ')),
)
  .add('no data')
  .add('not available')
  .add('not applicable');

/** Whether a text is what is usually written where there are no data. */
export const isUsualMark = (text: string): boolean => USUAL.has(plainCell(text).toLowerCase());

/** Declares what a cell holds as a mark of missing data, where that is what it is usually meant for. */
export function declareMissing({ node, place }: ColumnModel, cell: string): Fix | undefined {
  const mark = plainCell(cell);
  const type = childOf(node, 'columnType');
  if (!isUsualMark(mark) || !type) return undefined;
  const dialect = /\p{Script=Han}/u.test(firstToken(type)?.image ?? '') ? 'zh' : 'en';
  const declared = childOf(node, 'clause', 'missingMarks');
  const last = declared && tokensOf(declared.children.at(-1) as typeof declared).findLast((t) => t.tokenType === T.Text);
  const text = `"${mark}"`;
  const edit = last
    ? { element: last, text: `${dialect === 'zh' ? '、' : ', '}${text}`, how: 'after' as const }
    : { element: type, text: ` ${templateWords(readTemplate(clauses.missingMarks[dialect]))[0]} ${text}`, how: 'after' as const };
  return { title: { fix: 'declare-missing', mark }, file: place.file, edits: [edit] };
}
