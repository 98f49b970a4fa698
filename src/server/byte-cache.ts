/** Texts by key, the longest unused given up first, together never larger than a number of bytes. */
export class ByteCache {
  private readonly texts = new Map<string, string>();
  private bytes = 0;

  constructor(private readonly capacity: number) {}

  /** The bytes that it holds. */
  get size(): number {
    return this.bytes;
  }

  find(key: string): string | null {
    const text = this.texts.get(key);
    if (text === undefined) return null;
    // A map keeps the order in which keys came: this one is the newest again.
    this.texts.delete(key);
    this.texts.set(key, text);
    return text;
  }

  /** Keeps a text, unless it alone is larger than all that may be kept. */
  keep(key: string, text: string): void {
    this.drop(key);
    const size = sizeOf(key, text);
    if (size > this.capacity) return;
    this.texts.set(key, text);
    this.bytes += size;
    for (const oldest of this.texts.keys()) {
      if (this.bytes <= this.capacity) break;
      this.drop(oldest);
    }
  }

  private drop(key: string): void {
    const text = this.texts.get(key);
    if (text === undefined) return;
    this.texts.delete(key);
    this.bytes -= sizeOf(key, text);
  }
}

/** Two bytes a character at the most, as the engine keeps them. */
function sizeOf(key: string, text: string): number {
  return 2 * (key.length + text.length);
}
