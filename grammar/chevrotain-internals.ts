/**
 * The parts of Chevrotain 11.2 that the parser overrides or asks beyond its published types. They have been stable
 * since version 7; the version is pinned.
 */
declare module '@chevrotain/types' {
  interface EmbeddedActionsParser {
    /** Takes the next token if it is of the type, else tries to recover. */
    consumeInternal(type: TokenType, occurrence: number, options?: ConsumeMethodOpts): IToken;
    /** Index of the token consumed last. */
    exportLexerState(): number;
  }
}

export {};
