import { parseEdtf } from './edtf';
import type { When } from './when';

/** A time as a source wrote it in EDTF; its bounds are computed where they are first asked for. */
export class WrittenWhen implements When {
  private parsed: When | null = null;

  constructor(readonly edtf: string) {}

  get startEarliest(): number | null {
    return this.bounds.startEarliest;
  }

  get startLatest(): number | null {
    return this.bounds.startLatest;
  }

  get endEarliest(): number | null {
    return this.bounds.endEarliest;
  }

  get endLatest(): number | null {
    return this.bounds.endLatest;
  }

  private get bounds(): When {
    return (this.parsed ??= parseEdtf(this.edtf));
  }
}
