import {
  EarlyExitException,
  EmbeddedActionsParser,
  EOF as END,
  type FollowKey,
  type IToken,
  type ITokenGrammarPath,
  isRecognitionException,
  NoViableAltException,
  type TokenType,
  tokenMatcher,
} from 'chevrotain';
import type {} from './chevrotain-internals.ts';

/**
 * Chevrotain's recovery from errors, with what it works out anew at every error remembered: what could have stood there, what may
 * follow, where parsing may go on. All of it depends on the rules around only, and of these on the nearest. Without it an error
 * costs milliseconds, and a text of nothing but errors a minute.
 */
export abstract class RecoveringParser extends EmbeddedActionsParser {
  readonly #messages = new Map<string, string>();
  readonly #follows = new Map<string, readonly TokenType[]>();
  readonly #resyncs = new Map<string, Resync>();
  readonly #ownResyncs = new Map<string, ReadonlySet<TokenType>>();

  /** The rule whose items may be anything, so that what is around it does not matter. */
  protected abstract readonly uniformRule: string;
  /** The rule of a whole text, in which the uniform rule stands, too. */
  protected abstract readonly topRule: string;

  /** Called at every error, before the parser recovers from it; says whether it is to be kept. */
  protected abstract failed(): boolean;

  /** What recovery takes is worked out at the first error. */
  protected override performSelfAnalysis(): void {
    this.recoveryEnabled = false;
    super.performSelfAnalysis();
    this.recoveryEnabled = true;
  }

  #followsKnown = false;

  override getFollowSetFromFollowKey(key: FollowKey): TokenType[] | undefined {
    if (!this.#followsKnown) {
      // The same analysis over the rules as they are recorded, for the sake of what it finds for recovery.
      const again = Object.create(this) as EmbeddedActionsParser;
      Object.assign(again, { definedRulesNames: [], enableRecording() {}, disableRecording() {}, preComputeLookaheadFunctions() {} });
      super.performSelfAnalysis.call(again);
      this.resyncFollows = again.resyncFollows;
      this.#followsKnown = true;
    }
    return super.getFollowSetFromFollowKey(key);
  }

  override SAVE_ERROR(error: Error): Error {
    if (this.failed()) this._errors.push(error);
    return error;
  }

  override raiseNoAltException(occurrence: number, message: string | undefined): never {
    // What could have stood there may depend on the token at hand, by which alternatives are told.
    const key = `${this.currRuleShortName} ${occurrence} ${this.LA(1).tokenType.tokenTypeIdx}`;
    const known = this.#messages.get(key);
    if (known !== undefined) throw this.SAVE_ERROR(new NoViableAltException(known, this.LA(1), this.LA(0)));
    return this.#learn(key, () => super.raiseNoAltException(occurrence, message));
  }

  override raiseEarlyExitException(occurrence: number, kind: number, message: string | undefined): never {
    const key = `${this.currRuleShortName} ${occurrence}`;
    const known = this.#messages.get(key);
    if (known !== undefined) throw this.SAVE_ERROR(new EarlyExitException(known, this.LA(1), this.LA(0)));
    return this.#learn(key, () => super.raiseEarlyExitException(occurrence, kind, message));
  }

  #learn(key: string, raise: () => never): never {
    try {
      return raise();
    } catch (error) {
      if (isRecognitionException(error as Error)) this.#messages.set(key, (error as Error).message);
      throw error;
    }
  }

  override getFollowsForInRuleRecovery(type: TokenType, occurrence: number): readonly TokenType[] {
    const [rules, occurrences] = this.#nearby();
    const key = `${type.tokenTypeIdx} ${occurrence} ${rules.join()} ${occurrences.join()}`;
    let follows = this.#follows.get(key);
    if (!follows) {
      const path: ITokenGrammarPath = {
        ruleStack: rules.map((rule) => this.shortRuleNameToFullName(rule)),
        occurrenceStack: occurrences,
        lastTok: type,
        lastTokOccurrence: occurrence,
      };
      this.#follows.set(key, (follows = this.getNextPossibleTokenTypes(path)));
    }
    return follows;
  }

  override findReSyncTokenType(): TokenType {
    const [rules, occurrences] = this.#nearby();
    const key = `${rules.join()} ${occurrences.join()}`;
    let resync = this.#resyncs.get(key);
    if (!resync) this.#resyncs.set(key, (resync = new Resync(this.#resyncTypes(rules, occurrences))));
    for (let ahead = 1; ; ahead++) {
      const found = resync.at(this.LA(ahead));
      if (found) return found;
    }
  }

  override isInCurrentRuleReSyncSet(type: TokenType): boolean {
    const followKey = this.getCurrFollowKey();
    const key = `${followKey.ruleName} ${followKey.idxInCallingRule} ${followKey.inRule}`;
    let own = this.#ownResyncs.get(key);
    if (!own) this.#ownResyncs.set(key, (own = new Set(this.getFollowSetFromFollowKey(followKey))));
    return own.has(type);
  }

  #resyncTypes(rules: readonly number[], occurrences: readonly number[]): TokenType[] {
    const names = rules.map((rule) => this.shortRuleNameToFullName(rule));
    // Index 0 stands for the end of the text, as in Chevrotain's own stack.
    const follows = names
      .slice(1)
      .map((ruleName, i) => this.getFollowSetFromFollowKey({ ruleName, idxInCallingRule: occurrences[i + 1]!, inRule: names[i]! }) ?? []);
    return [END, ...follows.flat()];
  }

  #uniform: number | undefined;
  #top: number | undefined;

  /**
   * The rules around, outermost first, and where in its caller each stands: from the second nearest block on, as if that were the
   * whole text. What may follow further outside may follow nearer as well.
   */
  #nearby(): [rules: number[], occurrences: number[]] {
    this.#uniform ??= this.fullRuleNameToShort[this.uniformRule]!;
    this.#top ??= this.fullRuleNameToShort[this.topRule]!;
    const last = this.RULE_STACK_IDX;
    let from = last;
    for (let blocks = 0; from > 0; from--) if (this.RULE_STACK[from] === this.#uniform && ++blocks === 2) break;
    const cut = Math.max(from, last - FARTHEST);
    const rules = this.RULE_STACK.slice(cut, last + 1);
    const occurrences = this.RULE_OCCURRENCE_STACK.slice(cut, last + 1);
    if (cut === from && from > 0) {
      rules.unshift(this.#top);
      occurrences.unshift(0);
      occurrences[1] = 1;
    }
    return [rules, occurrences];
  }
}

/** Parentheses are all alike, too. */
const FARTHEST = 40;

/** The token types at which parsing may go on, asked by the token at hand. */
class Resync {
  readonly #types: readonly TokenType[];
  readonly #known = new Map<TokenType, TokenType | undefined>();

  constructor(types: readonly TokenType[]) {
    this.#types = types;
  }

  at(token: IToken): TokenType | undefined {
    const type = token.tokenType;
    if (!this.#known.has(type))
      this.#known.set(
        type,
        this.#types.find((t) => tokenMatcher(token, t)),
      );
    return this.#known.get(type);
  }
}
