/**
 * A methodology of so many lines, without findings: groups of five leaves with weights, names in two languages, prose,
 * ladders and formulas, and the table they read, in about the proportions of examples/egov-2017.
 */
export function generatedText(lines: number): string {
  const groups: string[][] = [];
  const columns: string[] = [];
  const size = () => HEAD.length + groups.flat().length + 1 + TABLE.length + columns.length + 1;
  for (let next = group(1); ; next = group(groups.length + 1)) {
    if (size() + next.text.length + next.columns.length > lines) break;
    groups.push(next.text);
    columns.push(...next.columns);
  }
  const text = [...HEAD, ...groups.flat(), '}', ...TABLE, ...columns, '}'];
  while (text.length < lines) text.push('// 以上各项由系统生成，仅用于计时。');
  return `${text.join('\n')}\n`;
}

const HEAD = [
  '/// 生成的指标体系：只用来计时。',
  '指标体系 计时 "计时用指标体系" en "Generated for timing" {',
  '  评估年度 2017; 发布年份 2018; 数据截止 2017-12-31',
  '  评估对象 地区 取自 名单',
  '  分值区间 0..100',
  '  保留 2 位小数 四舍五入 仅公布时',
  '  合成 加权平均 等权',
  '  缺失值 剔除 权重按比例分摊',
  '  无量纲化 上下限(0, 1) 截断',
  '  等级 {',
  '    高 en "high" [80, 100]',
  '    低 en "low" [0, 80)',
  '  }',
];

const TABLE = ['数据表 名单 "名单" 取自 "list.csv" {', '  主键 = 代码', '  代码 : 文本 "代码"'];

function group(n: number): { text: string[]; columns: string[] } {
  const code = (leaf: number) => `G${n}_${leaf}`;
  const name = (leaf: number) => `"第${n}组第${leaf}项" en "Leaf ${leaf} of group ${n}"`;
  return {
    text: [
      `  指标 G${n} "第${n}组" en "Group ${n}" {`,
      '    合成 加权平均',
      `    说明 "第${n}组衡量服务是否便捷"`,
      '    数据来源 "平台核验、问卷"',
      `    指标 ${code(1)} ${name(1)} 权重 20% = 名单.已办数${n} / 名单.总数${n}`,
      `    // 五档，由高到低。`,
      `    指标 ${code(2)} ${name(2)} 权重 25% = 赋分(名单.情况${n}) { 五级: 100; 四级: 80; 三级: 60; 二级: 30; 一级: 10 } {`,
      '      评分标准 "五级贯通得满分；少一级降一档"',
      '      数据来源 平台核验',
      '    }',
      `    指标 ${code(3)} ${name(3)} 权重 15% = 名单.可用${n}`,
      `    指标 ${code(4)} ${name(4)} 权重 22.5% = (名单.总数${n} - 名单.已办数${n}) / 名单.总数${n} {`,
      '      逆向',
      '    }',
      `    指标 ${code(5)} ${name(5)} 权重 17.5% = 取最低(名单.已办数${n} / 100, 1)`,
      '  }',
    ],
    columns: [
      `  总数${n} : 数值 个 "第${n}组总数"`,
      `  已办数${n} : 数值 个 "第${n}组已办数"`,
      `  情况${n} : 代码集 { 五级; 四级; 三级; 二级; 一级 } "第${n}组情况"`,
      `  可用${n} : 是否 "第${n}组可用"`,
    ],
  };
}
