import type { Storage } from '@graphiql/toolkit';
import { QUESTIONS } from './questions';

/** The key under which GraphiQL stores the open tabs. */
const OF_TABS = /^graphiql:(tabState|query|variables|headers)$/;

const VERSION = hash(QUESTIONS.join('\n'));

/** For where the browser lets the page keep nothing. */
const NONE: Storage = { getItem: () => null, setItem() {}, removeItem() {}, clear() {}, length: 0 };

/**
 * Where the page keeps tabs, history and theme. Tabs are kept for the questions as they are now: when
 * those change, a visitor who comes again sees them.
 */
export function openStorage(): Storage {
  const storage = findLocalStorage();
  if (storage === null) return NONE;
  return {
    getItem: (key) => storage.getItem(versioned(key)),
    setItem: (key, value) => storage.setItem(versioned(key), value),
    removeItem: (key) => storage.removeItem(versioned(key)),
    clear: () => storage.clear(),
    get length() {
      return storage.length;
    },
  };
}

/** The browser's; null where it denies sites to keep anything. */
function findLocalStorage(): globalThis.Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

function versioned(key: string): string {
  return OF_TABS.test(key) ? `questions-${VERSION}:${key}` : key;
}

/** A short name for a text (FNV-1a): another text has another. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const character of text) {
    value = Math.imul(value ^ character.codePointAt(0)!, 0x01000193);
  }
  return (value >>> 0).toString(36);
}
