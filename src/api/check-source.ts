import { GraphQLError, Lexer, Source, TokenKind } from 'graphql';
import { LRUCache } from 'lru-cache';
import { refuseRequest } from './errors';
import { LIMITS } from './limits';

/**
 * Throws if a query nests deeper, or asks more in one selection set, than the parser and validation
 * can take. The parser recurses into each level; validation compares each field with every other.
 * Only the words are read, in linear time; anything else that is wrong is left to the parser.
 */
export function checkSource(text: string): void {
  if (passed.has(text)) return;
  checkWords(text);
  passed.set(text, true);
}

/** Texts that have passed, of so many characters in all. */
const passed = new LRUCache<string, true>({
  maxSize: 1_000_000,
  sizeCalculation: (_passed, text) => text.length + 1,
});

function checkWords(text: string): void {
  const lexer = new Lexer(new Source(text));
  /** How many names stand directly in each open bracket. */
  const open: number[] = [];
  for (let tokens = 0; tokens < LIMITS.tokens; tokens += 1) {
    switch (nextKind(lexer)) {
      case TokenKind.EOF:
        return;
      case TokenKind.BRACE_L:
      case TokenKind.BRACKET_L:
      case TokenKind.PAREN_L:
        open.push(0);
        if (open.length > LIMITS.nesting) {
          throw refuseRequest(
            `The query is nested deeper than ${LIMITS.nesting} brackets. Ask for the inner part by its id.`,
          );
        }
        break;
      case TokenKind.BRACE_R:
      case TokenKind.BRACKET_R:
      case TokenKind.PAREN_R:
        open.pop();
        break;
      case TokenKind.NAME:
        if (open.length === 0) break;
        open[open.length - 1]! += 1;
        if (open.at(-1)! > LIMITS.names) {
          throw refuseRequest(
            `The query has more than ${LIMITS.names} names in one pair of brackets. Ask for less at a time.`,
          );
        }
    }
  }
}

function nextKind(lexer: Lexer): TokenKind {
  try {
    return lexer.advance().kind;
  } catch (error) {
    if (error instanceof GraphQLError) return TokenKind.EOF;
    throw error;
  }
}
