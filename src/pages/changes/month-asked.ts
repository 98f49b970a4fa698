/** A time that the page of changes is asked about, in EDTF: from the start of the one, before the start of the other. */
export interface TimeAsked {
  readonly from: string;
  readonly to: string;
}

/** All of a month: `2022-08` is from 2022-08 and before 2022-09. */
export function monthAsked(month: string): TimeAsked {
  const [year, number] = month.split('-').map(Number);
  return { from: month, to: new Date(Date.UTC(year!, number!)).toISOString().slice(0, 7) };
}
