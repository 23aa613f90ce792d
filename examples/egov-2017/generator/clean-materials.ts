import type { Cells } from './guide.ts';
import type { Random } from './random.ts';
import { certificates, fillingNotes, forms, occasions, papers, standards } from './wording/papers.ts';

/** Two to five materials: a form or two, what others have issued, what the applicant writes. */
export function cleanMaterials(guide: string, object: string, random: Random): Cells[] {
  const filledIn = random.shuffled(forms).slice(0, random.pick([0, 1, 1, 1, 1, 1, 1, 2, 2, 2]));
  const issued = random.shuffled(certificates).slice(0, random.whole(1, 2));
  const own = random.shuffled(papers).slice(0, random.whole(0, 2));
  const rows: Cells[] = [];
  const add = (name: string, type: string, source: string, cells: Cells) => {
    const form = random.pick(['1', '1', '3', '3', '2']);
    const optional = type !== '2' && random.next() < 0.22;
    rows.push({
      指南: guide,
      排序: String(rows.length + 1),
      材料名称: name,
      材料类型: type,
      材料形式: form,
      材料必要性: optional ? '2' : random.pick(['1', '1', '1', '1', '1', '1', '3']),
      来源渠道: source,
      来源渠道说明: '',
      纸质材料份数: form === '2' ? random.pick(['', '0']) : random.pick(['1', '1', '2', '3']),
      空白表格: '',
      示例样表: '',
      附件字节数: '',
      填报须知: '',
      受理标准: random.next() < 0.3 ? random.pick(standards) : '',
      要求提供材料的依据: '',
      备注: optional ? random.pick(occasions) : '',
      ...cells,
    });
  };
  for (const [i, name] of filledIn.entries()) {
    const blank = `${guide}-${i + 1}`;
    const kind = random.pick(['doc', 'docx', 'pdf', 'xls', 'wps']);
    add(i === 0 ? object + name : name, '2', '10', {
      空白表格: `${blank}.${kind}`,
      示例样表: `${blank}样.${kind}`,
      附件字节数: String(random.whole(9_000, 90_000)),
      填报须知: random.pick(fillingNotes),
    });
  }
  for (const [name, issuer] of issued)
    add(name, '1', issuer ? '20' : '99', { 来源渠道说明: issuer, 要求提供材料的依据: `申报办法第${random.whole(5, 30)}条` });
  for (const name of own) add(name, '3', '10', {});
  return rows;
}
