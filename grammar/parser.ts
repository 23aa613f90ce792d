import {
  type ConsumeMethodOpts,
  EOF,
  isRecognitionException,
  type IParserErrorMessageProvider,
  type IToken,
  type ParserMethod,
  type TokenType,
  tokenMatcher,
} from 'chevrotain';
import type {} from './chevrotain-internals.ts';
import { type ClauseId, clauses, type DeclarationKind, DIALECTS } from './dialects.ts';
import type { NodeKind, SyntaxNode, SyntaxToken } from './syntax.ts';
import { LookaheadOnDemand } from './lookahead.ts';
import { RecoveringParser } from './recovery.ts';
import { isChoiceSet, isMethodSlot, readTemplate, type SlotKind, type TemplatePart } from './templates.ts';
import { Divide, Equals, Minus, Operator, PatternTest, PlainTest, Plus, Prefix, Span, T, Test, type WordTypes } from './token-types.ts';
import { TreeBuilder } from './tree-builder.ts';
import { templatesOf, type Vocabulary } from './vocabulary.ts';

/** A place where the text does not fit the grammar. */
export interface SyntaxFinding {
  readonly what: 'expected' | 'unexpected' | 'unexpected-in-row' | 'unclosed-brace' | 'stray-brace' | 'too-many';
  /** The token where it shows; of type EndOfFile at the end. */
  readonly token: SyntaxToken;
  /** What could stand here. */
  readonly expected: readonly TokenType[];
}

type Rule = ParserMethod<[], void>;

/** One part of a clause template, ready to be parsed. */
interface Step {
  readonly optional: boolean;
  readonly type?: TokenType;
  readonly rule?: Rule;
  readonly group?: readonly Step[];
}

/**
 * Chevrotain's messages are for people who write grammars. The provider hands over the expected token types instead, by
 * number, and the catalogue finds the designer's words.
 */
const expectedTypes: IParserErrorMessageProvider = {
  buildMismatchTokenMessage: ({ expected }) => encode([expected]),
  buildNoViableAltMessage: ({ expectedPathsPerAlt, actual }) => {
    const paths = expectedPathsPerAlt.flat();
    // Alternatives that begin with the same word differ in the next one: that is what is wrong then.
    const begun = paths.filter((path) => path.length > 1 && actual[0] && tokenMatcher(actual[0], path[0] as TokenType));
    return begun.length
      ? encode(
          begun.map((path) => path[1] as TokenType),
          1,
        )
      : encode(paths.map((path) => path[0] as TokenType));
  },
  buildEarlyExitMessage: ({ expectedIterationPaths }) => encode(expectedIterationPaths.map((path) => path[0] as TokenType)),
  buildNotAllInputParsedMessage: () => encode([]),
};
/** @param ahead how many tokens behind that of the error it shows */
const encode = (types: readonly TokenType[], ahead = 0) => JSON.stringify([ahead, ...new Set(types.map((t) => t.tokenTypeIdx))]);

/**
 * The grammar. Blocks are uniform (any declaration or clause may stand in any block; whether it belongs there is a
 * later question), so that a lost brace costs a designer one finding and not the rest of the file. The rules of
 * clauses are made from the templates of the dialect table.
 */
export class YardParser extends RecoveringParser {
  readonly #words: WordTypes;
  readonly #types: ReadonlyMap<number, TokenType>;
  readonly #clauseHeads: ReadonlyMap<TokenType, Rule>;
  /** The clauses of columns, by their head: no unit of measurement is called so. */
  readonly #columnClauses: { readonly head: TokenType; readonly rule: Rule }[] = [];
  /** 分 behind a number of points. */
  readonly #points: TokenType;
  protected override readonly uniformRule = 'items';
  protected override readonly topRule = 'file';
  #tree = new TreeBuilder([]);
  #findings: SyntaxFinding[] = [];
  #errors = 0;
  #tokenCount = 0;
  #endOfFile!: SyntaxToken;
  /** Whether the block parsed last had its closing brace. */
  #closed = true;

  constructor(vocabulary: Vocabulary, words: WordTypes) {
    super([...words.all], {
      recoveryEnabled: true,
      maxLookahead: 2,
      lookaheadStrategy: new LookaheadOnDemand({ maxLookahead: 2 }),
      errorMessageProvider: expectedTypes,
      // The test suite builds one parser with validations on; users need not wait for them.
      skipValidations: !validateGrammar.on,
    });
    this.#words = words;
    this.#types = new Map(words.all.map((t) => [t.tokenTypeIdx as number, t]));
    this.#points = words.role('word', 'pointsUnit');
    this.#clauseHeads = this.#clauseRules(vocabulary);
    this.performSelfAnalysis();
  }

  /** Parses all tokens of a text. Never throws: what does not fit is in the findings and in `error` nodes. */
  parse(tokens: readonly SyntaxToken[]): { root: SyntaxNode; findings: readonly SyntaxFinding[] } {
    this.#endOfFile = tokens.at(-1) as SyntaxToken;
    this.#tokenCount = tokens.length;
    this.#errors = 0;
    this.input = tokens.slice(0, -1) as unknown as IToken[];
    this.#tree = new TreeBuilder(tokens);
    this.#findings = [];
    this.#tree.open('file', '', 0);
    // Errors of the text are made by the thousand, and nobody looks at where in the parser.
    const traces = Error as { stackTraceLimit?: number };
    const { stackTraceLimit } = traces;
    traces.stackTraceLimit = 0;
    try {
      this.file();
    } finally {
      if (stackTraceLimit !== undefined) traces.stackTraceLimit = stackTraceLimit;
    }
    const root = this.#tree.end();
    const own = this.#findings;
    const { errors } = this;
    const places = new Map(errors.length ? tokens.map((token, i) => [token, i]) : []);
    const fromChevrotain = errors.map((error): SyntaxFinding => {
      const { ahead, expected } = this.#expected(error.message);
      const at = this.#token(error.token);
      return { what: 'expected', token: ahead ? (tokens[places.get(at)! + ahead] ?? at) : at, expected };
    });
    return { root, findings: oneALine([...fromChevrotain, ...own], tokens) };
  }

  readonly #expectations = new Map<string, { readonly ahead: number; readonly expected: readonly TokenType[] }>();

  /** What a message says: the same list of types for the same message. */
  #expected(message: string): { readonly ahead: number; readonly expected: readonly TokenType[] } {
    let said = this.#expectations.get(message);
    if (!said) {
      const [ahead, ...types] = JSON.parse(message) as [number, ...number[]];
      said = { ahead, expected: types.flatMap((i) => this.#types.get(i) ?? []) };
      this.#expectations.set(message, said);
    }
    return said;
  }

  // ---- blocks -------------------------------------------------------------------------------------------------

  readonly file = this.RULE('file', () => {
    this.SUBRULE1(this.items);
    this.MANY(() => {
      const brace = this.CONSUME(T.RBrace);
      this.ACTION(() => this.#report('stray-brace', brace));
      this.SUBRULE2(this.items);
    });
  });

  /**
   * Items of a block, as many as there are. What begins an item is told by one or two tokens, so the choice is made by
   * hand: Chevrotain's own costs eight stack frames a level and most of the parsing time. It still records the
   * alternatives, which is where its recovery knows from what can follow.
   */
  readonly items: Rule = this.RULE('items', () => {
    if (this.RECORDING_PHASE)
      this.MANY(() =>
        this.OR({
          MAX_LOOKAHEAD: 1,
          IGNORE_AMBIGUITIES: true,
          DEF: [{ ALT: () => this.CONSUME(T.End) }, ...this.#itemRules().map((rule) => ({ ALT: () => this.SUBRULE(rule) }))],
        }),
      );
    else
      for (;;) {
        const next = this.LA(1).tokenType;
        if (next === T.RBrace || next === EOF) return;
        const at = this.#position();
        if (next === T.End) this.CONSUME(T.End);
        else this.SUBRULE(this.#itemRule());
        // A rule that failed before it took anything: the token is passed over, or we would stand here for ever.
        if (this.#position() === at) this.SKIP_TOKEN();
      }
  });

  #itemRules(): Rule[] {
    const declarations = [this.indexDeclaration, this.indicator, this.table, this.bands, this.gate, this.published, this.figures];
    declarations.push(this.rule, this.ruleSet, this.fields, this.conversion);
    return [this.column, ...declarations, this.clause, this.unknown];
  }

  /** The rule for the item that begins here. */
  #itemRule(): Rule {
    const next = this.LA(1).tokenType;
    const categories = next.CATEGORIES ?? [];
    if (this.LA(2).tokenType === T.Colon && (next === T.Name || categories.includes(T.Name))) return this.column;
    if (next !== T.Name && categories.length > 1) {
      if (this.#at('indicator')) return this.indicator;
      if (this.#atClause() && !this.#blockFollows() && !this.#at('step', 'word', 2)) return this.clause;
      if (this.#at('index')) return this.indexDeclaration;
      if (this.#at('table')) return this.table;
      if (this.#at('bands')) return this.bands;
      if (this.#at('gate')) return this.gate;
      if (this.#at('published')) return this.published;
      if (this.#at('rule')) return this.rule;
      if (this.#at('ruleSet')) return this.ruleSet;
      if (this.#at('conversion')) return this.conversion;
      if (this.#at('fields') && this.#blockFollows()) return this.fields;
      if (this.#at('figures') && this.#blockFollows()) return this.figures;
    }
    return this.#atClause() ? this.clause : this.unknown;
  }

  readonly block = this.#node('block', () => {
    const open = this.CONSUME(T.LBrace);
    this.SUBRULE(this.items);
    this.SUBRULE(this.closingBrace);
    this.ACTION(() => this.#checkClosed(open));
  });

  /** `}`, or nothing where it is missing: what follows belongs to the block around. */
  readonly closingBrace = this.RULE('closingBrace', () => {
    this.#closed = this.LA(1).tokenType === T.RBrace;
    this.OPTION(() => this.CONSUME(T.RBrace));
  });

  // ---- declarations -------------------------------------------------------------------------------------------

  readonly indexDeclaration = this.#node('index', () => this.#declaration('index'));
  readonly indicator = this.#node('indicator', () => this.#declaration('indicator'));
  readonly gate = this.#node('gate', () => this.#declaration('gate'));
  readonly rule = this.#node('rule', () => this.#declaration('rule'));
  readonly ruleSet = this.#node('ruleSet', () => this.#declaration('ruleSet'));

  readonly table = this.#node('table', () => {
    this.consume(0, this.#role('declaration', 'table'));
    this.SUBRULE(this.codeName);
    this.OPTION1(() => this.SUBRULE(this.label));
    this.OPTION2(() => {
      this.consume(1, this.#role('word', 'from'));
      this.CONSUME2(T.Text);
    });
    this.#blockIfAny();
  });

  readonly published = this.#node('published', () => {
    this.consume(0, this.#role('declaration', 'published'));
    this.CONSUME(T.Text);
    this.#blockIfAny();
  });

  readonly bands = this.#node('bands', () => {
    this.consume(0, this.#role('declaration', 'bands'));
    this.OPTION(() => this.SUBRULE(this.step));
    const open = this.CONSUME(T.LBrace);
    this.#rows(
      () => this.SUBRULE(this.band),
      () => this.#atDeclaration() || this.#atColumn(),
    );
    this.SUBRULE(this.closingBrace);
    this.ACTION(() => this.#checkClosed(open));
  });

  readonly band = this.#node('band', () => {
    this.SUBRULE(this.codeName);
    this.OPTION(() => this.SUBRULE(this.label));
    this.SUBRULE(this.interval);
  });

  readonly figures = this.#node('figures', () => {
    this.consume(0, this.#role('declaration', 'figures'));
    const open = this.CONSUME(T.LBrace);
    this.#rows(
      () => this.SUBRULE(this.figureRow),
      () => this.#atDeclaration() && !(this.#at('indicator') && this.LA(3).tokenType !== T.Text),
    );
    this.SUBRULE(this.closingBrace);
    this.ACTION(() => this.#checkClosed(open));
  });

  readonly figureRow = this.#node('figureRow', () => {
    this.AT_LEAST_ONE(() => this.SUBRULE(this.cell));
  });

  readonly cell = this.#node('cell', () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(T.Number);
          this.OPTION(() => this.CONSUME(T.Percent));
        },
      },
      { ALT: () => this.CONSUME(Minus) },
      {
        ALT: () => {
          this.CONSUME(T.Name);
          this.SUBRULE(this.codeTail);
        },
      },
      { ALT: () => this.CONSUME(T.Text) },
    ]);
  });

  readonly column = this.#node('column', () => {
    this.CONSUME(T.Name);
    this.CONSUME(T.Colon);
    this.SUBRULE(this.columnType);
    this.MANY(() => this.OR([{ ALT: () => this.SUBRULE(this.constraint) }, { ALT: () => this.SUBRULE(this.columnClause) }]));
    this.OPTION(() => this.SUBRULE(this.label));
  });

  /** `缺失标记 "NA"`: a clause of a column, behind its type. */
  readonly columnClause = this.RULE('columnClause', () => {
    this.or(
      0,
      this.#columnClauses.map(({ rule }, i) => ({ ALT: () => this.subrule(i, rule) })),
    );
  });

  /** `必填(JB-01) 归入 C11`: a rule about one column, written where the column is. */
  readonly constraint = this.#node('constraint', () => {
    this.OR([
      { ALT: () => this.consume(1, this.#role('word', 'required')) },
      { ALT: () => this.consume(2, this.#role('word', 'optional')) },
      { ALT: () => this.SUBRULE(this.test) },
    ]);
    this.OPTION1(() => {
      this.CONSUME(T.LParen);
      this.SUBRULE(this.codeName);
      this.CONSUME(T.RParen);
    });
    this.OPTION2(() => this.SUBRULE(this.feeds));
  });

  readonly feeds = this.#node('feeds', () => {
    this.consume(0, this.#role('word', 'feeds'));
    this.AT_LEAST_ONE_SEP({ SEP: T.Comma, DEF: () => this.SUBRULE(this.codeName) });
  });

  /** `逐字段 { JB-12 实施主体 归入 C13 }`: one rule a row. */
  readonly fields = this.#node('fields', () => {
    this.consume(0, this.#role('declaration', 'fields'));
    const open = this.CONSUME(T.LBrace);
    this.#rows(
      () => this.SUBRULE(this.fieldRow),
      () => !this.#atNumber() && (this.#atDeclaration() || this.#atClause()),
    );
    this.SUBRULE(this.closingBrace);
    this.ACTION(() => this.#checkClosed(open));
  });

  readonly fieldRow = this.#node('fieldRow', () => {
    this.SUBRULE1(this.codeName);
    this.SUBRULE2(this.codeName);
    this.OPTION1(() => this.SUBRULE(this.feeds));
    this.OPTION2(() => this.SUBRULE(this.label));
  });

  readonly conversion = this.#node('conversion', () => {
    this.consume(0, this.#role('declaration', 'conversion'));
    this.SUBRULE(this.codeName);
    const open = this.CONSUME(T.LBrace);
    this.#rows(
      () => this.SUBRULE(this.conversionRow),
      () => this.#atDeclaration(),
    );
    this.SUBRULE(this.closingBrace);
    this.ACTION(() => this.#checkClosed(open));
  });

  /** `1 月 = 22 工作日` */
  readonly conversionRow = this.#node('conversionRow', () => {
    this.CONSUME1(T.Number);
    this.CONSUME1(T.Name);
    this.CONSUME(Equals);
    this.SUBRULE(this.amount);
    this.CONSUME2(T.Name);
  });

  readonly columnType = this.#node('columnType', () => {
    this.OR([
      { ALT: () => this.consume(1, this.#role('word', 'textType')) },
      { ALT: () => this.consume(2, this.#role('word', 'dateType')) },
      { ALT: () => this.consume(3, this.#role('word', 'yesNoType')) },
      {
        ALT: () => {
          this.consume(4, this.#role('word', 'numberType'));
          this.OPTION({
            GATE: () => !this.#atConstraint() && !this.#atColumnClause(),
            DEF: () =>
              this.OR2({
                IGNORE_AMBIGUITIES: true,
                DEF: [
                  { ALT: () => this.CONSUME(T.Percent) },
                  {
                    ALT: () => {
                      this.consume(6, this.#role('word', 'inUnitsOf'));
                      this.SUBRULE(this.codeName);
                    },
                  },
                  { ALT: () => this.CONSUME(T.Name) },
                ],
              }),
          });
        },
      },
      {
        ALT: () => {
          this.consume(5, this.#role('word', 'codeListType'));
          this.SUBRULE(this.codeList);
        },
      },
    ]);
  });

  readonly codeList = this.#node('codeList', () => {
    const open = this.CONSUME(T.LBrace);
    this.#rows(
      () => this.SUBRULE(this.code),
      () => this.#atDeclaration() || this.#atColumn(),
    );
    this.SUBRULE(this.closingBrace);
    this.ACTION(() => this.#checkClosed(open));
  });

  readonly code = this.#node('code', () => {
    this.SUBRULE(this.key);
    this.OPTION(() => this.OR([{ ALT: () => this.CONSUME(T.Name) }, { ALT: () => this.SUBRULE(this.label) }]));
  });

  /** Words that begin nothing we know, to the end of their line, and the block they may head. */
  readonly unknown = this.#node('unknown', () => {
    const first = this.LA(1);
    this.MANY(() => this.CONSUME(T.Inline));
    this.#blockIfAny();
    this.ACTION(() => this.#report('unexpected', first));
  });

  // ---- what declarations are made of --------------------------------------------------------------------------

  readonly codeName = this.#node('codeName', () => {
    this.OR([{ ALT: () => this.CONSUME(T.Name) }, { ALT: () => this.CONSUME(T.Number) }]);
    this.SUBRULE(this.codeTail);
  });

  /** What makes `A1-1` one code: signs that touch what stands on both sides. */
  readonly codeTail = this.RULE('codeTail', () => {
    this.MANY({
      GATE: () => this.#touches(1) && this.#touches(2) && this.#isCodePart(0) && this.#isCodePart(2),
      DEF: () => {
        this.OR1([{ ALT: () => this.CONSUME(Minus) }, { ALT: () => this.CONSUME(T.Dot) }]);
        this.OR2([{ ALT: () => this.CONSUME(T.Name) }, { ALT: () => this.CONSUME(T.Number) }]);
      },
    });
  });

  /** `"…" en "…"`: the name as published, then translations with their language. */
  readonly label = this.#node('label', () => {
    this.OR([{ ALT: () => this.CONSUME1(T.Text) }, { ALT: () => this.SUBRULE1(this.languageTag) }]);
    this.MANY(() => this.SUBRULE2(this.languageTag));
  });

  readonly languageTag = this.RULE('languageTag', () => {
    this.OR([{ ALT: () => this.consume(1, this.#role('word', 'labelZh')) }, { ALT: () => this.consume(2, this.#role('word', 'labelEn')) }]);
    this.CONSUME(T.Text);
  });

  readonly clause = this.RULE('clause', () => {
    const alternative = this.RECORDING_PHASE ? undefined : this.#alternativeAt(this.LA(1).tokenType);
    if (alternative) this.subrule(alternative.index, alternative.rule);
    else this.or(0, { MAX_LOOKAHEAD: 1, DEF: [...this.#clauseHeads.values()].map((rule, i) => ({ ALT: () => this.subrule(i, rule) })) });
  });

  readonly interval = this.#node('interval', () => {
    this.OR([
      {
        ALT: () => {
          this.OR2([{ ALT: () => this.CONSUME(T.LBracket) }, { ALT: () => this.CONSUME(T.LParen) }]);
          this.SUBRULE1(this.amount);
          this.CONSUME(T.Comma);
          this.SUBRULE2(this.amount);
          this.OR3([{ ALT: () => this.CONSUME(T.RBracket) }, { ALT: () => this.CONSUME(T.RParen) }]);
        },
      },
      {
        ALT: () => {
          this.SUBRULE1(this.bound);
          this.OPTION(() => {
            this.OPTION2(() => this.CONSUME2(T.Comma));
            this.SUBRULE2(this.bound);
          });
        },
      },
    ]);
  });

  /** `80以上`, `不满90`; `80 or more`, `less than 90`. */
  readonly bound = this.#node('bound', () => {
    this.OR([
      {
        ALT: () => {
          this.OR2([
            { ALT: () => this.consume(1, this.#role('word', 'lessThan')) },
            { ALT: () => this.consume(2, this.#role('word', 'moreThan')) },
          ]);
          this.SUBRULE1(this.amount);
        },
      },
      {
        ALT: () => {
          this.SUBRULE2(this.amount);
          this.OR3([
            { ALT: () => this.consume(3, this.#role('word', 'orMore')) },
            { ALT: () => this.consume(4, this.#role('word', 'orLess')) },
          ]);
        },
      },
    ]);
  });

  readonly step = this.#node('step', () => {
    this.consume(0, this.#role('word', 'step'));
    this.CONSUME(T.Number);
  });

  /** An exact number: `20`, `-5`, `20%`, `1/3`. */
  readonly amount = this.#node(
    'literal',
    () => {
      this.OPTION1(() => this.CONSUME(Minus));
      this.CONSUME1(T.Number);
      this.OPTION2(() =>
        this.OR([
          { ALT: () => this.CONSUME(T.Percent) },
          {
            ALT: () => {
              this.CONSUME(Divide);
              this.CONSUME2(T.Number);
            },
          },
        ]),
      );
    },
    'amount',
  );

  // ---- expressions --------------------------------------------------------------------------------------------

  /** Operands and operators in a row; precedence is read later, so that nesting costs two frames a level. */
  readonly expression: Rule = this.#node('expression', () => {
    this.SUBRULE1(this.operand);
    this.MANY1(() => this.SUBRULE1(this.test));
    this.MANY2({
      GATE: () => tokenMatcher(this.LA(1), Operator),
      DEF: () => {
        this.CONSUME(Operator);
        this.SUBRULE2(this.operand);
        this.MANY3(() => this.SUBRULE2(this.test));
      },
    });
  });

  /** What is asked of the operand before it. */
  readonly test = this.#node('test', () => {
    this.OR1([
      { ALT: () => this.CONSUME(PlainTest) },
      {
        ALT: () => {
          this.CONSUME(PatternTest);
          this.OR2([{ ALT: () => this.CONSUME(T.Pattern) }, { ALT: () => this.CONSUME(T.Text) }]);
        },
      },
      {
        ALT: () => {
          this.consume(1, this.#role('word', 'valid'));
          this.consume(2, this.#words.set('scheme'));
        },
      },
    ]);
  });

  readonly operand = this.RULE('operand', () => {
    this.MANY(() => this.CONSUME(Prefix));
    this.OR({
      MAX_LOOKAHEAD: 1,
      IGNORE_AMBIGUITIES: true,
      DEF: [
        { GATE: () => this.#at('ladder', 'word') && this.LA(2).tokenType === T.LParen, ALT: () => this.SUBRULE(this.ladder) },
        { GATE: () => this.LA(2).tokenType === T.LParen, ALT: () => this.SUBRULE(this.call) },
        { GATE: () => !this.#atTruth(), ALT: () => this.SUBRULE(this.reference) },
        { ALT: () => this.SUBRULE(this.group) },
        { ALT: () => this.SUBRULE(this.literal) },
      ],
    });
  });

  readonly group = this.#node('group', () => {
    this.CONSUME(T.LParen);
    this.SUBRULE(this.expression);
    this.CONSUME(T.RParen);
  });

  /**
   * A name, or a run of touching names, numbers and signs: `A1`, `t.c`, `A-1`, `JB.30-b`. Which front of it is one name only
   * the resolver knows, so each front is a node of its own. A table and its column may stand apart: `t . c`.
   */
  readonly reference = this.#node('reference', () => {
    let signs = 0;
    this.CONSUME1(T.Name);
    this.MANY({
      GATE: () => signs < MOST_SIGNS && this.#runGoesOn(),
      DEF: () => {
        signs++;
        this.ACTION(() => this.#tree.wrap('front'));
        this.OR1([{ ALT: () => this.CONSUME(Minus) }, { ALT: () => this.CONSUME(T.Dot) }]);
        // A table and its column may stand apart, but no number is a column.
        if (this.RECORDING_PHASE) this.OR2([{ ALT: () => this.CONSUME2(T.Name) }, { ALT: () => this.CONSUME(T.Number) }]);
        else if (this.LA(1).tokenType === T.Number && this.#touches(0) && this.#touches(1)) this.CONSUME(T.Number);
        else this.CONSUME2(T.Name);
      },
    });
    // `a-1%` takes one percent off.
    this.OPTION({ GATE: () => this.LA(0).tokenType === T.Number, DEF: () => this.CONSUME(T.Percent) });
  });

  readonly call = this.#node('call', () => {
    this.CONSUME(T.Name);
    this.CONSUME(T.LParen);
    this.MANY_SEP({
      SEP: T.Comma,
      DEF: () => {
        this.SUBRULE(this.expression);
        this.OPTION(() => this.SUBRULE(this.filter));
      },
    });
    this.CONSUME(T.RParen);
  });

  readonly filter = this.#node('filter', () => {
    this.consume(0, this.#role('word', 'where'));
    this.SUBRULE(this.expression);
  });

  readonly ladder = this.#node('ladder', () => {
    this.consume(0, this.#role('word', 'ladder'));
    this.CONSUME(T.LParen);
    this.SUBRULE(this.expression);
    this.CONSUME(T.RParen);
    const open = this.CONSUME(T.LBrace);
    this.#rows(
      () => this.SUBRULE(this.rung),
      () => !this.#atNumber() && this.LA(2).tokenType !== T.Colon && (this.#atDeclaration() || this.#atClause()),
    );
    this.SUBRULE(this.closingBrace);
    this.ACTION(() => this.#checkClosed(open));
  });

  readonly rung = this.#node('rung', () => {
    this.SUBRULE(this.key);
    this.CONSUME(T.Colon);
    this.SUBRULE(this.amount);
    this.OPTION(() => this.consume(1, this.#points));
  });

  /** What a list holds, or a ladder gives points to: a literal, or with signs in it, `-1`, `A-1`, `B+`. */
  readonly key = this.#node(
    'literal',
    () => {
      this.OR1([
        {
          ALT: () => {
            this.CONSUME1(Minus);
            this.CONSUME1(T.Number);
            this.OPTION1(() => this.CONSUME1(T.Percent));
          },
        },
        {
          ALT: () => {
            this.CONSUME2(T.Number);
            this.OPTION2(() => this.CONSUME2(T.Percent));
          },
        },
        { ALT: () => this.CONSUME(T.Text) },
        { ALT: () => this.CONSUME(T.Date) },
        { ALT: () => this.CONSUME(T.Name) },
      ]);
      this.SUBRULE(this.codeTail);
      // Grades are often called `A+` and `A-`.
      this.OPTION3({
        GATE: () => this.#touches(1) && this.#isCodePart(0),
        DEF: () => this.OR2([{ ALT: () => this.CONSUME2(Minus) }, { ALT: () => this.CONSUME(Plus) }]),
      });
    },
    'key',
  );

  /** A number (with `%`), a text, a date, or a code written as a name. */
  readonly literal = this.#node('literal', () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(T.Number);
          this.OPTION(() => this.CONSUME(T.Percent));
        },
      },
      { ALT: () => this.CONSUME(T.Text) },
      { ALT: () => this.CONSUME(T.Date) },
      { ALT: () => this.CONSUME(T.Name) },
    ]);
  });

  // ---- the machinery ------------------------------------------------------------------------------------------

  /** A rule whose tokens make one node of the tree, also where it ends in an error. */
  #node(kind: NodeKind, body: () => void, ruleName: string = kind, name = ''): Rule {
    return this.RULE(ruleName, () => {
      this.#open(kind, name);
      try {
        body();
      } catch (error) {
        this.#tree.fail();
        throw error;
      } finally {
        this.#close();
      }
    });
  }

  #open(kind: NodeKind, name: string): void {
    if (!this.RECORDING_PHASE) this.#tree.open(kind, name, this.#position());
  }

  #close(): void {
    if (!this.RECORDING_PHASE) this.#tree.close();
  }

  /** Index of the token looked at next. */
  #position(): number {
    return this.exportLexerState() + 1;
  }

  override consumeInternal(type: TokenType, occurrence: number, options?: ConsumeMethodOpts): IToken {
    const token = super.consumeInternal(type, occurrence, options);
    if (!token.isInsertedInRecovery) this.#tree.token(this.exportLexerState());
    return token;
  }

  /** A line end or a brace is never what was typed by mistake: recovery must not eat it. */
  protected override canTokenTypeBeDeletedInRecovery(): boolean {
    const next = this.LA(1).tokenType;
    return next !== T.End && next !== T.LBrace && next !== T.RBrace;
  }

  protected override failed(): boolean {
    this.#tree.fail();
    return this.#isToBeSaid();
  }

  /** Counts an error. Of a text that is no methodology, the rest is passed over: it could hold errors without end. */
  #isToBeSaid(): boolean {
    this.#errors++;
    if (this.#errors === MOST_ERRORS) {
      this.#findings.push({ what: 'too-many', token: this.#token(this.LA(1)), expected: [] });
      this.importLexerState(this.#tokenCount - 2);
    }
    return this.#errors < MOST_ERRORS;
  }

  #token(token: IToken): SyntaxToken {
    return 'trivia' in token ? (token as unknown as SyntaxToken) : this.#endOfFile;
  }

  #declaration(head: 'index' | 'indicator' | 'gate' | 'rule' | 'ruleSet'): void {
    this.consume(0, this.#role('declaration', head));
    this.SUBRULE(this.codeName);
    this.OPTION1(() => this.SUBRULE(this.label));
    this.MANY({
      GATE: () => this.#atClause(this.LA(1).tokenType === T.Comma ? 2 : 1),
      DEF: () => {
        this.OPTION2(() => this.CONSUME(T.Comma));
        this.SUBRULE(this.clause);
      },
    });
    this.#blockIfAny();
  }

  /** The block of a declaration. Written out for the sake of the stack: declarations nest 200 levels deep. */
  #blockIfAny(): void {
    if (this.RECORDING_PHASE) this.option(9, () => this.SUBRULE(this.block));
    else if (this.LA(1).tokenType === T.LBrace) this.SUBRULE(this.block);
  }

  /**
   * Rows of a small table in braces, one a line or separated by `;`. Where the closing brace is missing, a line that
   * plainly belongs to the block around ends them.
   */
  #rows(row: () => void, isOver: () => boolean): void {
    if (this.RECORDING_PHASE)
      this.MANY(() => this.OR1([{ ALT: () => this.CONSUME(T.End) }, { ALT: () => this.CONSUME(T.Comma) }, { ALT: () => row() }]));
    else
      for (;;) {
        const next = this.LA(1).tokenType;
        if (next === T.RBrace || next === T.LBrace || next === EOF || isOver()) return;
        // What no row can begin with is a row that was not understood: the braces are not over for that.
        if (next === T.End) this.CONSUME(T.End);
        else if (next === T.Comma) this.CONSUME(T.Comma);
        else this.#row(row);
      }
  }

  /**
   * One row. What it did not take is passed over up to the next: said once, and no reason to give up the rows that
   * follow, which is what Chevrotain's own recovery would do (it looks for what may follow the block around first).
   */
  #row(row: () => void): void {
    try {
      row();
    } catch (error) {
      if (!isRecognitionException(error as Error)) throw error;
    }
    if (endsRow(this.LA(1).tokenType)) return;
    this.#report('unexpected-in-row', this.LA(1));
    while (!endsRow(this.LA(1).tokenType)) this.SKIP_TOKEN();
  }

  /** One rule a head word, over the templates that begin with it. */
  #clauseRules(vocabulary: Vocabulary): ReadonlyMap<TokenType, Rule> {
    const slots = new Map<string, Rule>();
    const byHead = new Map<TokenType, Rule[]>();
    for (const id of Object.keys(clauses) as ClauseId[]) {
      const templates = new Set(DIALECTS.flatMap((dialect) => templatesOf(id, dialect)));
      for (const template of templates) {
        const steps = this.#steps(readTemplate(template), vocabulary, slots);
        const head = steps[0]?.type as TokenType;
        const rule = this.#node('clause', () => this.#follow(steps), `clause ${template}`, id);
        byHead.set(head, [...(byHead.get(head) ?? []), rule]);
        if ((clauses[id].in as readonly DeclarationKind[]).includes('column')) this.#columnClauses.push({ head, rule });
      }
    }
    const pick = (head: TokenType, rules: readonly Rule[]) =>
      this.RULE(`clauses of ${head.name}`, () => {
        // `表头第3-4行` differs from `表头第3行` in its third token.
        this.or(0, { MAX_LOOKAHEAD: 3, DEF: rules.map((rule, i) => ({ ALT: () => this.subrule(i, rule) })) });
      });
    return new Map([...byHead].map(([head, rules]) => [head, rules.length === 1 ? (rules[0] as Rule) : pick(head, rules)]));
  }

  /** A template as what the parser does for each part. */
  #steps(parts: readonly TemplatePart[], vocabulary: Vocabulary, slots: Map<string, Rule>): Step[] {
    return parts.map((part, i): Step => {
      if (part.part === 'group') return { optional: true, group: this.#steps(part.parts, vocabulary, slots) };
      if (part.part === 'sign') return { optional: false, type: isSpan(parts, i) ? Span : SIGNS[part.text] };
      if (part.part === 'word')
        return { optional: false, type: this.#words.ofText.get(vocabulary.find(part.text)?.text as string) as TokenType };
      const key = `slot ${part.name} ${part.kind}`;
      const rule = slots.get(key) ?? this.#node('slot', () => this.#slot(part.kind), key, part.name);
      slots.set(key, rule);
      return { optional: part.optional, rule, type: isChoiceSet(part.kind) ? this.#words.set(part.kind) : slotHead(part.kind) };
    });
  }

  #follow(steps: readonly Step[], from = 0): void {
    steps.forEach((step, at) => {
      const i = from + at;
      const take = () => {
        if (step.group) this.#follow(step.group, i + 20);
        else if (step.rule) this.subrule(i, step.rule);
        else this.consume(i, step.type as TokenType);
      };
      // A comma may as well stand before the next clause: what follows it tells.
      const [comma, after] = step.group ?? [];
      if (comma?.type === T.Comma)
        this.option(i, { GATE: () => this.RECORDING_PHASE || tokenMatcher(this.LA(2), after!.type as TokenType), DEF: take });
      else if (step.optional) this.option(i, take);
      else take();
    });
  }

  #slot(kind: SlotKind): void {
    if (kind === 'integer' || kind === 'number') this.CONSUME(T.Number);
    else if (kind === 'signed' || kind === 'amount') this.SUBRULE(this.amount);
    else if (kind === 'date') this.CONSUME(T.Date);
    else if (kind === 'name') this.SUBRULE(this.codeName);
    else if (kind === 'names') this.AT_LEAST_ONE_SEP({ SEP: T.Comma, DEF: () => this.SUBRULE1(this.codeName) });
    else if (kind === 'texts') this.AT_LEAST_ONE_SEP({ SEP: T.Comma, DEF: () => this.CONSUME1(T.Text) });
    else if (kind === 'text') this.OR([{ ALT: () => this.CONSUME(T.Text) }, { ALT: () => this.CONSUME(T.Name) }]);
    else if (kind === 'label') this.SUBRULE(this.label);
    else if (kind === 'expression') this.SUBRULE(this.expression);
    else if (kind === 'requirement') this.AT_LEAST_ONE_SEP({ SEP: T.Comma, DEF: () => this.SUBRULE1(this.expression) });
    else if (isMethodSlot(kind)) this.#method(kind);
    else this.CONSUME(this.#words.set(kind));
  }

  /** The name of a method with what it takes in parentheses; which methods there are, the catalogue says. */
  #method(slot: string): void {
    this.OR([{ ALT: () => this.CONSUME(this.#words.set(slot)) }]);
    this.OPTION1(() => {
      this.CONSUME(T.LParen);
      this.AT_LEAST_ONE_SEP({ SEP: T.Comma, DEF: () => this.SUBRULE(this.amount) });
      this.CONSUME(T.RParen);
    });
    this.OPTION2(() => this.CONSUME2(this.#words.set('clipping')));
  }

  readonly #roles = { declaration: new Map<string, TokenType>(), word: new Map<string, TokenType>() };

  #role(group: 'declaration' | 'word', id: string): TokenType {
    const roles = this.#roles[group];
    let type = roles.get(id);
    if (!type) roles.set(id, (type = this.#words.role(group, id)));
    return type;
  }

  readonly #alternatives = new Map<TokenType, { index: number; rule: Rule } | undefined>();

  /** The clause a token begins, found once for each type of token. */
  #alternativeAt(type: TokenType): { index: number; rule: Rule } | undefined {
    if (!this.#alternatives.has(type)) {
      const heads = [...this.#clauseHeads];
      const index = heads.findIndex(([head]) => head === type || type.CATEGORIES?.includes(head));
      this.#alternatives.set(type, index < 0 ? undefined : { index, rule: heads[index]![1] });
    }
    return this.#alternatives.get(type);
  }

  #at(id: string, group: 'declaration' | 'word' = 'declaration', ahead = 1): boolean {
    return tokenMatcher(this.LA(ahead), this.#role(group, id));
  }

  #atDeclaration(): boolean {
    const next = this.LA(2).tokenType;
    if (!next || (next !== T.Name && !next.CATEGORIES?.includes(T.Name) && next !== T.Text)) return false;
    return DECLARATION_HEADS.some((id) => this.#at(id));
  }

  /** `name : text`. What else stands behind a colon is no column, but a row that is written otherwise than here. */
  #atColumn(): boolean {
    return this.LA(2).tokenType === T.Colon && COLUMN_TYPES.some((id) => this.#at(id, 'word', 3));
  }

  /** A row may begin with a number, as few clauses do. */
  #atNumber(): boolean {
    return this.LA(1).tokenType === T.Number;
  }

  #atConstraint(): boolean {
    return tokenMatcher(this.LA(1), Test) || this.#at('required', 'word') || this.#at('optional', 'word');
  }

  #atColumnClause(): boolean {
    return this.#columnClauses.some(({ head }) => tokenMatcher(this.LA(1), head));
  }

  #atTruth(): boolean {
    return this.#at('yes', 'word') || this.#at('no', 'word');
  }

  #blockFollows(): boolean {
    return this.LA(2).tokenType === T.LBrace;
  }

  #atClause(ahead = 1): boolean {
    const type = this.LA(ahead).tokenType;
    return this.#alternativeAt(type) !== undefined;
  }

  /** Whether a token follows the one before it without a blank: `A1-1` is a code, `A1 - 1` a difference. */
  #touches(ahead: number): boolean {
    const token = this.LA(ahead) as unknown as SyntaxToken;
    return token.trivia === '';
  }

  /** A name that is not in quotes, or a number. */
  #isCodePart(ahead: number): boolean {
    const { tokenType } = this.LA(ahead);
    return tokenType === T.Number || (tokenType !== T.Quoted && (tokenType === T.Name || tokenType.CATEGORIES?.includes(T.Name) === true));
  }

  /** Whether the sign that comes belongs to the run before it: a dot does, a minus if it touches names or numbers that are not in quotes. */
  #runGoesOn(): boolean {
    const sign = this.LA(1).tokenType;
    if (sign === T.Dot) return true;
    if (sign !== Minus || !this.#touches(1) || !this.#touches(2) || this.LA(0).tokenType === T.Quoted) return false;
    const next = this.LA(2).tokenType;
    if (next === T.Number) return true;
    return next !== T.Quoted && (next === T.Name || next.CATEGORIES?.includes(T.Name) === true) && this.LA(3).tokenType !== T.LParen;
  }

  #checkClosed(open: IToken): void {
    if (!this.#closed && !open.isInsertedInRecovery) this.#report('unclosed-brace', open);
  }

  #report(what: SyntaxFinding['what'], token: IToken): void {
    if (this.#isToBeSaid()) this.#findings.push({ what, token: token as unknown as SyntaxToken, expected: [] });
  }
}

/** Errors in a text before the parser gives up on the rest of it: each costs some microseconds. */
export const MOST_ERRORS = 10_000;

/** Signs in the longest run that is read as one reference: each makes the tree a level deeper. */
const MOST_SIGNS = 12;

const DECLARATION_HEADS = ['index', 'indicator', 'table', 'gate', 'published', 'rule', 'ruleSet', 'conversion'] as const;

const COLUMN_TYPES = ['textType', 'dateType', 'yesNoType', 'numberType', 'codeListType'] as const;

/** The signs of templates. */
const SIGNS = { '=': Equals, '..': T.Range, '-': Span, ',': T.Comma } as const;

/** The type of token a slot begins with, as far as it tells clauses apart: `2017 年起施行` begins with its year. */
const slotHead = (kind: SlotKind): TokenType => (kind === 'integer' || kind === 'number' ? T.Number : T.Inline);

/** Whether a sign stands between whole numbers, where it cannot be taken for a subtraction. */
function isSpan(parts: readonly TemplatePart[], at: number): boolean {
  const next = parts[at + 1];
  return next?.part === 'slot' && next.kind === 'integer';
}

const ROW_ENDS: ReadonlySet<TokenType> = new Set([T.End, T.Comma, T.RBrace, T.LBrace, EOF]);
const endsRow = (type: TokenType): boolean => ROW_ENDS.has(type);

/** Set by the tests: have Chevrotain check the grammar itself. */
export const validateGrammar = { on: false };

/** The first finding of each line: what follows it on the line is mostly its echo. Braces are a matter of their own. */
function oneALine(findings: readonly SyntaxFinding[], tokens: readonly SyntaxToken[]): SyntaxFinding[] {
  if (findings.length < 2) return [...findings];
  const lines = new Map<SyntaxToken, number>();
  let line = 0;
  for (const token of tokens) lines.set(token, token.tokenType === T.End ? line++ : line);
  const seen = new Set<number>();
  return findings.filter(({ what, token }) => {
    if (what === 'unclosed-brace' || what === 'stray-brace' || what === 'too-many') return true;
    const at = lines.get(token) ?? line;
    const first = !seen.has(at);
    seen.add(at);
    return first;
  });
}
