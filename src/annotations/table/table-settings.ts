import type { ClaimMode, Factuality } from '../../domain/claim';
import type { ControlStatus } from '../../domain/control-claim';
import type { EntityType } from '../../domain/entity';

/** The facts of a control claim that a column of a table can hold. */
export const TABLE_COLUMNS = [
  'place',
  'force',
  'status',
  'when',
  'observed_at',
  'speaker',
  'publisher',
  'published',
  'url',
  'quote',
  'latitude',
  'longitude',
  'within',
] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

/** What a cell of the force column means where it is no actor's name: `Contested: { status: CONTESTED }`. */
export interface ForceMeaning {
  readonly force?: string;
  readonly status?: ControlStatus;
}

/** The section `table` of a corpus.yaml whose format is `table`. */
export interface TableSettings {
  /** The CSV, within the corpus's folder. */
  readonly file: string;
  /** Which column of the CSV, by its header, holds which fact. */
  readonly columns: Readonly<Partial<Record<TableColumn, string>>>;
  readonly forces?: Readonly<Record<string, ForceMeaning>>;
  /** The type of places that the authority file does not hold, where identity is by name. Default CITY. */
  readonly placeType?: EntityType;
}

/** What holds of every row that does not say otherwise. */
export interface TableDefaults {
  readonly mode?: ClaimMode;
  readonly factuality?: Factuality;
  readonly publisher?: string;
  readonly published?: string;
  readonly language?: string;
}
