import type { ApolloServerOptions } from '@apollo/server';
import { LRUCache } from 'lru-cache';
import type { RequestContext } from './request-context';
import type { TrustedTexts } from './trusted-operations';

type Cache = NonNullable<
  Exclude<ApolloServerOptions<RequestContext>['persistedQueries'], false | undefined>['cache']
>;

/** Characters of the texts that clients sent with their hash, at most. */
const MOST_CHARACTERS = 10_000_000;

/** Apollo puts this before each hash. */
const PREFIX = /^apq:/;

/** Finds the texts of queries by hash: the trusted ones, and those that clients sent before with their hash. */
export function persistedQueries(trusted: TrustedTexts): Cache {
  const sent = new LRUCache<string, string>({
    maxSize: MOST_CHARACTERS,
    sizeCalculation: (text) => text.length + 1,
  });
  return {
    get: async (key) => trusted.get(key.replace(PREFIX, '')) ?? sent.get(key),
    set: async (key, text) => void sent.set(key, text),
    delete: async (key) => sent.delete(key),
  };
}
