import { isInQuotes, isPlainName } from '../characters.ts';
import type { Habit } from '../habits.ts';
import {
  encodingName,
  type EncodingReading,
  type Expectation,
  type FixTitle,
  type Need,
  holdsData,
  type NumberFault,
  type Related,
  type Thing,
  type WitnessCell,
  type Words,
} from './catalogue.ts';
import { cellText } from './cell-text.ts';

const things: Record<Thing, string> = {
  index: '指标体系',
  indicator: '指标',
  table: '数据表',
  column: '列',
  band: '等级',
  code: '代码',
  unit: '评估对象',
  gate: '单项否决',
  published: '公布',
  file: '文件',
  function: '函数',
  number: '数字',
  text: '文本',
  date: '日期',
  'yes/no': '是否',
  'code list': '代码集',
  points: '得分',
  name: '名称',
  expression: '公式',
  percent: '百分号',
  'end of line': '行末',
  'end of file': '文件末尾',
  label: '引号中的名称',
  operator: '运算符',
  method: '方法名',
  interval: '区间',
  'whole number': '整数',
  rule: '规则',
  ruleSet: '规则组',
  conversion: '换算',
  pattern: '格式',
  'record table': '记录表',
  'data set': '数据集',
};

/** 要写的内容自带引号的，不再加引号。 */
const needs: Record<Need, string> = {
  children: '要有下级指标才起作用，写在末级指标上没有谁会用到：写到上级去，由上级对它的全部下级统一规定',
  leaf: '它不向下传：请逐个写进相应的末级指标',
  'leaf without formula': '下面要有自己没有写取数公式的末级指标',
  'leaf to normalise': '下面要有公式得出数值、自己又没有写无量纲化的末级指标',
  formula: '扣分是从满分里扣，没有要化为得分的数',
  normalisation: '它只倒转无量纲化或是否的方向，赋分和扣分得出的分不变',
  'child to hand down to': '总分没有上级来读修约后的值，下面各级又都自己写了怎样修约',
  'bounds to pass': '没有哪个值会超出全部对象的最小值和最大值；只有写明的界限才会超出，如 上下限(…, …)',
  bands: '要有“等级 { … }”',
  rounding: '要有修约，如“保留 2 位小数 四舍五入”：不修约时原值与公布值相同',
  ranks: '本体系写了“不排名”',
  weights: '得分相加不用权重；等权要用在平均上，如“合成 加权平均 等权”',
  score: '没有得分就没有等级：写了“得分 不计”，只有直接判定才给等级',
  'better band': '没有比它更好的等级',
  index: '名次、等级和均值都是总分的：把这条单项否决写到指标体系里，写在这里只能改本级得分',
  'lower cap': '本来就不会超过这个数：请写小一些',
  edition: '指标体系要写“评估年度”：不写则所有规则都算现行',
  details: '要用于检查明细的规则：一条记录本来就只计一次',
  unique: '要有“… 不重复”的要求',
  'deduction per element': '只有“扣分 每类要素”才数要素，而这条规则没有归入这样的指标',
  'other table': '名单里的评估对象由主键认定：删去它，或把这一列写成主键',
  records: '明细归记录，记录归评估对象：删去即可',
  'printed rows': '要用于名单或记录表：其他表的行不会印出来',
};

const quote = (text: string) => (/^(?:「.*」|`.*`)$/.test(text) ? text : `“${text}”`);
/** The beginning of a longer text. */
const shortened = (text: string) => (text.length > 16 ? `${text.slice(0, 16)}…` : text).replace(/\s+/g, ' ');
/** 原样的文字；自带引号的不再加引号。 */
const asWritten = (text: string) => (isInQuotes(text) ? text : quote(text));
/** 格里的文字，或取自格里的名称。 */
const quoteCell = (text: string) => quote(cellText(text));
const list = (items: readonly string[]) => items.map(quote).join('、');
const maybe = (suggestion: string | undefined, otherwise: string) => (suggestion ? `是否想写${quote(suggestion)}？` : otherwise);
const expectation = (e: Expectation) => ('word' in e ? asWritten(e.word) : things[e.thing]);
/** `时限 = 6，状态 = 空` */
const first = (names: readonly string[]) => `${names.slice(0, 5).map(cellText).join('、')}${names.length > 5 ? ' 等' : ''}`;
const cells = (witness: readonly WitnessCell[]) =>
  witness.map(({ column, value }) => `${column} = ${shownCell(value)}`).join('，') || '任意';
const shownCell = (value: WitnessCell['value']) =>
  value === null ? '空' : value === true ? '是' : value === false ? '否' : typeof value === 'string' ? quote(value) : String(value);
/** 一个评估对象的名称，或几个的个数和前几个的名称。 */
const unitsIn = (names: readonly string[]) =>
  names.length === 1 ? cellText(names[0]!) : `${first(names)}（共 ${names.length} 个评估对象）`;
/** 后面紧接汉字：以字母或数字收尾的，空一格。 */
const unitsBefore = (names: readonly string[]) => unitsIn(names).replace(/[^\p{Script=Han}\p{P}\p{Z}]$/u, '$& ');
/** 跟在对一行或一格的说明之后：另有多少处相同。 */
const times = (count: number, noun: '行' | '格' | '个') => (count > 1 ? `（另有 ${count - 1} ${noun}相同）` : '');
/** 不能读作数的格，该怎样写。 */
const numberAdvice: Record<NumberFault, string> = {
  digits: '数值至多保留 15 位有效数字，多出的会丢失：若是编号，把列声明为文本；否则舍去多余的位数',
  range: '改正这一格：数值的绝对值不能超过 1.8e308，不为 0 时不能小于 5e-324',
  note: '去掉格中的注释号或指数，只留数字',
  comma: '小数点写作“.”；逗号只作千位分隔符，每三位一组，且首位不是 0',
};
const rowSpan = (first: number, last: number, to: string) => (first === last ? `第 ${first} 行` : `第 ${first}${to}${last} 行`);
const megabytes = (bytes: number) => (bytes / 1_000_000).toLocaleString('en-US', { maximumFractionDigits: 1, useGrouping: false });
const asEncoding = ({ encoding, words }: EncodingReading) => `按 ${encodingName(encoding)} 读是${list(words)}`;
const isDate = ([one, ...more]: readonly Expectation[]) => one !== undefined && 'thing' in one && one.thing === 'date' && !more.length;
const oneOf = (expected: readonly Expectation[]) => expected.map(expectation).join('、');

const HABITS: Readonly<Record<Habit, { readonly wrong: string; readonly todo: string; readonly alone?: string }>> = {
  power: { wrong: '没有乘方', todo: '把因数连乘：a × a' },
  conditional: {
    wrong: '没有条件算式',
    todo: '按数值给分用“赋分(x) { 5: 100; 其余: 0 }”；“x > 5”这样的条件可以直接作取数公式，成立即满分',
  },
  comparison: { wrong: '比较只用一个符号', todo: '写' },
  logic: { wrong: '条件用文字连接', todo: '写' },
  'dash-range': { wrong: '区间要写明两端是否包括在内', todo: '方括号表示包括，圆括号表示不包括，例如' },
  bound: { wrong: '等级的界限写成区间或“以上”“不满”等', todo: '写' },
  'ladder-range': {
    wrong: '赋分的每一行对应一个代码或一个数，不能写区间',
    todo: '在数据中把档次写成代码，或用“无量纲化 上下限(…, …)”按比例给分',
  },
  brackets: { wrong: '区间和列表用方括号、圆括号', todo: '写' },
  quotes: { wrong: '文字放在“…”或 "…" 里，含空格或符号的名称放在「…」里', todo: '写', alone: '改用这些引号' },
  percent: { wrong: '百分数要写百分号', todo: '写成带“%”的数' },
  comment: { wrong: '注以两个斜杠开头', todo: '写' },
  label: { wrong: '名称写在代码之后，放在引号里', todo: '写' },
  'no-code': { wrong: '引号里的名称之前要有代码', todo: '在前面写一个简短的代码，例如 A1' },
  file: { wrong: '这里写数据表的名称，不是文件名', todo: '另写“数据表 名单 取自 "…" { … }”，这里写它的名称：名单' },
  'blank-in-name': { wrong: '名称到空格为止', todo: '若是一个名称，写' },
  'name-in-quotes': { wrong: '引号里的是文字，这里要写名称', todo: '写' },
  'text-in-name-quotes': { wrong: '「…」里的是名称，这里要写文字', todo: '写' },
  'lone-text': { wrong: '没有写明它是什么', todo: '写在它所属的关键词或代码之后，不要另起一行；说明文字写在“//”之后' },
  phrase: { wrong: '这几个词合在一起另有用处', todo: '后一个若是名称，写' },
  'sign-in-name': { wrong: '含这类符号的名称放在「…」里', todo: '删去符号，或写' },
  'column-in-quotes': { wrong: '引号里的是文字，不是同名的列', todo: '写' },
  mark: { wrong: '缺失标记写在引号里，几个之间用顿号', todo: '写' },
  'not-comparison': { wrong: '“非”只管紧接着的一项，先于比较', todo: '写' },
  'equal-weights': { wrong: '等权是合成方法的一部分', todo: '写' },
};

export const zh: Words = {
  'syntax-expected': ({ found, expected }) => ({
    wrong: expected.length ? `这里应为${oneOf(expected)}，却是${expectation(found)}` : `这里不应出现${expectation(found)}`,
    todo: isDate(expected)
      ? '在此处写日期，如 2024-06-30 或 2024年6月30日'
      : expected.length
        ? `在此处补上${oneOf(expected.slice(0, 3))}`
        : '删去它，或另起一行',
  }),
  'syntax-unexpected': ({ found, suggestion }) => ({
    wrong: `看不懂${asWritten(found)}：每行应以一个关键词开头`,
    todo: maybe(suggestion, '检查该行开头的词；说明文字写在“//”之后'),
  }),
  'unclosed-brace': () => ({ wrong: '这个“{”没有对应的“}”', todo: '在这一段的末尾补上“}”' }),
  'stray-brace': () => ({ wrong: '多了一个“}”', todo: '删去它，或检查前面是否少写了“{”' }),
  'unclosed-text': () => ({ wrong: '引号没有收尾', todo: '在文字末尾补上引号；文字中的引号要写两个，一段文字不能跨行' }),
  'stray-character': ({ character }) => ({ wrong: `不认识的字符${quote(character)}`, todo: '删去它；这类字符只能写在引号里的文字中' }),
  'other-notation': ({ written, habit, instead }) => ({
    wrong: `${asWritten(written)}在这里没有含义：${HABITS[habit].wrong}`,
    todo:
      instead === undefined
        ? (HABITS[habit].alone ?? HABITS[habit].todo)
        : isInQuotes(written) && isPlainName(instead)
          ? `不加引号，写作 ${instead}`
          : `${HABITS[habit].todo}${asWritten(instead)}`,
  }),
  'too-many-errors': ({ limit }) => ({
    wrong: `错误超过 ${limit} 处，以下内容没有读取`,
    todo: '确认这是评估方法的文本，并先改正前面的错误',
  }),
  'too-deep': ({ limit }) => ({ wrong: `嵌套超过 ${limit} 层`, todo: '减少层级；常见原因是多打了“{”或“(”' }),
  'number-too-long': ({ digits, limit, places }) => ({
    wrong: places ? `小数点前有 ${digits} 位数字` : `一个数写了 ${digits} 位`,
    todo: `${places ? `小数点前至多写 ${limit} 位：得分按十五位左右计算` : `至多写 ${limit} 位`}；1/3 这样的分数是精确的`,
  }),
  'full-width': ({ sign, plain }) => ({
    wrong: `文件中有全角符号${quote(sign)}，含义与${quote(plain)}相同`,
    todo: '可以照常使用；统一格式时会改为半角',
  }),
  'glued-number': ({ word }) => ({ wrong: `${quote(word)}与后面的数字连写，已分开理解`, todo: '建议在两者之间加一个空格' }),
  'mixed-dialect': ({ word, instead }) => ({
    wrong: `${quote(word)}是另一种语言的关键词，一个文件只用一种`,
    todo: `改写为${quote(instead)}`,
  }),
  'unknown-name': ({ thing, name, suggestion }) => ({
    wrong: `没有名为${quote(name)}的${things[thing]}`,
    todo: maybe(suggestion, `检查拼写，或先声明这个${things[thing]}`),
  }),
  'unknown-column': ({ column, table, suggestion, file }) => ({
    wrong:
      file === undefined
        ? table
          ? `数据表${quote(table)}没有列${quote(column)}`
          : `没有哪张数据表有列${quote(column)}`
        : suggestion
          ? `数据表${quote(table!)}没有声明列${quote(column)}；${file} 中似乎叫${quote(suggestion)}`
          : `数据表${quote(table!)}没有声明列${quote(column)}，而 ${file} 中有这一列`,
    todo:
      file === undefined
        ? maybe(suggestion, '检查列名，或在数据表中声明这一列')
        : suggestion
          ? `这里改写为${quote(suggestion)}，并在数据表中声明这一列，写明类型`
          : '在数据表中声明这一列，并写明类型',
  }),
  'ambiguous-column': ({ column, tables }) => ({
    wrong: `列${quote(column)}在几张数据表中都有：${list(tables)}`,
    todo: `写明是哪张表，例如${quote(`${tables[0]}.${column}`)}`,
  }),
  'two-readings': ({ written, read, name, sum }) => ({
    wrong: {
      name: `${quote(written)}按一个名称理解，但写成${quote(sum)}也说得通`,
      sum: `${quote(written)}这里按算式计算，但有一项指标的代码就是${quote(written)}`,
      number: `${quote(written)}这里是一个数，但有一项指标的代码就是${quote(written)}`,
    }[read],
    todo: `若指这个名称，写${quote(name)}；否则写${quote(sum)}`,
  }),
  'shared-name': ({ name, table }) => ({
    wrong: `${quote(name)}既是指标，又是数据表${quote(table)}的列；这里按列理解`,
    todo: `若指列，写${quote(`${table}.${name}`)}；若指指标，给列改名`,
  }),
  'duplicate-name': ({ thing, name, other }) => ({
    wrong: other ? `${things[thing]}${quote(name)}与${things[other]}同名` : `${things[thing]}${quote(name)}重复`,
    todo: other ? '换一个代码' : '改名，或删去其中一个',
  }),
  'duplicate-clause': ({ clause }) => ({ wrong: `${quote(clause)}写了两次`, todo: '只保留一处' }),
  'clauses-disagree': ({ first, second }) => ({ wrong: `${quote(first)}与${quote(second)}互相矛盾`, todo: '只保留其中一句' }),
  'misplaced-clause': ({ clause, inside, allowed }) => ({
    wrong: `${quote(clause)}不能写在${things[inside]}里`,
    todo: `应写在${allowed.map((t) => things[t]).join('、')}里`,
  }),
  'missing-clause': ({ clause, inside, name }) => ({
    wrong: `${things[inside]}${quote(name)}缺少${quote(clause)}`,
    todo: `补上一行${quote(clause)}`,
  }),
  cycle: ({ path }) => ({ wrong: `取数公式循环引用：${path.join(' → ')}`, todo: '改掉其中一个公式，使引用不再回到自身' }),
  'unknown-function': ({ name, suggestion }) => ({ wrong: `没有函数${quote(name)}`, todo: maybe(suggestion, '可用的函数见语言参考') }),
  'argument-count': ({ name, expected, found, orMore, suggestion }) => ({
    wrong: `${quote(name)}应有${orMore ? '至少' : ''} ${expected} 个数，这里有 ${found} 个`,
    todo: maybe(suggestion, `写成 ${expected} 个`),
  }),
  'formula-too-long': ({ limit }) => ({ wrong: `公式超过 ${limit} 项`, todo: '拆成几个指标，或先在数据表中合计' }),
  'no-such-date': ({ date }) => ({ wrong: `没有 ${date} 这一天`, todo: '检查年、月、日' }),
  'missing-label': ({ language, name }) => ({
    wrong: `${quote(name)}没有${language === 'en' ? '英文' : '中文'}名称`,
    todo: language === 'en' ? '在名称后补上 en "…"' : '在名称后补上 zh "…"',
  }),
  'unused-table': ({ table }) => ({ wrong: `数据表${quote(table)}没有被用到`, todo: '删去它，或在取数公式中引用它的列' }),
  'unused-column': ({ table, column }) => ({ wrong: `列${quote(`${table}.${column}`)}没有被用到`, todo: '删去它，或在取数公式中引用它' }),
  'no-index': () => ({ wrong: '没有指标体系', todo: '写一个“指标体系 代码 "名称" { … }”' }),
  'several-indexes': ({ names }) => ({
    wrong: `有不止一个指标体系：${list(names)}`,
    todo: '一个项目只写一个指标体系；在 steelyard.yaml 的 files 中选定文件',
  }),
  'accept-nothing': ({ code, problem, suggestion }) => ({
    wrong: problem === 'error' ? `${quote(code)}是错误，不能认可` : `没有代号为${quote(code)}的警告或提示`,
    todo: problem === 'error' ? '改正错误，并删去此行' : maybe(suggestion, '写消息前面的代号'),
  }),
  'accept-idle': ({ code }) => ({ wrong: `这里认可了${quote(code)}，但并没有查出这样的情况`, todo: '删去此行' }),
  'accept-without-reason': ({ code }) => ({ wrong: `认可${quote(code)}而没有写理由`, todo: '在引号中写明为什么可以这样' }),
  'weight-sum': ({ parent, sum, percent }) => ({
    wrong: `${quote(parent)}的下级权重合计为 ${sum}，应为 100%${percent ? '：漏写了“%”' : ''}`,
    todo: percent ? `是否想写 ${percent}？若是满分值，写“分值 …”` : '调整权重，或按比例折算到 100%',
  }),
  'weight-missing': ({ code, parent }) => ({
    wrong: `指标${quote(code)}没有权重`,
    todo: `写上“权重 …%”，或在${quote(parent)}里写“合成 … 等权”`,
  }),
  'weight-mixed': ({ parent }) => ({ wrong: `${quote(parent)}的下级有的写权重、有的写分值`, todo: '同级指标统一写权重，或统一写分值' }),
  'weight-unused': ({ code }) => ({
    wrong: `指标${quote(code)}的权重不起作用`,
    todo: '上级写了等权或得分相加，删去这里的权重，或改上级的合成方法',
  }),
  'weight-negative': ({ code }) => ({ wrong: `指标${quote(code)}的权重小于 0`, todo: '权重不能为负；越小越好的指标另写“逆向”' }),
  'marks-sum': ({ parent, sum, marks }) => ({
    wrong: `${quote(parent)}的下级分值合计为 ${sum}，应为 ${marks}`,
    todo: '调整分值，使下级相加等于上级',
  }),
  'scale-empty': ({ low, high }) => ({ wrong: `分值区间 ${low}..${high} 是空的`, todo: '最低值要小于最高值' }),
  'band-gap': ({ below, above, witness }) => ({
    wrong:
      below && above
        ? `等级${quote(below)}与${quote(above)}之间有空档：${witness} 不属于任何等级`
        : `等级没有盖满分值区间：${witness} 不属于任何等级`,
    todo: '让相邻两级的界限相接',
  }),
  'band-overlap': ({ first, second, witness }) => ({
    wrong: `等级${quote(first)}与${quote(second)}重叠：${witness} 同属两级`,
    todo: '其中一级的这一端改为不含本数，如 [80, 90)',
  }),
  'band-unreachable': ({ band }) => ({ wrong: `等级${quote(band)}的区间里没有任何值`, todo: '检查区间的两端' }),
  'band-step': ({ step, places, raw, witness }) => ({
    wrong: `步长 ${step} 与${raw ? '按原值定等级' : places === undefined ? '不修约的得分' : `保留 ${places} 位小数`}不合：${witness} 不在任何等级里`,
    todo: '得分按等级的步长修约，或让各等级首尾相接，如 [60, 90)',
  }),
  'band-outside-scale': ({ band, witness, low, high }) => ({
    wrong: `等级${quote(band)}超出分值区间 ${low}..${high}：例如 ${witness}`,
    todo: '改等级的界限，或改分值区间',
  }),
  'no-value': ({ code }) => ({ wrong: `指标${quote(code)}既没有下级，也没有取数公式`, todo: '写上“= 公式”，或在大括号里写下级指标' }),
  'value-and-children': ({ code }) => ({ wrong: `指标${quote(code)}既有下级，又有取数公式`, todo: '二者只留其一' }),
  'not-normalised': ({ code, others }) => ({
    wrong: `指标${quote(code)}${others ? `等 ${others + 1} 项指标` : ''}的取数结果是一个数，还不是得分`,
    todo: '在这里，或在指标体系里统一写明“无量纲化 上下限(…, …) 截断”等方法，或用“赋分”',
  }),
  'successive-rounding': () => ({
    wrong: '逐级修约：上级得分由已修约的下级得分算出，误差会累积',
    todo: '若非有意，改为“仅公布时”（GB/T 8170-2008 不许连续修约）',
  }),
  'too-many-places': ({ places, limit }) => ({
    wrong: `得分不能保留 ${places} 位小数`,
    todo: `写 0 到 ${limit}`,
  }),
  'bonus-never': ({ label }) => ({
    wrong: `加分${quote(label)}只会是 0 或负数，加不上分`,
    todo: '加分只加不减：扣分的，规则查出的问题在末级指标里写“扣分 每个问题 扣 … 分”，其他的写进末级指标的公式，如“= 取最高(10 - 2 × 次数, 0)”',
  }),
  'bonus-unearned': ({ label }) => ({
    wrong: `按这些数据，没有谁得到加分${quote(label)}：算得的都是 0 或负数`,
    todo: '若确是如此，不必改动；加分不会扣分，要扣分请用“扣分”，或写进末级指标的公式',
  }),
  'clause-without-effect': ({ clause, needs: need }) => ({
    wrong: `${quote(clause)}写在这里不起作用`,
    todo: needs[need],
  }),
  'range-empty': ({ low, high }) => ({ wrong: `上下限(${low}, ${high}) 是空的`, todo: '下限要小于上限；越小越好的指标另写“逆向”' }),
  'score-outside-scale': ({ code, low, high, by, others }) => ({
    wrong:
      by === 'gate'
        ? `单项否决${quote(code)}给的得分 ${low} 不在分值区间里`
        : `指标${quote(code)}的得分可能超出分值区间：${low}..${high}${others ? `（另有 ${others} 项指标也会超出）` : ''}`,
    todo: {
      normalisation: '在方法之后写“截断”，把得分限制在区间内，或放宽上下限',
      formula: '修改所赋的分，或用取最低(…)、取最高(…)限制',
      deduction: '写“扣完为止”，或把最高扣分写小',
      gate: '写分值区间之内的得分',
    }[by],
  }),
  'type-mismatch': ({ expected, found }) => ({
    wrong: `这里应为${expected.map((t) => things[t]).join('或')}，却是${things[found]}`,
    todo: expected.length === 1 && expected[0] === 'date' ? '写日期，如 2024-06-30，不加引号；或换一列' : '换一列，或改公式',
  }),
  'ladder-code-unknown': ({ code, column, suggestion }) => ({
    wrong: `列${quote(column)}的代码集里没有${quote(code)}`,
    todo: maybe(suggestion, '检查拼写，或在代码集中加上它'),
  }),
  'ladder-code-missing': ({ codes, column }) => ({
    wrong: `列${quote(column)}的代码${list(codes)}没有赋分`,
    todo: '为每个代码写一条，或写“其余: 0”',
  }),
  'published-mean-outside': ({ code, mean, low, high, sum, certain }) => ({
    wrong: `公布的${quote(code)}均值 ${mean} ${sum ? `不等于其下级均值之和 ${low}` : `不在其下级均值 ${low}～${high} 之间`}，${
      certain ? (sum ? '任何数据都算不出' : '任何权重都算不出') : '各评估对象得分齐全时算不出'
    }`,
    todo: '核对原文；若另有加分或重新折算，请在指标中写明',
  }),
  'unknown-slot': ({ slot, table, suggestion }) => ({
    wrong: `花括号里的{${slot}}不是数据表${quote(table)}的列`,
    todo: maybe(suggestion, '写该表的列名，明细表还可以写所属记录的列名；花括号本身要写成两个 {{'),
  }),
  'rule-feeds-nothing': ({ rule }) => ({
    wrong: `规则${quote(rule)}没有归入任何指标，查出的问题不影响得分`,
    todo: '加上“归入 代码”；只作提醒的，写“级别 提醒”',
  }),
  'rule-not-counted': ({ rule, code }) => ({
    wrong: `规则${quote(rule)}归入${quote(code)}，而该指标不计这条规则`,
    todo: '归入写有“扣分”的末级指标，或以本表合格率取数的末级指标',
  }),
  'no-rules': ({ code }) => ({
    wrong: `指标${quote(code)}按规则的检查结果计分，却没有现行规则归入它`,
    todo: `在有关规则里写“归入 ${code}”，或查看它们的“年起施行”“年止”`,
  }),
  'no-record': ({ code, units }) => ({
    wrong: `有 ${units.length} 个评估对象没有指标${quote(code)}的规则可查的记录：${first(units)}，这一项没有得分`,
    todo: '没有记录就是没有问题的，写“, 无记录计满分”；没有记录是没有查过的，写“, 无记录视为缺失”',
  }),
  'unit-mismatch': ({ left, right }) => ({
    wrong: `${quote(left)}与${quote(right)}相比较或相加减，却没有写明如何换算`,
    todo: `写明 换算 名称 { 1 ${left} = … ${right} }，或比较同一计量单位的列`,
  }),
  'conversion-missing': ({ measure, column, base }) => ({
    wrong: column
      ? `列${quote(column)}可以填${quote(measure)}，换算里却没有这个计量单位`
      : `换算里的${quote(measure)}折不成基准单位${quote(base ?? '')}`,
    todo: `在换算里加一行“1 ${measure} = …”`,
  }),
  'in-force-empty': ({ from, through }) => ({
    wrong: `${from} 年起施行、${through} 年止，没有任何一年施行`,
    todo: '起始年度应不晚于截止年度',
  }),
  'when-never': ({ rule }) => ({
    wrong: `规则${quote(rule)}不会检查任何记录：它的条件互相排斥`,
    todo: '修改“其中”或“当”',
  }),
  'requirement-constant': ({ rule, holds, witness }) => ({
    wrong: holds
      ? `规则${quote(rule)}每条记录都符合，例如 ${cells(witness)} 的记录也符合`
      : `规则${quote(rule)}没有记录能符合，例如 ${cells(witness)} 的记录也不符合`,
    todo: '检查“要求”里的界限、代码，以及“且”“或”',
  }),
  'missing-message': ({ language, rule }) => ({
    wrong: `规则${quote(rule)}的问题描述没有${language === 'en' ? '英文' : '中文'}`,
    todo: `在问题描述后面加上 ${language} "…"；没有问题描述的，加在名称后面`,
  }),
  'pattern-invalid': ({ pattern, problem }) => ({
    wrong: `格式${quote(pattern)}有误：${problem}`,
    todo: '改正格式；符号前加反斜杠表示符号本身，如 \\. 和 \\/',
  }),
  'pattern-unsupported': ({ construct }) => ({
    wrong: `格式中不能用${{ 'look-around': '前后查找 (?=…) (?!…) (?<=…) (?<!…)', 'back-reference': '反向引用 \\1', possessive: '占有或固化分组' }[construct]}：这类写法可能让检查停不下来`,
    todo: {
      'look-around': '拆成两个条件：X 出现 /…/ 且 X 不得出现 /…/；或只用“不得出现”',
      'back-reference': '用“等于”比较两列，或各取其中几位来比较',
      possessive: '写普通的重复即可，这里不会变慢',
    }[construct],
  }),
  'record-column': ({ column, table }) => ({
    wrong: `${quote(table)}在这里有许多行，${quote(column)}不是单独一个值`,
    todo: `写明怎样汇总，如 均值(${table}.${column})、个数(${table} 其中 …)、任一(${table}, …)`,
  }),
  'not-records': ({ table, found }) => ({
    wrong:
      found === 'units' ? `数据表${quote(table)}每个评估对象只有一行，没有可汇总的` : `数据表${quote(table)}的各行不属于这里所说的记录`,
    todo: found === 'units' ? '直接写它的列名' : '写记录表，或它的明细表',
  }),
  'unique-not-alone': () => ({
    wrong: '“不重复”要把所有记录放在一起看，不能作为公式的一部分',
    todo: '让它单独作“要求”，条件写在“当”里',
  }),
  'constant-zero-division': () => ({ wrong: '除数是 0', todo: '改公式' }),
  'project-file': ({ problem, detail, reads }) => ({
    wrong: {
      yaml: `steelyard.yaml 不是合法的 YAML：${detail}`,
      'unknown-key': `steelyard.yaml 里没有${quote(detail)}这一项`,
      shape: `steelyard.yaml 的这一项应写成 ${detail}`,
      version: `本项目按语言 ${detail} 版编写，本程序读的是 ${reads} 版`,
    }[problem],
    todo:
      problem === 'version'
        ? '换用能读该版语言的 Steelyard，或把文本改成本程序所读的版本，并在这里写明'
        : '可用的项：steelyard、name、files、language、data；写法见语言参考的“Projects”一节',
  }),
  'file-missing': ({ path }) => ({ wrong: `找不到文件 ${path}`, todo: '检查路径，或把文件放到这里' }),
  'file-unreadable': ({ path, problem }) => ({
    wrong: `读不了 ${path}${
      {
        folder: '：它是一个文件夹',
        irregular: '：它是设备、管道或套接字，不是文件',
        permission: '：没有权限',
        loop: '：链接绕成了一圈',
        outside: '：它在本文件夹之外，而本文件夹尚未设为受信任',
        other: '',
      }[problem]
    }`,
    todo: problem === 'outside' ? '在编辑器中信任本文件夹，或把文件放进来' : problem === 'irregular' ? '换成普通文件' : '检查路径和权限',
  }),
  'file-too-large': ({ path, size, limit }) => ({
    wrong: `${path} 有 ${megabytes(size)} MB，超过 ${megabytes(limit)} MB 的文件不读取`,
    todo: holdsData(path) ? '删去用不到的列和行' : '检查路径：指标体系不会有这么长',
  }),
  'file-empty': ({ path }) => ({ wrong: `文件 ${path} 是空的`, todo: '第一行应为列名，以下每行一条数据' }),
  'file-binary': ({ path, looks }) => ({
    wrong: {
      excel: `${path} 是 Excel 工作簿，不是 CSV`,
      binary: `${path} 不是文本文件`,
      nul: `${path} 里有 NUL 字节，文件已损坏`,
    }[looks],
    todo: holdsData(path) ? '在 Excel 中另存为“CSV UTF-8（逗号分隔）”' : '换成文本文件，存为 UTF-8 编码',
  }),
  'file-encoding': ({ path, readings, declared, line }) => ({
    wrong: declared
      ? `${path} 不是 ${declared} 编码${line ? `：第 ${line} 行读不出来` : ''}${readings.length ? `；${readings.map(asEncoding).join('；')}` : ''}`
      : `${path} 不是 UTF-8 编码${line ? `：第 ${line} 行读不出来` : ''}${readings.length ? `${readings.length > 1 ? '，也看不准是哪一种：' : '；'}${readings.map(asEncoding).join('；')}` : ''}`,
    todo: holdsData(path) ? '在数据表中写明“编码 "…"”，或转为 UTF-8：steelyard utf8 文件' : '转为 UTF-8：steelyard utf8 文件',
  }),
  'file-decoded': ({ path, reading }) => ({
    wrong: `${path} 不是 UTF-8 编码，已按 ${encodingName(reading.encoding)} 读取：${list(reading.words)}`,
    todo: holdsData(path)
      ? `读得对，就在数据表中写上“编码 "${reading.encoding}"”，或转为 UTF-8：steelyard utf8 文件`
      : '读得对，就转为 UTF-8：steelyard utf8 文件',
  }),
  'encoding-unknown': ({ name, known }) => ({ wrong: `没有名为${quote(name)}的编码`, todo: `可写：${known.join('、')}` }),
  'header-rows-empty': ({ first, last }) => ({
    wrong: first === last ? `没有第 ${first} 行` : `第 ${first} 行至第 ${last} 行不成区间`,
    todo: '行号从 1 数起，与电子表格所显示的相同；小的写在前',
  }),
  'no-source': ({ table }) => ({
    wrong: `数据表${quote(table)}没有指定数据文件`,
    todo: '在声明里写“取自 "文件.csv"”，或在 steelyard.yaml 的数据集中写明',
  }),
  'csv-ragged': ({ cells, columns, count }) => ({
    wrong: `这一行有 ${cells} 格，表头有 ${columns} 列${times(count, '行')}`,
    todo: '补齐或删去多余的格；格内有逗号时要加引号',
  }),
  'csv-quote': () => ({ wrong: '这一格的引号没有收尾', todo: '补上引号；格内的引号要写两个' }),
  'csv-separator': ({ separator }) => ({
    wrong: `列之间像是用${quote(separator === '\t' ? '制表符' : separator)}分隔，而不是逗号`,
    todo: `另存为逗号分隔的 CSV，或在第一行写明“sep=${separator === '\t' ? '（制表符）' : separator}”`,
  }),
  'csv-header-row': ({ table, row, first, last }) => ({
    wrong:
      first === undefined
        ? `文件没有第 ${row} 行，而数据表${quote(table)}说表头在那里`
        : `第 ${row} 行不是数据表${quote(table)}的列名：列名在${rowSpan(first, last!, ' 至 ')}`,
    todo: first === undefined ? '改正行号' : `在数据表中写“表头${rowSpan(first, last!, '-').replaceAll(' ', '')}”，或删去上面的行`,
  }),
  'csv-column-unnamed': ({ letters, rows }) => ({
    wrong: `${letters} 列在表头没有列名，却有 ${rows} 行填了内容，这些内容没有读取`,
    todo: '补上列名，或清空这一列；数字中有逗号时要加引号',
  }),
  'csv-swallowed': ({ rows, lines }) => ({
    wrong: `第 ${rows[0]} 行有一格含 ${lines} 行文字，其中的逗号与一整行一样多${rows.length > 1 ? `（第 ${rows.slice(1).join('、')} 行也是）` : ''}：多出两个引号，就会把整行数据吞进一格`,
    todo: '在这一格的首尾找多余的引号；格内的引号要写两个',
  }),
  'csv-column-missing': ({ column, table, suggestion }) => ({
    wrong: `数据文件缺少数据表${quote(table)}的列${quote(column)}`,
    todo: suggestion ? `文件中似乎叫${quote(suggestion)}，请在声明和公式里照此书写` : '在表头加上这一列，或从声明中删去',
  }),
  'csv-column-twice': ({ column }) => ({ wrong: `表头里有两列${quote(column)}`, todo: '改名或删去其中一列' }),
  'name-mangled': ({ column, names, rows }) => ({
    wrong: `列${quote(column)}有 ${rows} 行的名称丢了字：${list(names)}`,
    todo: '请重新导出为 UTF-8：问号原来是什么字，从文件里已看不出',
  }),
  'cell-type': ({ value, column, expected, codes, fault, count }) => ({
    wrong: `列${quote(column)}应为${things[expected]}，这里是${quoteCell(value)}${times(count, '格')}`,
    todo: fault
      ? numberAdvice[fault]
      : codes?.length
        ? `可填：${codes.join('、')}；没有数据时留空，或把所填的字声明为缺失标记`
        : '改正这一格；没有数据时留空，或把所填的字声明为缺失标记',
  }),
  'percent-as-share': ({ column, value, shares, of }) => ({
    wrong: `列${quote(column)}以百分数计，而 ${of} 个数中${shares === of ? '没有一个' : `只有 ${of - shares} 个`}大于 1：${value} 会读作 ${value}%`,
    todo: '若写的是小数，把列的单位“%”去掉；若就是百分数，在格中写上百分号',
  }),
  'percent-mixed': ({ column, value, count }) => ({
    wrong: `列${quote(column)}有的格带百分号，这一格${count > 1 ? `等 ${count} 格` : ''}不带：${quoteCell(value)}会读作 ${value}%`,
    todo: '同一列的格，要么都写百分号，要么都不写',
  }),
  'ladder-value-unknown': ({ value, column, unit, count }) => ({
    wrong:
      column === undefined
        ? `${quoteCell(unit!)}的赋分依据算得 ${value}，没有赋分${times(count, '个')}`
        : `列${quote(column)}的值${quoteCell(value)}没有赋分${times(count, '格')}`,
    todo: '在赋分中加上它，或写“其余: 0”，或改正这一格',
  }),
  'key-twice': ({ key, column, row, like, count }) => ({
    wrong: `列${quote(column)}的${quoteCell(key)}在第 ${row} 行已出现过${like === undefined ? '' : `，写作${quoteCell(like)}`}${times(count, '行')}`,
    todo: '每个评估对象只留一行',
  }),
  'key-empty': ({ column, count }) => ({
    wrong: `列${quote(column)}是空的${times(count, '行')}`,
    todo: '填上这一格，或删去这一行',
  }),
  'name-invisible': ({ column, count }) => ({
    wrong: `列${quote(column)}有 ${count} 格含看不见的字符；比较主键和名称时不计它们`,
    todo: '重新输入这些名称：别的软件读取结果时可能对不上',
  }),
  'unit-unknown': ({ unit, table, suggestion, count }) => ({
    wrong: `名单${quote(table)}里没有评估对象${quoteCell(unit)}${times(count, '行')}`,
    todo: maybe(suggestion, '改正这一格，或在名单中加上它'),
  }),
  'unit-shared': ({ unit, table, keys, isKey, count }) => ({
    wrong: `${quoteCell(unit)}可指名单${quote(table)}中的 ${keys.length} 个评估对象：${isKey ? '既是其中一个的主键，又是另一个的名称' : '它们名称相同'}；主键分别为 ${keys.slice(0, 10).join('、')}${keys.length > 10 ? ' 等' : ''}${times(count, '行')}`,
    todo: isKey ? '在名单中改用不与别的主键相同的名称' : '改写所指评估对象的主键',
  }),
  'unit-without-row': ({ table, units }) => ({
    wrong: `数据表${quote(table)}里没有 ${units.length} 个评估对象的数据：${units.slice(0, 5).join('、')}${units.length > 5 ? ' 等' : ''}`,
    todo: '补上数据；否则由此算出的值缺失，个数按 0 计',
  }),
  'record-cell': ({ value, column, expected, fault, count }) => ({
    wrong:
      expected === 'code list'
        ? `列${quote(column)}的代码集里没有${quoteCell(value)}${times(count, '格')}；照原样保留`
        : `列${quote(column)}应为${things[expected]}，这里是${quoteCell(value)}${times(count, '格')}；按缺失处理`,
    todo: fault ? numberAdvice[fault] : '改正这一格；没有内容的留空，或把所填的字声明为缺失标记',
  }),
  'row-rejected': ({ reason, value, column, row, like, suggestion, count }) => ({
    wrong: `这一行不计入评分：${
      {
        ragged: `有 ${value} 格，表头有 ${column} 列`,
        'key-empty': `${quote(column)}是空的`,
        'key-twice': `${quoteCell(value)}在第 ${row} 行已经有了${like === undefined ? '' : `，写作${quoteCell(like)}`}`,
        'unit-empty': `${quote(column)}是空的`,
        'unit-unknown': `名单里没有评估对象${quoteCell(value)}`,
        orphan: `没有它所属的记录${quoteCell(value)}，或那条记录未计入`,
      }[reason]
    }${times(count, '行')}`,
    todo: suggestion
      ? `是否想写${quote(suggestion)}？`
      : reason === 'ragged'
        ? '补齐或删去多余的格；格内有逗号时要加引号'
        : '改正这一行，或删去',
  }),
  'rows-not-data': ({ table, holds, rows }) => ({
    wrong: `数据表${quote(table)}有 ${rows.length} 行不像${holds === 'unit' ? '评估对象' : '记录'}：${rows
      .slice(0, 5)
      .map(
        ({ row, text, looks, kept }) =>
          `第 ${row} 行${text && quote(shortened(text))}（${{ total: '合计或平均', sums: '为其余各行之和', means: '为其余各行平均', note: '注释', header: '重复的表头' }[looks]}，${kept ? '仍计入评分' : '未计入'}）`,
      )
      .join('、')}${rows.length > 5 ? ' 等' : ''}`,
    todo: `在数据表中写“不含行 其中 …”，以后不再读入；每一行都是${holds === 'unit' ? '评估对象' : '记录'}的，写“不含行 其中 否”`,
  }),
  'no-units': ({ table }) => ({ wrong: `名单${quote(table)}里没有评估对象`, todo: '每个评估对象写一行' }),
  'percent-range': ({ code, method, bounds, suggestion }) => ({
    wrong: `指标${quote(code)}取的是百分数，100% 即 1，却按${method.zh}(${bounds.join(', ')})折算`,
    todo: `是否想写${method.zh}(${suggestion.join(', ')})？`,
  }),
  'values-outside': ({ code, method, bounds, count, outside, suggestion }) => ({
    wrong: `指标${quote(code)}的 ${count} 个值${outside === count ? '全部' : `有 ${outside} 个`}在 ${bounds.join('..')} 之外`,
    todo: `是否想写${method.zh}(${suggestion.join(', ')})？`,
  }),
  'column-constant': ({ column, code, value, count }) => ({
    wrong: `列${quote(column)}的 ${count} 个值都是 ${value}，指标${quote(code)}分不出高低`,
    todo: '检查数据：是否复制错了列，或填的都是默认值',
  }),
  'column-empty': ({ column, table, code }) => ({
    wrong: `数据表${quote(table)}的列${quote(column)}一个值也没有，而指标${quote(code)}要用到它`,
    todo: '补上数据，或检查是否应取另一列',
  }),
  'division-by-zero': ({ code, units, divisor }) => ({
    wrong: `计算指标${quote(code)}时，${unitsBefore(units)}的${{ records: '记录个数或合计作除数，', score: '得分作除数，', cell: '除数' }[divisor ?? 'cell']}为 0`,
    todo: {
      records: '补上记录；或写明没有记录时怎样计：“占比(…)”按缺失处理，“取最高(个数(…), 1)”不会是 0',
      score: '改正数据，或让除数不会是 0，如“取最高(…, 1)”',
      cell: '改正数据；确实没有时把格留空，按缺失处理',
    }[divisor ?? 'cell'],
  }),
  'not-finite': ({ code, units }) => ({
    wrong: `${unitsBefore(units)}的指标${quote(code)}算不出一个数`,
    todo: '检查公式和数据：是否对负数取了对数，或全部取值相同而用了极差法',
  }),
  'condition-not-computed': ({ where, code, why, column, count }) => ({
    wrong: `${{ rule: '规则', indicator: '指标', gate: '单项否决', table: '数据表' }[where]}${quote(code)}的条件算不出来${times(count, '行')}：${
      {
        division: `除数${column === undefined ? '' : quote(column)}为 0`,
        logarithm: `取对数的${column === undefined ? '数' : quote(column)}不大于 0`,
        ladder: `赋分没有${column === undefined ? '' : quote(column)}的这个值`,
      }[why]
    }，按缺失处理`,
    todo:
      why === 'ladder'
        ? '在赋分中补上这个值，或写“其余”'
        : `改正数据；或在条件里先排除，如${quote(`${column ?? '…'} > 0 且 …`)}${where === 'rule' ? `，规则也可写${quote(`当 ${column ?? '…'} > 0`)}` : ''}`,
  }),
  'no-spread': ({ code, value }) => ({
    wrong: `指标${quote(code)}的取值全都是 ${value}，最小值与最大值之间没有可比的`,
    todo: '写“无量纲化 上下限(下限, 上限)”，给出零分和满分所对应的值，或本次不设这个指标',
  }),
  'unit-in-no-band': ({ units }) => ({
    wrong: `有 ${units.length} 个评估对象有得分而不在任何等级里：${first(units)}`,
    todo: '让各等级首尾相接、盖住整个分值区间，或让得分按等级的步长修约',
  }),
  'gate-raises': ({ gate, what, to, units }) => ({
    wrong: `单项否决${quote(gate)}反而把 ${units.length} 个评估对象的${what === 'score' ? '得分' : '等级'}提高到${what === 'score' ? ` ${to}` : quote(to)}：${first(units)}`,
    todo: `不应因此提高的，写${quote(what === 'score' ? '得分 最高 … 分' : '判定 不高于 …')}`,
  }),
  'missing-not-allowed': ({ code, units, child }) => ({
    wrong: `${unitsBefore(units)}缺少${quote(child)}，而${quote(code)}规定不得缺失`,
    todo: '补上数据，或改写缺失值的处理办法',
  }),
};

export const zhFix = (title: FixTitle): string => {
  if (title.fix === 'without-quotes') return `去掉引号，写作 ${title.text}`;
  if (title.fix === 'declare-column') return `声明${quote(title.text)}`;
  if (title.fix === 'replace-and-declare') return `改为${asWritten(title.text)}，并声明${quote(title.declaration)}`;
  if (title.fix === 'add') return `写上${quote(title.text)}`;
  if (title.fix === 'replace-with') return `改为${asWritten(title.text)}`;
  if (title.fix === 'declare-missing') return `把${quote(title.mark)}声明为这一列的缺失标记`;
  if (title.fix === 'leave-out-rows') return `不含这 ${title.count} 行`;
  if (title.fix === 'accept') return `认可${quote(title.code)}并写明理由`;
  if (title.fix === 'add-clause') return `在数据表中写上${quote(title.clause)}`;
  return {
    'add-percent-signs': '给漏写的权重补上“%”',
    'rescale-weights': '把同级权重按比例折算到 100%',
    'add-clipping': '写上“截断”',
    'insert-blank': '加一个空格',
    remove: '删去',
    'stop-at-zero': '写上“扣完为止”',
    'close-text': '补上引号',
  }[title.fix];
};

export const zhRelated: Record<Related['note'], string> = {
  'first-here': '首次出现在这里',
  'also-here': '另见这里',
  'opened-here': '从这里开始',
  'declared-here': '在这里声明',
};

export const zhSeverity = { error: '错误', warning: '警告', hint: '提示' } as const;

/** Added to a message about texts in which something cannot be seen. */
export const zhUnseen = {
  invisible: (text: string, character: string, after: string | undefined) =>
    `；${quote(text)}${after === undefined ? '开头' : `在${quote(after)}之后`}有看不见的字符 ${character}`,
  alike: (here: string, there: string) => `（看上去相同：这里是 ${here}，那里是 ${there}）`,
} as const;
