import type { RecordData, Texts } from '../compiler/index.ts';

/** Makes a test of texts from a pattern: the engine of the product, or another. */
export type Engine = (source: string, how?: { readonly whole?: true; readonly ignoreCase?: true }) => (text: string) => boolean;

export interface Tables {
  readonly guides: RecordData;
  readonly materials: RecordData;
  readonly steps: RecordData;
  readonly units: number;
}

export interface Counts {
  /** Of each unit. */
  readonly checks: Int32Array;
  readonly passes: Int32Array;
}

export interface Found {
  /** Of each rule, a byte a row: 1 passed, 0 failed, 2 not checked. */
  readonly outcomes: Map<string, Uint8Array>;
  /** Of each rule; where a record counts once, of the records. */
  readonly counts: Map<string, Counts>;
  /** Of each leaf, passes over checks of each unit. */
  readonly leaves: Map<string, Float64Array>;
}

const UNCHECKED = 2;
const [YES, NO] = [1, 0];

const textsIn = (data: RecordData, column: string): Texts => data.column(column) as Texts;
const codesIn = (data: RecordData, column: string): Int32Array => textsIn(data, column).codes;
const numbersIn = (data: RecordData, column: string): Float64Array => (data.column(column) as { values: Float64Array }).values;

/** Answers for each different text of a column; a missing text is not checked. */
function answers(data: RecordData, column: string, test: (text: string) => boolean): Uint8Array {
  const { texts } = textsIn(data, column);
  const table = new Uint8Array(texts.length);
  table[0] = UNCHECKED;
  for (let code = 1; code < texts.length; code++) table[code] = test(texts[code]!) ? 1 : 0;
  return table;
}

/** What rules on single fields ask of texts, worked out once for each different text. */
export type SingleAnswers = ReturnType<typeof answerSingle>;

export function answerSingle(guides: RecordData, matches: Engine) {
  const guide = (column: string, test: (text: string) => boolean) => answers(guides, column, test);
  const blanks = matches('^\\s|\\s$');
  const testWords = matches('测试|test|xxx|待定', { ignoreCase: true });
  const law = matches('《[^》]+》');
  const article = matches('第[0-9一二三四五六七八九十百零]+条');
  const always = matches('全天|24小时');
  const days = matches('工作日|节假日|周一至周五');
  const times = matches('[0-9]{1,2}:[0-9]{2}');
  const vague = matches('待定|按规定执行');
  return {
    nameWellFormed: guide('事项名称', (text) => characters(text) <= 200 && !blanks(text)),
    nameNoTest: guide('事项名称', (text) => !testWords(text)),
    code: guide('实施编码', matches('[0-9A-HJ-NPQRTUWXY]{18}[1-7][0-9]{12}', { whole: true })),
    type: guide('事项类型', listed('01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '20')),
    level: guide('行使层级', listed('1', '2', '3', '4', '5', '6', '7')),
    basis: guide('设定依据', (text) => law(text) && article(text)),
    place: guide('办理地点', matches('窗口|[0-9]室|[A-Z]区|[0-9]号$|办公室$')),
    hours: guide('办理时间', (text) => always(text) || (days(text) && times(text))),
    telephone: guide('咨询方式', matches('(0\\d{2,3}-)?\\d{7,8}(-\\d{1,6})?|12345|12333|12348|12315|12366|12329', { whole: true })),
    conditions: guide('受理条件', (text) => characters(text) >= 10 && !vague(text)),
    chart: guide('办理流程', matches('.+\\.(jpe?g|png|gif|bmp)', { whole: true, ignoreCase: true })),
  };
}

const listed =
  (...codes: readonly string[]) =>
  (text: string) =>
    codes.includes(text);

/** What all rules ask of single texts. */
export type Answers = ReturnType<typeof answerAll>;

export function answerAll({ guides, materials, steps }: Tables, matches: Engine, valid: (code: string) => boolean) {
  const guide = (column: string, test: (text: string) => boolean) => answers(guides, column, test);
  const material = (column: string, test: (text: string) => boolean) => answers(materials, column, test);
  const duration = matches('[0-9]+个?(工作日|自然日|日|月)');
  const basis = matches('《[^》]+》|第[0-9一二三四五六七八九十百零]+条');
  const vague = matches('^(相关|有关)?(证件|证书|证照|证明|证明材料|证明文件|申请材料|资质证明)$');
  const catchAll = matches(
    '^其他$|其他(相关|有关)?(材料|资料|证明|文件)|有关材料|相关(材料|资料)|(法律|法规|规定).{0,8}(其他|要求).{0,6}(材料|资料)|等(相关)?(材料|资料)?$',
  );
  const core = ['受理|收件', '审查|审核', '决定|审批'].map((source) => matches(source));
  const special = guide('特别程序', (text) => duration(text) && basis(text));
  const none = numberOf(guides, '特别程序', '无');
  if (none > 0) special[none] = UNCHECKED;
  return {
    ...answerSingle(guides, matches),
    special,
    body: guide('实施主体编码', valid),
    noFee: guide('收费标准', matches('无|不收费', { whole: true })),
    amount: guide('收费标准', matches('[0-9]+(\\.[0-9]+)?元|按.+(文件|规定)')),
    feeBasis: guide('收费依据', matches('《[^》]+》|〔[0-9]{4}〕[0-9]+号')),
    necessity: material('材料必要性', listed('1', '2', '3')),
    source: material('来源渠道', listed('10', '20', '99')),
    materialNamed: material('材料名称', (text) => !vague(text)),
    materialNoCatchAll: material('材料名称', (text) => !catchAll(text)),
    blankFile: material('空白表格', matches('.+\\.(docx?|xlsx?|pdf|wps|jpg)', { whole: true, ignoreCase: true })),
    /** A bit for each of the core steps. */
    core: Uint8Array.from(textsIn(steps, '环节名称').texts, (text, code) =>
      code === 0 ? 0 : core.reduce((bits, is, bit) => bits | (Number(is(text)) << bit), 0),
    ),
  };
}

/** Only long names have rare characters that would matter. */
const characters = (text: string): number => (text.length < 10 ? text.length : [...text].length);

/** Sevenths of a working day by the number of the unit's text. */
function sevenths(data: RecordData, column: string): Float64Array {
  const of: Readonly<Record<string, number>> = { 工作日: 7, 自然日: 5, 月: 154 };
  return Float64Array.from(textsIn(data, column).texts, (text) => of[text] ?? Number.NaN);
}

/** The number of a text in its column, -1 where it does not occur. */
const numberOf = (data: RecordData, column: string, text: string): number => textsIn(data, column).texts.indexOf(text);

/**
 * What one would write by hand for exactly the rules of examples/egov-2017/guides.yard over columns: rows of one unit, and
 * of one guide, stand together; rules that read the same columns share a pass; nothing is kept but outcomes and counts.
 */
export function handWrittenRules(tables: Tables, known: Answers): Found {
  const outcomes = new Map<string, Uint8Array>();
  const { guides, materials, steps } = tables;
  const keeper = (data: RecordData) => (rule: string) => {
    const outcome = new Uint8Array(data.rows);
    outcomes.set(rule, outcome);
    return outcome;
  };
  const onGuide = keeper(guides);
  checkNames(guides, known, onGuide);
  checkCodes(guides, known, onGuide);
  checkTexts(guides, known, onGuide);
  checkBodies(guides, onGuide);
  checkLimits(guides, onGuide);
  checkVisits(guides, onGuide);
  checkFees(guides, known, onGuide);
  checkMaterials(guides, materials, known, onGuide, keeper(materials));
  checkSteps(guides, steps, known, onGuide, keeper(steps));
  const once = perGuide(outcomes.get('CL-02')!, materials.recordOf!, guides.rows);
  return { outcomes, ...countAll(tables, outcomes, once) };
}

type Keep = (rule: string) => Uint8Array;

/** The rules on single fields only. */
export function handWrittenSingle(guides: RecordData, known: SingleAnswers): Map<string, Uint8Array> {
  const outcomes = new Map<string, Uint8Array>();
  const keep = (rule: string) => {
    const outcome = new Uint8Array(guides.rows);
    outcomes.set(rule, outcome);
    return outcome;
  };
  for (const [rule, column] of [...REQUIRED, ...REQUIRED_TOO]) {
    const [codes, outcome] = [codesIn(guides, column), keep(rule)];
    for (let i = 0; i < codes.length; i++) outcome[i] = codes[i] === 0 ? 0 : 1;
  }
  for (const [rule, column, answer] of SINGLE) {
    const [codes, table, outcome] = [codesIn(guides, column), known[answer], keep(rule)];
    for (let i = 0; i < codes.length; i++) outcome[i] = table[codes[i]!]!;
  }
  const [fees, visits] = [numbersIn(guides, '是否收费'), numbersIn(guides, '到办事现场次数')];
  const [stated, whole] = [keep('SF-01'), keep('BM-01')];
  for (let i = 0; i < fees.length; i++) {
    stated[i] = fees[i] === fees[i] ? 1 : 0;
    whole[i] = visits[i]! >= 0 && Math.floor(visits[i]!) === visits[i] ? 1 : 0;
  }
  return outcomes;
}

const REQUIRED_TOO: readonly (readonly [rule: string, column: string])[] = [
  ['JB-01', '事项名称'],
  ['JB-05', '设定依据'],
  ['JB-13', '实施主体编码'],
  ['JB-32', '办理地点'],
  ['JB-36', '咨询方式'],
  ['JB-39', '监督投诉方式'],
];

const SINGLE: readonly (readonly [rule: string, column: string, answer: keyof SingleAnswers])[] = [
  ['JB-02', '事项名称', 'nameWellFormed'],
  ['JB-04', '事项名称', 'nameNoTest'],
  ['JB-06', '设定依据', 'basis'],
  ['JB-15', '实施编码', 'code'],
  ['JB-33', '办理地点', 'place'],
  ['JB-35', '办理时间', 'hours'],
  ['JB-37', '咨询方式', 'telephone'],
  ['JB-43', '受理条件', 'conditions'],
  ['LC-10', '办理流程', 'chart'],
  ['JB-09', '事项类型', 'type'],
  ['JB-10', '行使层级', 'level'],
];

function checkNames(guides: RecordData, known: Answers, keep: Keep): void {
  const names = codesIn(guides, '事项名称');
  const [named, wellFormed, noTest] = [keep('JB-01'), keep('JB-02'), keep('JB-04')];
  const { nameWellFormed, nameNoTest } = known;
  for (let i = 0; i < names.length; i++) {
    const name = names[i]!;
    named[i] = name === 0 ? 0 : 1;
    wellFormed[i] = nameWellFormed[name]!;
    noTest[i] = nameNoTest[name]!;
  }
  // Bodies one after the other: a name met before at the same body is there twice.
  const { codes: bodies, texts } = textsIn(guides, '实施主体编码');
  const next = new Int32Array(texts.length + 1);
  for (let i = 0; i < bodies.length; i++) next[bodies[i]! + 1] = next[bodies[i]! + 1]! + 1;
  for (let body = 1; body < next.length; body++) next[body] = next[body]! + next[body - 1]!;
  const sorted = new Int32Array(bodies.length);
  for (let i = 0; i < bodies.length; i++) {
    const at = next[bodies[i]!]!;
    next[bodies[i]!] = at + 1;
    sorted[at] = i;
  }
  const lastBody = new Int32Array(textsIn(guides, '事项名称').texts.length);
  const once = keep('JB-20');
  for (let at = 0; at < sorted.length; at++) {
    const i = sorted[at]!;
    const name = names[i]!;
    const body = bodies[i]!;
    once[i] = name === 0 || body === 0 ? UNCHECKED : lastBody[name] === body ? 0 : 1;
    lastBody[name] = body;
  }
}

function checkCodes(guides: RecordData, known: Answers, keep: Keep): void {
  const { codes, texts } = textsIn(guides, '实施编码');
  const { codes: bodies, texts: bodyTexts } = textsIn(guides, '实施主体编码');
  const { codes: basics, texts: basicTexts } = textsIn(guides, '基本编码');
  const { codes: levels, texts: levelTexts } = textsIn(guides, '行使层级');
  const states = codesIn(guides, '事项状态');
  const active = numberOf(guides, '事项状态', '1');
  const [format, ofBody, ofBasic, ofLevel, once] = [keep('JB-15'), keep('JB-16'), keep('JB-18'), keep('JB-17'), keep('JB-19')];
  const seen = new Uint8Array(texts.length);
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!;
    format[i] = known.code[code]!;
    once[i] = code === 0 || states[i] !== active ? UNCHECKED : 1 - seen[code]!;
    if (states[i] === active) seen[code] = 1;
    const text = texts[code]!;
    const long = text.length === 31;
    const body = bodies[i]!;
    const basic = basics[i]!;
    const level = levels[i]!;
    ofBody[i] = !long || body === 0 ? UNCHECKED : bodyTexts[body]!.length === 18 && text.startsWith(bodyTexts[body]!) ? 1 : 0;
    ofBasic[i] = !long || basic === 0 ? UNCHECKED : basicTexts[basic]!.length === 12 && text.endsWith(basicTexts[basic]!) ? 1 : 0;
    ofLevel[i] = !long || known.level[level] !== 1 ? UNCHECKED : text[18] === levelTexts[level] ? 1 : 0;
  }
}

/** Texts that only have to be there. */
const REQUIRED: readonly (readonly [rule: string, column: string])[] = [
  ['JB-12', '实施主体'],
  ['JB-34', '办理时间'],
  ['JB-42', '受理条件'],
  ['LC-11', '特别程序'],
];

/** Texts that are judged by themselves; the first rule, where there is one, wants them to be there. */
const JUDGED: readonly (readonly [required: string | undefined, rule: string, column: string, answer: keyof Answers])[] = [
  [undefined, 'JB-09', '事项类型', 'type'],
  [undefined, 'JB-10', '行使层级', 'level'],
  ['JB-13', 'JB-14', '实施主体编码', 'body'],
  ['JB-05', 'JB-06', '设定依据', 'basis'],
  ['JB-32', 'JB-33', '办理地点', 'place'],
  [undefined, 'JB-35', '办理时间', 'hours'],
  [undefined, 'JB-43', '受理条件', 'conditions'],
  [undefined, 'LC-09', '特别程序', 'special'],
  [undefined, 'LC-10', '办理流程', 'chart'],
];

function checkTexts(guides: RecordData, known: Answers, keep: Keep): void {
  for (const [rule, column] of REQUIRED) {
    const [codes, outcome] = [codesIn(guides, column), keep(rule)];
    for (let i = 0; i < codes.length; i++) outcome[i] = codes[i] === 0 ? 0 : 1;
  }
  for (const [required, rule, column, answer] of JUDGED) {
    const [codes, table, outcome] = [codesIn(guides, column), known[answer], keep(rule)];
    const there = required === undefined ? undefined : keep(required);
    if (there)
      for (let i = 0; i < codes.length; i++) {
        there[i] = codes[i] === 0 ? 0 : 1;
        outcome[i] = table[codes[i]!]!;
      }
    else for (let i = 0; i < codes.length; i++) outcome[i] = table[codes[i]!]!;
  }
  const { codes: enquiries, texts } = textsIn(guides, '咨询方式');
  const { codes: complaints, texts: complaintTexts } = textsIn(guides, '监督投诉方式');
  const [enquiry, telephone, complaint, differ] = [keep('JB-36'), keep('JB-37'), keep('JB-39'), keep('JB-40')];
  for (let i = 0; i < enquiries.length; i++) {
    const one = enquiries[i]!;
    const other = complaints[i]!;
    enquiry[i] = one === 0 ? 0 : 1;
    telephone[i] = known.telephone[one]!;
    complaint[i] = other === 0 ? 0 : 1;
    differ[i] = one === 0 || other === 0 ? UNCHECKED : texts[one] === complaintTexts[other] ? 0 : 1;
  }
}

function checkBodies(guides: RecordData, keep: Keep): void {
  const natures = codesIn(guides, '实施主体性质');
  const departments = codesIn(guides, '委托部门');
  const entrusted = numberOf(guides, '实施主体性质', '3');
  const outcome = keep('JB-21');
  for (let i = 0; i < natures.length; i++)
    outcome[i] = natures[i] === 0 ? UNCHECKED : (natures[i] === entrusted) === (departments[i] !== 0) ? 1 : 0;
}

function checkLimits(guides: RecordData, keep: Keep): void {
  const statutory = numbersIn(guides, '法定办结时限');
  const promised = numbersIn(guides, '承诺办结时限');
  const statutoryUnits = codesIn(guides, '法定办结时限单位');
  const promisedUnits = codesIn(guides, '承诺办结时限单位');
  const [statutorySevenths, promisedSevenths] = [sevenths(guides, '法定办结时限单位'), sevenths(guides, '承诺办结时限单位')];
  const kinds = codesIn(guides, '办件类型');
  const immediate = numberOf(guides, '办件类型', '1');
  const [law, promise, within, type] = [keep('JB-26'), keep('JB-27'), keep('JB-30'), keep('JB-24')];
  for (let i = 0; i < statutory.length; i++) {
    const a = statutory[i]!;
    const p = promised[i]!;
    const allowed = a * statutorySevenths[statutoryUnits[i]!]!;
    const said = p * promisedSevenths[promisedUnits[i]!]!;
    law[i] = a !== a ? 0 : allowed !== allowed ? UNCHECKED : allowed >= 0 ? 1 : 0;
    promise[i] = p !== p ? 0 : said !== said ? UNCHECKED : said >= 0 ? 1 : 0;
    within[i] = allowed !== allowed || said !== said ? UNCHECKED : said <= allowed ? 1 : 0;
    type[i] = said !== said || kinds[i] === 0 ? UNCHECKED : (kinds[i] === immediate) === (said === 0) ? 1 : 0;
  }
}

function checkVisits(guides: RecordData, keep: Keep): void {
  const visits = numbersIn(guides, '到办事现场次数');
  const reasons = codesIn(guides, '必须现场办理原因说明');
  const online = numbersIn(guides, '是否网办');
  const [whole, reason, noVisit] = [keep('BM-01'), keep('BM-02'), keep('SD-06')];
  for (let i = 0; i < visits.length; i++) {
    const n = visits[i]!;
    whole[i] = n >= 0 && Math.floor(n) === n ? 1 : 0;
    reason[i] = n !== n ? UNCHECKED : n > 0 === (reasons[i] !== 0) ? 1 : 0;
    noVisit[i] = n !== 0 || online[i] !== online[i] ? UNCHECKED : online[i]!;
  }
}

function checkFees(guides: RecordData, known: Answers, keep: Keep): void {
  const fees = numbersIn(guides, '是否收费');
  const standards = codesIn(guides, '收费标准');
  const bases = codesIn(guides, '收费依据');
  const online = numbersIn(guides, '是否支持网上支付');
  const reducible = numbersIn(guides, '是否允许减免');
  const reductions = codesIn(guides, '允许减免依据');
  const [stated, noStandard, noPayment] = [keep('SF-01'), keep('SF-05'), keep('SF-06')];
  const [standard, amount, basis, reduction] = [keep('SF-03'), keep('SF-08'), keep('SF-04'), keep('SF-07')];
  for (let i = 0; i < fees.length; i++) {
    const fee = fees[i]!;
    stated[i] = fee === fee ? 1 : 0;
    const text = standards[i]!;
    noStandard[i] = fee !== NO ? UNCHECKED : text === 0 ? 1 : known.noFee[text]!;
    noPayment[i] = fee !== NO || online[i] !== online[i] ? UNCHECKED : 1 - online[i]!;
    standard[i] = fee !== YES ? UNCHECKED : text === 0 ? 0 : 1;
    amount[i] = fee !== YES ? UNCHECKED : known.amount[text]!;
    basis[i] = fee !== YES ? UNCHECKED : known.feeBasis[bases[i]!] === 1 ? 1 : 0;
    reduction[i] = fee !== YES || reducible[i] !== reducible[i] ? UNCHECKED : reducible[i] === NO || reductions[i] !== 0 ? 1 : 0;
  }
}

function checkMaterials(guides: RecordData, materials: RecordData, known: Answers, onGuide: Keep, keep: Keep): void {
  const owners = materials.recordOf!;
  const count = new Int32Array(guides.rows);
  const { codes: names, texts } = textsIn(materials, '材料名称');
  const lastGuide = new Int32Array(texts.length).fill(-1);
  const [named, once, noCatchAll] = [keep('CL-03'), keep('CL-04'), keep('CL-02')];
  const { materialNamed, materialNoCatchAll } = known;
  for (let i = 0; i < owners.length; i++) {
    const owner = owners[i]!;
    const name = names[i]!;
    count[owner] = count[owner]! + 1;
    named[i] = materialNamed[name]!;
    noCatchAll[i] = materialNoCatchAll[name]!;
    once[i] = name === 0 ? UNCHECKED : lastGuide[name] === owner ? 0 : 1;
    lastGuide[name] = owner;
  }
  const listed = onGuide('CL-01');
  for (let i = 0; i < count.length; i++) listed[i] = count[i] === 0 ? 0 : 1;

  const forms = codesIn(materials, '材料形式');
  const copies = numbersIn(materials, '纸质材料份数');
  const [paper, electronic, either] = ['1', '2', '3'].map((form) => numberOf(materials, '材料形式', form));
  const [formed, paperCopies, noCopies] = [keep('CL-05'), keep('CL-06'), keep('CL-07')];
  for (let i = 0; i < forms.length; i++) {
    const form = forms[i]!;
    const n = copies[i]!;
    formed[i] = form === 0 ? 0 : 1;
    paperCopies[i] = form !== paper && form !== either ? UNCHECKED : n >= 1 ? 1 : 0;
    noCopies[i] = form !== electronic ? UNCHECKED : n !== n || n === 0 ? 1 : 0;
  }

  const sources = codesIn(materials, '来源渠道');
  const issuers = codesIn(materials, '来源渠道说明');
  const issued = numberOf(materials, '来源渠道', '20');
  const needs = codesIn(materials, '材料必要性');
  const notes = codesIn(materials, '备注');
  const optional = numberOf(materials, '材料必要性', '2');
  const [source, issuer, need, note] = [keep('CL-08'), keep('CL-09'), keep('CL-11'), keep('CL-12')];
  for (let i = 0; i < sources.length; i++) {
    source[i] = known.source[sources[i]!]!;
    issuer[i] = sources[i] !== issued ? UNCHECKED : issuers[i] === 0 ? 0 : 1;
    need[i] = known.necessity[needs[i]!]!;
    note[i] = needs[i] !== optional ? UNCHECKED : notes[i] === 0 ? 0 : 1;
  }

  const types = codesIn(materials, '材料类型');
  const [certificate, form] = ['1', '2'].map((type) => numberOf(materials, '材料类型', type));
  const [notesToFill, standards, bases] = [
    codesIn(materials, '填报须知'),
    codesIn(materials, '受理标准'),
    codesIn(materials, '要求提供材料的依据'),
  ];
  const { codes: blanks, texts: blankTexts } = textsIn(materials, '空白表格');
  const { codes: samples, texts: sampleTexts } = textsIn(materials, '示例样表');
  const sizes = numbersIn(materials, '附件字节数');
  const [explained, based, blankThere] = [keep('CL-15'), keep('CL-13'), keep('BG-01')];
  const [sampled, opens, differ] = [keep('BG-02'), keep('BG-04'), keep('BG-03')];
  for (let i = 0; i < types.length; i++) {
    const type = types[i]!;
    const blank = blanks[i]!;
    const sample = samples[i]!;
    explained[i] = type !== form ? UNCHECKED : notesToFill[i] !== 0 || standards[i] !== 0 ? 1 : 0;
    based[i] = type !== certificate ? UNCHECKED : bases[i] === 0 ? 0 : 1;
    blankThere[i] = type !== form ? UNCHECKED : blank === 0 ? 0 : 1;
    sampled[i] = blank === 0 ? UNCHECKED : sample === 0 ? 0 : 1;
    opens[i] = blank === 0 ? UNCHECKED : sizes[i]! > 0 ? known.blankFile[blank]! : 0;
    differ[i] = blank === 0 || sample === 0 ? UNCHECKED : blankTexts[blank] === sampleTexts[sample] ? 0 : 1;
  }
}

function checkSteps(guides: RecordData, steps: RecordData, known: Answers, onGuide: Keep, keep: Keep): void {
  const owners = steps.recordOf!;
  const { codes: names, texts } = textsIn(steps, '环节名称');
  const { codes: demands, texts: demandTexts } = textsIn(steps, '环节要求');
  const [limits, counted] = [numbersIn(steps, '环节时限'), numbersIn(steps, '计入承诺时限')];
  const [specific, limited] = [keep('LC-04'), keep('LC-05')];
  const count = new Int32Array(guides.rows);
  const core = new Uint8Array(guides.rows);
  const sum = new Float64Array(guides.rows);
  for (let i = 0; i < owners.length; i++) {
    const owner = owners[i]!;
    const name = names[i]!;
    const demand = demands[i]!;
    const limit = limits[i]!;
    count[owner] = count[owner]! + 1;
    core[owner] = core[owner]! | known.core[name]!;
    specific[i] = demand === 0 ? 0 : name === 0 ? UNCHECKED : demandTexts[demand] === texts[name] ? 0 : 1;
    limited[i] = counted[i] !== YES ? UNCHECKED : limit === limit ? 1 : 0;
    // A counted step without a limit makes the sum missing.
    if (counted[i] === YES) sum[owner] = sum[owner]! + limit;
  }
  const promised = numbersIn(guides, '承诺办结时限');
  const units = codesIn(guides, '承诺办结时限单位');
  const inSevenths = sevenths(guides, '承诺办结时限单位');
  const charts = codesIn(guides, '办理流程');
  const [shown, complete, addUp] = [onGuide('LC-01'), onGuide('LC-03'), onGuide('LC-06')];
  for (let i = 0; i < count.length; i++) {
    const none = count[i] === 0;
    shown[i] = charts[i] === 0 && none ? 0 : 1;
    complete[i] = none ? UNCHECKED : core[i] === 7 ? 1 : 0;
    const said = promised[i]! * inSevenths[units[i]!]!;
    addUp[i] = none || said !== said || sum[i] !== sum[i] ? UNCHECKED : sum[i]! * 7 === said ? 1 : 0;
  }
}

/** Rows of materials as one of each guide. */
function perGuide(outcome: Uint8Array, owners: Int32Array, guides: number): Uint8Array {
  const once = new Uint8Array(guides).fill(UNCHECKED);
  for (let i = 0; i < owners.length; i++) {
    if (outcome[i] === 0) once[owners[i]!] = 0;
    else if (outcome[i] === 1 && once[owners[i]!] === UNCHECKED) once[owners[i]!] = 1;
  }
  return once;
}

function countAll(tables: Tables, outcomes: ReadonlyMap<string, Uint8Array>, catchAll: Uint8Array): Omit<Found, 'outcomes'> {
  const { guides, materials, steps, units } = tables;
  const counts = new Map<string, Counts>();
  for (const [rule, outcome] of outcomes) {
    const once = rule === 'CL-02';
    const { unitOf } = once || outcome.length === guides.rows ? guides : outcome.length === materials.rows ? materials : steps;
    counts.set(rule, countsOf(once ? catchAll : outcome, unitOf, units));
  }
  const leaves = new Map<string, Float64Array>();
  for (const [leaf, rules] of Object.entries(LEAVES)) {
    // Leaves on fees count guides.
    const of = leaf.startsWith('C5')
      ? [countsOf(together(rules.map((rule) => outcomes.get(rule)!)), guides.unitOf, units)]
      : rules.map((rule) => counts.get(rule)!);
    const values = new Float64Array(units);
    for (let unit = 0; unit < units; unit++) {
      let [checks, passes] = [0, 0];
      for (const count of of) {
        checks += count.checks[unit]!;
        passes += count.passes[unit]!;
      }
      values[unit] = checks === 0 ? Number.NaN : passes / checks;
    }
    leaves.set(leaf, values);
  }
  return { counts, leaves };
}

function countsOf(outcome: Uint8Array, unitOf: Int32Array, units: number): Counts {
  const [checks, passes] = [new Int32Array(units), new Int32Array(units)];
  for (let i = 0; i < outcome.length; ) {
    const unit = unitOf[i]!;
    let checked = 0;
    let passed = 0;
    for (; i < outcome.length && unitOf[i] === unit; i++) {
      checked += 1 - (outcome[i]! >> 1);
      passed += outcome[i]! & 1;
    }
    checks[unit] = checks[unit]! + checked;
    passes[unit] = passes[unit]! + passed;
  }
  return { checks, passes };
}

/** Failed where one failed, else passed where one passed. */
function together([first, ...others]: readonly Uint8Array[]): Uint8Array {
  const all = first!.slice();
  for (const other of others) for (let i = 0; i < all.length; i++) all[i] = MERGED[all[i]! * 3 + other[i]!]!;
  return all;
}

const MERGED = Uint8Array.of(0, 0, 0, 0, 1, 1, 0, 1, 2);

const LEAVES: Readonly<Record<string, readonly string[]>> = {
  C11: ['JB-01', 'JB-02', 'JB-04', 'JB-15', 'JB-16', 'JB-18', 'JB-19', 'JB-20'],
  C12: ['JB-09', 'JB-24'],
  C13: ['JB-10', 'JB-12', 'JB-13', 'JB-14', 'JB-17', 'JB-21'],
  C14: ['JB-05', 'JB-06'],
  C15: ['JB-26', 'JB-27', 'JB-30'],
  C16: ['JB-32', 'JB-33', 'JB-34', 'JB-35'],
  C17: ['JB-36', 'JB-37', 'JB-39', 'JB-40'],
  C18: ['BM-01', 'BM-02', 'SD-06'],
  C21: ['CL-01', 'CL-03', 'CL-04'],
  C22: ['CL-05', 'CL-06', 'CL-07'],
  C23: ['CL-08', 'CL-09'],
  C24: ['CL-11', 'CL-12'],
  C25: ['CL-02'],
  C26: ['JB-42', 'JB-43', 'CL-15'],
  C27: ['CL-13'],
  C31: ['LC-01', 'LC-03', 'LC-04'],
  C32: ['LC-05'],
  C33: ['LC-06'],
  C34: ['LC-10'],
  C35: ['LC-09', 'LC-11'],
  C41: ['BG-01'],
  C42: ['BG-02'],
  C43: ['BG-04'],
  C44: ['BG-03'],
  C51: ['SF-01', 'SF-05', 'SF-06'],
  C52: ['SF-03', 'SF-08'],
  C53: ['SF-04'],
  C54: ['SF-07'],
};
