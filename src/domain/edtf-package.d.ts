/** The part of npm `edtf` that we use; the package ships no types. */
declare module 'edtf' {
  export interface ParsedDate {
    type: 'Date' | 'Year' | 'Season' | 'Decade' | 'Century' | 'Interval' | 'Set' | 'List';
    values: number[];
    /** For a Year: how many leading digits are meant. */
    significant?: number;
  }
  /** Throws an Error where the text is no EDTF of the level. */
  export function parse(text: string, constraints?: { level?: number }): ParsedDate;
}
