/**
 * The parts of Chevrotain 11.2 that the parser overrides or asks beyond its published types. They have been stable
 * since version 7; the version is pinned.
 */
declare module '@chevrotain/types' {
  /** A place in the grammar: a rule, called for the n-th time in another. */
  interface FollowKey {
    readonly ruleName: string;
    readonly idxInCallingRule: number;
    readonly inRule: string;
  }

  interface EmbeddedActionsParser {
    /** Whether errors are recovered from; what that takes is worked out by the analysis only if so. */
    recoveryEnabled: boolean;
    /** What may follow each call of a rule. */
    resyncFollows: Readonly<Record<string, TokenType[]>>;
    /** The functions that choose between alternatives, by their place in the grammar. */
    readonly lookAheadFuncsCache: Map<number, unknown>;
    /** Takes the next token if it is of the type, else tries to recover. */
    consumeInternal(type: TokenType, occurrence: number, options?: ConsumeMethodOpts): IToken;
    /** Index of the token consumed last. */
    exportLexerState(): number;
    importLexerState(index: number): void;
    /** Errors so far. */
    readonly _errors: Error[];
    SAVE_ERROR(error: Error): Error;
    raiseNoAltException(occurrence: number, message: string | undefined): never;
    raiseEarlyExitException(occurrence: number, kind: number, message: string | undefined): never;
    getFollowsForInRuleRecovery(type: TokenType, occurrence: number): readonly TokenType[];
    findReSyncTokenType(): TokenType;
    isInCurrentRuleReSyncSet(type: TokenType): boolean;
    getCurrFollowKey(): FollowKey;
    getFollowSetFromFollowKey(key: FollowKey): TokenType[] | undefined;
    shortRuleNameToFullName(rule: number): string;
    readonly fullRuleNameToShort: Readonly<Record<string, number>>;
    readonly currRuleShortName: number;
    /** Rules that are being parsed, outermost first, up to the index. */
    readonly RULE_STACK: number[];
    readonly RULE_STACK_IDX: number;
    /** Which of the calls of a rule in its caller each is. */
    readonly RULE_OCCURRENCE_STACK: number[];
  }
}

export {};
