import type { Code, Phrase } from '../grammar/index.ts';

/** What each diagnostic means in one sentence: written from the pages in docs/diagnostics by `npm run reference`. */
export const diagnosticSummaries: Readonly<Record<Code, Phrase>> = {
  'syntax-expected': {
    en: 'A line stops, or goes on with the wrong thing, where the language needs something particular.',
    zh: '一行写到某处时，语言需要一样特定的东西，而这里没有，或写成了别的。',
  },
  'syntax-unexpected': {
    en: 'A line begins with a word that begins nothing in the language.',
    zh: '一行开头的词不是语言里的任何关键词。',
  },
  'unclosed-brace': {
    en: 'A `{` has no `}` that closes it.',
    zh: '有一个“{”没有对应的“}”。',
  },
  'stray-brace': {
    en: 'There is a `}` that closes nothing.',
    zh: '多出一个“}”，前面没有与它对应的“{”。',
  },
  'unclosed-text': {
    en: 'A text in quotes does not end on its line.',
    zh: '引号里的文字到行末还没有收尾。',
  },
  'stray-character': {
    en: 'The text holds a character that has no meaning in the language.',
    zh: '出现了语言中没有含义的字符。',
  },
  'other-notation': {
    en: 'Something is written as in a spreadsheet or another language.',
    zh: '写法来自电子表格或别的语言。',
  },
  'too-deep': {
    en: 'Braces or parentheses are nested more than 200 levels deep.',
    zh: '大括号或圆括号嵌套超过 200 层。',
  },
  'too-many-errors': {
    en: 'A text holds so many errors that the rest of it is not read.',
    zh: '文本中的错误太多，后面的内容不再读取。',
  },
  'full-width': {
    en: 'The text uses full-width signs or digits; they mean the same as the plain ones.',
    zh: '文中用了全角标点或数字，含义与半角相同。',
  },
  'glued-number': {
    en: 'A keyword and the number after it are written as one word.',
    zh: '关键词与后面的数字之间没有空格。',
  },
  'number-too-long': {
    en: 'A number has more digits than can be computed with.',
    zh: '一个数的位数超出了计算的范围。',
  },
  'mixed-dialect': {
    en: 'A file uses keywords of both dialects.',
    zh: '同一个文件里混用了两种语言的关键词。',
  },
  'unknown-name': {
    en: 'A table, band or indicator is named that is not declared.',
    zh: '提到了一个没有声明过的数据表、等级或指标。',
  },
  'unknown-column': {
    en: 'A formula names a column that no table declares.',
    zh: '公式引用了数据表里没有声明的列。',
  },
  'ambiguous-column': {
    en: 'A column is named without its table, and several tables have one of that name.',
    zh: '列名前没有写表名，而几张表都有这一列。',
  },
  'two-readings': {
    en: 'A formula holds something that is the code of an indicator and could be reckoned as well.',
    zh: '公式里的写法既是指标代码，又可以当作算式。',
  },
  'shared-name': {
    en: 'A formula names something that is both an indicator and a column.',
    zh: '公式里的名称既是指标，又是数据表的列。',
  },
  'duplicate-name': {
    en: 'Two things of the same kind have the same name.',
    zh: '同类的两样东西用了同一个名称。',
  },
  'duplicate-clause': {
    en: 'A declaration says the same thing twice.',
    zh: '同一个声明里，同一项内容写了两次。',
  },
  'clauses-disagree': {
    en: 'Two lines of a declaration contradict each other.',
    zh: '同一个声明里，两句话互相矛盾。',
  },
  'misplaced-clause': {
    en: 'A line stands in a block where it has no meaning.',
    zh: '一行内容写在了它不起作用的地方。',
  },
  'missing-clause': {
    en: 'A declaration lacks a line without which nothing can be computed.',
    zh: '声明缺少一行必需的内容，没有它就无法计算。',
  },
  cycle: {
    en: 'Indicators are computed from one another in a circle.',
    zh: '指标之间循环取数，绕回了自身。',
  },
  'unknown-function': {
    en: 'A formula calls a function that does not exist.',
    zh: '公式用了不存在的函数。',
  },
  'argument-count': {
    en: 'A function or method is given too many or too few values.',
    zh: '给函数或方法的数多了或少了。',
  },
  'formula-too-long': {
    en: 'A formula has more than 500 terms.',
    zh: '公式超过 500 项。',
  },
  'no-such-date': {
    en: 'A date names a day that does not exist.',
    zh: '日期写的是不存在的一天。',
  },
  'missing-label': {
    en: 'A name is given in one language only, while others have both.',
    zh: '名称只有一种语言，而别处两种都有。',
  },
  'unused-table': {
    en: 'A table is declared, and no formula reads it.',
    zh: '数据表声明了，却没有公式用到它。',
  },
  'unused-column': {
    en: 'A column is declared, and no formula reads it.',
    zh: '列声明了，却没有公式用到它。',
  },
  'no-index': {
    en: 'The project declares no index.',
    zh: '项目里没有指标体系。',
  },
  'several-indexes': {
    en: 'The project declares more than one index.',
    zh: '项目里有不止一个指标体系。',
  },
  'accept-nothing': {
    en: 'What is to be accepted is no finding that can be.',
    zh: '要认可的不是可以认可的警告或提示。',
  },
  'accept-idle': {
    en: 'Something is accepted that is not found.',
    zh: '认可了并未查出的情况。',
  },
  'accept-without-reason': {
    en: 'A finding is accepted without saying why.',
    zh: '认可了警告或提示，却没有写理由。',
  },
  'weight-sum': {
    en: 'The weights of the indicators below one parent do not sum to 100%.',
    zh: '同一上级之下的权重合计不是 100%。',
  },
  'weight-missing': {
    en: 'An indicator has no weight, and its parent does not say that all weigh the same.',
    zh: '指标没有权重，上级也没有写等权。',
  },
  'weight-mixed': {
    en: 'Some indicators below one parent have weights, others have marks.',
    zh: '同一上级之下，有的写权重，有的写分值。',
  },
  'weight-unused': {
    en: 'A weight is written that has no effect.',
    zh: '写了权重，但它不起作用。',
  },
  'weight-negative': {
    en: 'A weight is below zero.',
    zh: '权重小于 0。',
  },
  'marks-sum': {
    en: 'The marks of the children do not add up to the marks of their parent.',
    zh: '下级的分值合计与上级的分值不等。',
  },
  'scale-empty': {
    en: 'The lowest score of the scale is not below the highest.',
    zh: '分值区间的最低值不小于最高值。',
  },
  'band-gap': {
    en: 'Some score belongs to no band.',
    zh: '有的得分不属于任何等级。',
  },
  'band-overlap': {
    en: 'Some score belongs to two bands at once.',
    zh: '有的得分同时属于两个等级。',
  },
  'band-unreachable': {
    en: 'No score can ever fall in a band.',
    zh: '没有任何得分会落在某个等级里。',
  },
  'band-step': {
    en: 'Bands come in steps, and scores can stand between them.',
    zh: '等级按步长划分，而得分会落在两档之间。',
  },
  'band-outside-scale': {
    en: 'A band reaches beyond the scale.',
    zh: '等级的界限超出了分值区间。',
  },
  'no-value': {
    en: 'An indicator has neither children nor a formula.',
    zh: '指标既没有下级，也没有取数公式。',
  },
  'value-and-children': {
    en: 'An indicator has both children and a formula.',
    zh: '指标既有下级，又有取数公式。',
  },
  'not-normalised': {
    en: 'A formula gives a number, and nothing says how it becomes a score.',
    zh: '公式得出的是一个数，没有写明怎样化为得分。',
  },
  'successive-rounding': {
    en: 'Scores are rounded at every tier, so that errors add up.',
    zh: '逐级修约，误差会累积。',
  },
  'too-many-places': {
    en: 'Scores are to be rounded to more than 12 decimal places.',
    zh: '要求得分保留的小数超过 12 位。',
  },
  'bonus-never': {
    en: 'A bonus can only come to 0 or less.',
    zh: '加分只会是 0 或负数。',
  },
  'bonus-unearned': {
    en: 'On these data no unit earns the bonus.',
    zh: '按这些数据，没有谁得到这项加分。',
  },
  'clause-without-effect': {
    en: 'A clause can have no effect where it stands.',
    zh: '一句话写在了它不起作用的地方。',
  },
  'range-empty': {
    en: 'The lower bound of a range is not below its upper bound.',
    zh: '上下限的下限不小于上限。',
  },
  'score-outside-scale': {
    en: 'A score can leave the scale.',
    zh: '得分可能超出分值区间。',
  },
  'type-mismatch': {
    en: 'A formula uses a value of the wrong kind.',
    zh: '公式里用错了数据的类型。',
  },
  'ladder-code-unknown': {
    en: 'A ladder or a comparison names a code that the column does not have.',
    zh: '赋分或比较里的代码，不在这一列的代码集里。',
  },
  'ladder-code-missing': {
    en: 'A ladder gives no points to some codes of its column.',
    zh: '赋分没有给某些代码定分。',
  },
  'published-mean-outside': {
    en: 'A published mean is not one that those of its children come to.',
    zh: '公布的均值不是下级均值所能得出的。',
  },
  'constant-zero-division': {
    en: 'A formula divides by a number that is 0.',
    zh: '公式里的除数写成了 0。',
  },
  'unknown-slot': {
    en: 'The message of a rule names a column that its table does not have.',
    zh: '规则的问题描述里，花括号中写的不是该表的列。',
  },
  'rule-feeds-nothing': {
    en: 'A rule feeds no indicator, so its findings change no score.',
    zh: '规则没有归入任何指标，查出的问题不影响得分。',
  },
  'rule-not-counted': {
    en: 'A rule feeds an indicator that does not count rules.',
    zh: '规则归入的指标不按规则计分。',
  },
  'no-rules': {
    en: 'An indicator counts the outcomes of rules, and no rule in force feeds it.',
    zh: '指标按规则的检查结果计分，却没有现行规则归入它。',
  },
  'no-record': {
    en: 'A unit has no record that the rules of a deduction look at, and nothing says what that means.',
    zh: '有的评估对象没有可供扣分规则检查的记录，也没有写明怎样计。',
  },
  'unit-mismatch': {
    en: 'Two numbers in different units of measurement are compared or added.',
    zh: '两个计量单位不同的数相比较或相加减。',
  },
  'conversion-missing': {
    en: 'A column may hold a unit of measurement that no conversion has.',
    zh: '某列可填的计量单位，换算里没有。',
  },
  'in-force-empty': {
    en: 'A rule ends before it begins.',
    zh: '规则的截止年度早于起始年度。',
  },
  'when-never': {
    en: 'A rule checks no record: its conditions exclude each other.',
    zh: '规则的条件互相排斥，没有一条记录会被查到。',
  },
  'requirement-constant': {
    en: 'Every record meets a requirement, or none can.',
    zh: '规则的要求，每条记录都符合，或没有记录能符合。',
  },
  'missing-message': {
    en: 'The message of a rule is written in one language only, while other things have both.',
    zh: '规则的问题描述只有一种语言，而别处两种都有。',
  },
  'pattern-invalid': {
    en: 'A pattern cannot be read.',
    zh: '格式写得不对，无法识别。',
  },
  'pattern-unsupported': {
    en: 'A pattern uses something that could make a check run for ever.',
    zh: '格式用了可能使检查停不下来的写法。',
  },
  'record-column': {
    en: 'A column of a table of records is used as if it were one value.',
    zh: '把记录表的列当成了一个值。',
  },
  'not-records': {
    en: 'A table is used as a table of records, and it is none.',
    zh: '要的是记录表，写的却不是。',
  },
  'unique-not-alone': {
    en: '`is unique` is used as part of a formula.',
    zh: '“不重复”写成了公式的一部分。',
  },
  'project-file': {
    en: 'The project file `steelyard.yaml` says something that cannot be understood.',
    zh: '项目文件 steelyard.yaml 里有看不懂的内容。',
  },
  'file-missing': {
    en: 'A file that the project names is not there.',
    zh: '项目提到的文件不存在。',
  },
  'file-unreadable': {
    en: 'A file is there but cannot be read.',
    zh: '文件存在，但读不了。',
  },
  'file-too-large': {
    en: 'A file is larger than what is read.',
    zh: '文件超过了读取的上限。',
  },
  'file-empty': {
    en: 'A data file holds nothing.',
    zh: '数据文件是空的。',
  },
  'file-binary': {
    en: 'A data file is an Excel workbook, or no text at all.',
    zh: '数据文件是 Excel 工作簿，或根本不是文本。',
  },
  'file-encoding': {
    en: 'A file is not in UTF-8, and it is not clear what it is in.',
    zh: '文件不是 UTF-8 编码，也看不准是哪一种。',
  },
  'file-decoded': {
    en: 'A file is not in UTF-8, and was read in the encoding that makes sense of it.',
    zh: '文件不是 UTF-8 编码，已按读得通的编码读取。',
  },
  'encoding-unknown': {
    en: 'A table names an encoding that does not exist.',
    zh: '数据表写的编码不存在。',
  },
  'header-rows-empty': {
    en: 'The rows that a table names for its header are none.',
    zh: '数据表所写的表头行不成区间。',
  },
  'no-source': {
    en: 'A table has no data file.',
    zh: '数据表没有指定数据文件。',
  },
  'csv-ragged': {
    en: 'A row has more cells than the header has columns.',
    zh: '某一行的格数多于表头的列数。',
  },
  'csv-quote': {
    en: 'A cell in quotes is not closed, or holds a quote that is not doubled.',
    zh: '加了引号的格没有收尾，或格内的引号没有写成两个。',
  },
  'csv-separator': {
    en: 'The columns are separated by something other than commas.',
    zh: '列之间不是用逗号分隔的。',
  },
  'csv-header-row': {
    en: 'The names of the columns stand in another row than the header is read from.',
    zh: '列名不在所读的表头那一行。',
  },
  'csv-column-unnamed': {
    en: 'A column at the end has no name in the header, and something stands in it.',
    zh: '末尾有一列没有列名，却填了内容。',
  },
  'csv-swallowed': {
    en: 'A cell holds several lines, with as many commas as a row.',
    zh: '一格里有好几行文字，逗号与一整行一样多。',
  },
  'csv-column-missing': {
    en: 'A declared column is not in the data file.',
    zh: '声明的列在数据文件里没有。',
  },
  'csv-column-twice': {
    en: 'The header of a data file holds a column twice.',
    zh: '数据文件的表头里，同一列出现两次。',
  },
  'name-mangled': {
    en: 'Names have lost letters to an encoding.',
    zh: '名称里有字在转换编码时丢失了。',
  },
  'cell-type': {
    en: 'A cell does not fit the type of its column.',
    zh: '格里的内容与列的类型不符。',
  },
  'percent-as-share': {
    en: 'A column in percent holds shares of one.',
    zh: '以百分数计的列里写的是小数。',
  },
  'percent-mixed': {
    en: 'Some cells of a column in percent have a percent sign, others hold shares of one without.',
    zh: '以百分数计的列里，有的格带百分号，有的写小数而不带。',
  },
  'ladder-value-unknown': {
    en: 'A value in the data gets no points from the ladder.',
    zh: '数据里的某个值，赋分没有给它定分。',
  },
  'key-twice': {
    en: 'A unit occurs in two rows of a table.',
    zh: '同一个评估对象在表里占了两行。',
  },
  'key-empty': {
    en: 'A row does not say which unit it is about.',
    zh: '某一行没有写明是哪个评估对象。',
  },
  'name-invisible': {
    en: 'Keys or names of units hold characters that nobody sees.',
    zh: '评估对象的主键或名称里有看不见的字符。',
  },
  'unit-unknown': {
    en: 'A row is about a unit that is not on the list.',
    zh: '某一行的评估对象不在名单里。',
  },
  'unit-shared': {
    en: 'A row names a unit by a name that is not its alone.',
    zh: '某一行写的名称不止一个评估对象使用。',
  },
  'unit-without-row': {
    en: 'A table has no row for some of the units.',
    zh: '有的评估对象在某张表里没有数据。',
  },
  'rows-not-data': {
    en: 'Some rows seem to be totals, averages, notes or headers, not data.',
    zh: '有的行像合计、平均、注释或表头，不像数据。',
  },
  'no-units': {
    en: 'The list of units holds no rows.',
    zh: '名单里没有评估对象。',
  },
  'record-cell': {
    en: 'A cell of a record does not fit the type of its column and counts as missing.',
    zh: '记录的某一格与列的类型不符，按缺失处理。',
  },
  'row-rejected': {
    en: 'A row of a table of records is left out of the scoring.',
    zh: '记录表的某一行没有计入评分。',
  },
  'percent-range': {
    en: 'Percentages are normalised by a range that is meant for numbers up to 100.',
    zh: '百分数按 100 为上限的区间折算。',
  },
  'values-outside': {
    en: 'All or nearly all values of an indicator lie outside the bounds of its normalisation.',
    zh: '某个指标的值全部或几乎全部在无量纲化的上下限之外。',
  },
  'column-constant': {
    en: 'A column that makes up an indicator has the same value for all units.',
    zh: '构成某个指标的列，各评估对象取值全都相同。',
  },
  'column-empty': {
    en: 'A column that an indicator reads has no value at all.',
    zh: '某个指标要用的列，一个值也没有。',
  },
  'division-by-zero': {
    en: 'For some unit the formula divides by 0.',
    zh: '计算某个评估对象时，除数为 0。',
  },
  'not-finite': {
    en: 'For some unit the formula gives no number.',
    zh: '某个评估对象的公式算不出一个数。',
  },
  'condition-not-computed': {
    en: 'For some records a condition divides by 0, or has no result for another reason.',
    zh: '对某些记录，条件因除数为 0 等原因算不出来。',
  },
  'no-spread': {
    en: 'All units have the same value, and the normalisation goes by the smallest and the largest.',
    zh: '全部对象取值相同，而折算要用最小值和最大值。',
  },
  'unit-in-no-band': {
    en: 'A unit has a score and is in no band.',
    zh: '评估对象有得分，却不在任何等级里。',
  },
  'gate-raises': {
    en: 'A gate leaves a unit with a higher score or a better band than it has without it.',
    zh: '单项否决反而提高了某个评估对象的得分或等级。',
  },
  'missing-not-allowed': {
    en: 'A score is missing where the method allows none to be missing.',
    zh: '方法规定不得缺失，却有得分缺失。',
  },
};
