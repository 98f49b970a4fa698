/** Of the numbers given with a key, the greatest and the greatest under another key than that. */
export class BestTwo {
  private first: { key: string; value: number } | null = null;
  private second: { key: string; value: number } | null = null;

  add(key: string, value: number): void {
    if (this.first === null) this.first = { key, value };
    else if (key === this.first.key) this.first.value = Math.max(this.first.value, value);
    else if (value > this.first.value) {
      this.second = this.first;
      this.first = { key, value };
    } else if (this.second === null || value > this.second.value) this.second = { key, value };
  }

  /** The greatest number under any other key; null where there is none. */
  otherThan(key: string): number | null {
    const found = key === this.first?.key ? this.second : this.first;
    return found === null ? null : found.value;
  }
}
