/** Of the numbers given with a key, the greatest and the greatest under another key than that. */
export class BestTwo {
  private first = { key: '', value: -Infinity };
  private second = { key: '', value: -Infinity };

  add(key: string, value: number): void {
    if (key === this.first.key) {
      this.first.value = Math.max(this.first.value, value);
    } else if (value > this.first.value) {
      this.second = this.first;
      this.first = { key, value };
    } else if (value > this.second.value) this.second = { key, value };
  }

  /** The greatest number under any other key; -Infinity where there is none. */
  otherThan(key: string): number {
    return key === this.first.key ? this.second.value : this.first.value;
  }
}
