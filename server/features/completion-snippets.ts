// biome-ignore-all lint/suspicious/noTemplateCurlyInString: stops of snippets are written so.
import { CompletionItemKind } from 'vscode-languageserver';
import { descendants } from '../../compiler/index.ts';
import { type Dialect, declarations } from '../../grammar/index.ts';
import type { YardText } from '../session.ts';
import type { Candidate } from './completion.ts';
import type { Holder } from './completion-context.ts';

type Body = { readonly [D in Dialect]: string };

/** Whole declarations with stops to fill in, by where they may stand. */
const SNIPPETS: Partial<Record<Holder, Partial<Record<keyof typeof declarations, Body>>>> = {
  file: {
    index: {
      zh: '指标体系 ${1:代码} "${2:名称}" {\n\t评估年度 ${3:2024}\n\t评估对象 ${4:地区} 取自 ${5:名单}\n\t分值区间 0..100\n\t保留 2 位小数 四舍五入 仅公布时\n\t合成 加权平均\n\t$0\n}',
      en: 'index ${1:code} "${2:name}" {\n\tedition ${3:2024}\n\tassess ${4:region} from ${5:list}\n\tscale 0..100\n\tround 2 half-up at publish\n\taggregate arithmetic\n\t$0\n}',
    },
    table: {
      zh: '数据表 ${1:名称} 取自 "data/${2:文件}.csv" {\n\t评估对象 = ${3:地区}\n\t${3:地区} : 文本\n\t$0\n}',
      en: 'table ${1:name} from "data/${2:file}.csv" {\n\tunit = ${3:region}\n\t${3:region} : text\n\t$0\n}',
    },
    rule: {
      zh: '规则 ${1:代码} "${2:名称}" {\n\t适用 ${3:数据表}\n\t级别 ${4|错误,警告,提醒|}\n\t要求 ${5:列} 已填\n\t问题描述 "$6"\n\t整改建议 "$7"\n\t依据 "$0"\n}',
      en: 'rule ${1:code} "${2:name}" {\n\tapplies to ${3:table}\n\tseverity ${4|error,warning,info|}\n\trequire ${5:column} is present\n\tmessage "$6"\n\tadvice "$7"\n\tbasis "$0"\n}',
    },
    ruleSet: {
      zh: '规则组 ${1:名称} {\n\t适用 ${2:数据表}\n\t逐字段 {\n\t\t${3:代码} ${4:列} 归入 ${5:指标}\n\t}\n\t要求 该字段 已填\n\t问题描述 "{字段}缺失"\n\t$0\n}',
      en: 'rule set ${1:name} {\n\tapplies to ${2:table}\n\tfor each field {\n\t\t${3:code} ${4:column} feeds ${5:indicator}\n\t}\n\trequire this field is present\n\tmessage "{field} is missing"\n\t$0\n}',
    },
    published: {
      zh: '公布 "${1:出处}" {\n\t表 {\n\t\t指标 均值\n\t\t$0\n\t}\n}',
      en: 'published "${1:source}" {\n\tfigures {\n\t\tindicator mean\n\t\t$0\n\t}\n}',
    },
    conversion: {
      zh: '换算 ${1:时限} {\n\t1 ${2:月} = ${3:22} ${4:工作日}\n}',
      en: 'convert ${1:time} {\n\t1 ${2:month} = ${3:22} ${4:workday}\n}',
    },
  },
  index: {
    indicator: {
      zh: '指标 ${1:CODE} "${2:名称}" 权重 ${3:20}% {\n\t$0\n}',
      en: 'indicator ${1:CODE} "${2:name}" weight ${3:20}% {\n\t$0\n}',
    },
    bands: {
      zh: '等级 {\n\t${1:优} [${2:80}, 100]\n\t${3:良} [0, ${2:80})\n}',
      en: 'bands {\n\t${1:high} [${2:80}, 100]\n\t${3:low} [0, ${2:80})\n}',
    },
    gate: {
      zh: '单项否决 ${1:F1} "${2:名称}" {\n\t情形 $3\n\t判定 ${4:等级}; 得分 不计; 不参与排名; 不计入均值\n}',
      en: 'gate ${1:F1} "${2:name}" {\n\tcondition $3\n\tverdict ${4:band}; score none; not ranked; not in the mean\n}',
    },
  },
  indicator: {
    indicator: { zh: '指标 ${1:CODE} "${2:名称}" 权重 ${3:20}% = $0', en: 'indicator ${1:CODE} "${2:name}" weight ${3:20}% = $0' },
  },
  ruleSet: {
    fields: {
      zh: '逐字段 {\n\t${1:代码} ${2:列} 归入 ${3:指标}\n}',
      en: 'for each field {\n\t${1:code} ${2:column} feeds ${3:indicator}\n}',
    },
  },
};

export function snippetsFor(holder: Holder, dialect: Dialect, text: YardText): Candidate[] {
  return Object.entries(SNIPPETS[holder] ?? {}).map(([id, body]): Candidate => {
    const label = declarations[id as keyof typeof declarations][dialect];
    const insert = id === 'indicator' ? body[dialect].replace('CODE', nextCode(text)) : body[dialect];
    return { label, kind: CompletionItemKind.Snippet, insert, snippet: true, order: 2 };
  });
}

/** A code that is free yet, in the manner of those there are. */
function nextCode({ analysis }: YardText): string {
  const last = analysis.methodology && descendants(analysis.methodology.index).at(-1);
  const match = /^(.*?)(\d+)$/.exec(last?.code ?? '');
  return match ? `${match[1]}${Number(match[2]) + 1}` : 'A1';
}
