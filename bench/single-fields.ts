import { Ajv } from 'ajv';
import { LogicEngine } from 'json-logic-engine';
import type { AttachedRecords } from '../compiler/index.ts';

/** What a rule of examples/egov-2017/guides.yard asks of one field of a guide, as its peers would write it. */
type Ask =
  | { readonly ask: 'there' }
  /** Patterns that a text matches, and one that it must not. */
  | { readonly ask: 'text'; readonly all?: readonly string[]; readonly none?: string; readonly least?: number; readonly most?: number }
  | { readonly ask: 'any of'; readonly texts: readonly string[] }
  | { readonly ask: 'code'; readonly codes: readonly string[] }
  | { readonly ask: 'whole number' };

const there: Ask = { ask: 'there' };
const text = (asked: Omit<Extract<Ask, { ask: 'text' }>, 'ask'>): Ask => ({ ask: 'text', ...asked });

export const singleFieldRules: readonly (readonly [rule: string, column: string, ask: Ask])[] = [
  ['JB-01', '事项名称', there],
  ['JB-05', '设定依据', there],
  ['JB-12', '实施主体', there],
  ['JB-13', '实施主体编码', there],
  ['JB-32', '办理地点', there],
  ['JB-34', '办理时间', there],
  ['JB-36', '咨询方式', there],
  ['JB-39', '监督投诉方式', there],
  ['JB-42', '受理条件', there],
  ['LC-11', '特别程序', there],
  ['SF-01', '是否收费', there],
  ['JB-02', '事项名称', text({ most: 200, none: '^\\s|\\s$' })],
  ['JB-04', '事项名称', text({ none: '[Tt][Ee][Ss][Tt]|[Xx][Xx][Xx]|测试|待定' })],
  ['JB-06', '设定依据', text({ all: ['《[^》]+》', '第[0-9一二三四五六七八九十百零]+条'] })],
  ['JB-15', '实施编码', text({ all: ['^[0-9A-HJ-NPQRTUWXY]{18}[1-7][0-9]{12}$'] })],
  ['JB-33', '办理地点', text({ all: ['窗口|[0-9]室|[A-Z]区|[0-9]号$|办公室$'] })],
  [
    'JB-35',
    '办理时间',
    {
      ask: 'any of',
      texts: ['全天|24小时', '(工作日|节假日|周一至周五).*[0-9]{1,2}:[0-9]{2}|[0-9]{1,2}:[0-9]{2}.*(工作日|节假日|周一至周五)'],
    },
  ],
  ['JB-37', '咨询方式', text({ all: ['^((0\\d{2,3}-)?\\d{7,8}(-\\d{1,6})?|12345|12333|12348|12315|12366|12329)$'] })],
  ['JB-43', '受理条件', text({ least: 10, none: '待定|按规定执行' })],
  ['LC-10', '办理流程', text({ all: ['^.+\\.([Jj][Pp][Ee]?[Gg]|[Pp][Nn][Gg]|[Gg][Ii][Ff]|[Bb][Mm][Pp])$'] })],
  ['JB-09', '事项类型', { ask: 'code', codes: ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '20'] }],
  ['JB-10', '行使层级', { ask: 'code', codes: ['1', '2', '3', '4', '5', '6', '7'] }],
  ['BM-01', '到办事现场次数', { ask: 'whole number' }],
];

export type Guide = Readonly<Record<string, string | number>>;

/** Guides as objects, without what is missing. */
export function guideObjects(guides: AttachedRecords): Guide[] {
  const columns = [...new Set(singleFieldRules.map(([, column]) => column))].map((name) => ({ name, column: guides.column(name) }));
  return Array.from({ length: guides.rows }, (_, row) => {
    const guide: Record<string, string | number> = {};
    for (const { name, column } of columns) {
      const value = 'values' in column ? column.values[row]! : column.texts[column.codes[row]!]!;
      if (value !== '' && value === value) guide[name] = value;
    }
    return guide;
  });
}

/** For each rule, a byte a guide: 1 where it fails. */
export type Failing = ReadonlyMap<string, Uint8Array>;

const noneYet = (guides: number) => new Map(singleFieldRules.map(([rule]) => [rule, new Uint8Array(guides)]));

/** One schema, compiled, all errors. */
export function byAjv(): (guides: readonly Guide[]) => Failing {
  const properties: Record<string, { allOf: object[] }> = {};
  const required: string[] = [];
  /** Where a schema stands, and its rule. */
  const ruleAt = new Map<string, string>();
  for (const [rule, column, ask] of singleFieldRules) {
    if (ask.ask === 'there' || ask.ask === 'whole number') {
      required.push(column);
      ruleAt.set(column, rule);
      if (ask.ask === 'there') continue;
    }
    properties[column] ??= { allOf: [] };
    const { allOf } = properties[column];
    ruleAt.set(`#/properties/${encodeURIComponent(column)}/allOf/${allOf.length}/`, rule);
    allOf.push(schemaOf(ask));
  }
  const validate = new Ajv({ allErrors: true, unicodeRegExp: true }).compile({ type: 'object', required, properties });
  return (guides) => {
    const failing = noneYet(guides.length);
    for (let i = 0; i < guides.length; i++) {
      if (validate(guides[i])) continue;
      for (const { keyword, params, schemaPath } of validate.errors!) {
        const rule = ruleAt.get(
          keyword === 'required'
            ? params.missingProperty
            : schemaPath.slice(0, schemaPath.indexOf('/', schemaPath.indexOf('/allOf/') + 7) + 1),
        );
        failing.get(rule!)![i] = 1;
      }
    }
    return failing;
  };
}

function schemaOf(ask: Ask): object {
  switch (ask.ask) {
    case 'there':
      return {};
    case 'text':
      return {
        type: 'string',
        ...(ask.least !== undefined && { minLength: ask.least }),
        ...(ask.most !== undefined && { maxLength: ask.most }),
        ...(ask.none !== undefined && { not: { pattern: ask.none } }),
        ...(ask.all && { allOf: ask.all.map((pattern) => ({ pattern })) }),
      };
    case 'any of':
      return { type: 'string', anyOf: ask.texts.map((pattern) => ({ pattern })) };
    case 'code':
      return { enum: ask.codes };
    case 'whole number':
      return { type: 'integer', minimum: 0 };
  }
}

/** A function a rule, compiled. */
export function byJsonLogic(): (guides: readonly Guide[]) => Failing {
  const engine = new LogicEngine();
  const patterns = new Map<string, RegExp>();
  engine.addMethod('matches', ([value, pattern]: [string, string]) => patterns.get(pattern)!.test(value), { deterministic: true });
  engine.addMethod('characters', ([value]: [string]) => [...value].length, { deterministic: true });
  engine.addMethod('isWhole', ([value]: [number]) => Number.isInteger(value), { deterministic: true });
  const matches = (column: string, pattern: string) => {
    patterns.set(pattern, new RegExp(pattern, 'u'));
    return { matches: [{ var: column }, pattern] };
  };
  const logicOf = (column: string, ask: Ask): object => {
    const value = { var: column };
    const missing = { '===': [value, null] };
    switch (ask.ask) {
      case 'there':
        return { '!==': [value, null] };
      case 'text':
        return {
          or: [
            missing,
            {
              and: [
                ...(ask.least === undefined ? [] : [{ '>=': [{ characters: [value] }, ask.least] }]),
                ...(ask.most === undefined ? [] : [{ '<=': [{ characters: [value] }, ask.most] }]),
                ...(ask.none === undefined ? [] : [{ '!': [matches(column, ask.none)] }]),
                ...(ask.all ?? []).map((pattern) => matches(column, pattern)),
              ],
            },
          ],
        };
      case 'any of':
        return { or: [missing, ...ask.texts.map((pattern) => matches(column, pattern))] };
      case 'code':
        return { or: [missing, { in: [value, ask.codes] }] };
      case 'whole number':
        return { and: [{ '!==': [value, null] }, { '>=': [value, 0] }, { isWhole: [value] }] };
    }
  };
  const compiled = singleFieldRules.map(([rule, column, ask]) => ({ rule, passes: engine.build(logicOf(column, ask)) }));
  return (guides) => {
    const failing = noneYet(guides.length);
    for (const { rule, passes } of compiled) {
      const found = failing.get(rule)!;
      for (let i = 0; i < guides.length; i++) if (!passes(guides[i])) found[i] = 1;
    }
    return failing;
  };
}
