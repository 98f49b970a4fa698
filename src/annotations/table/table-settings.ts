import type { ClaimMode, Factuality } from '../../domain/claim';
import type { ControlStatus } from '../../domain/control-claim';
import type { EntityType } from '../../domain/entity';

/** The facts of a claim about control that a column of a table can hold. */
export const TABLE_COLUMNS = [
  'id',
  'place',
  'place_id',
  'force',
  'status',
  'kind',
  'loser',
  'when',
  'observed_at',
  'as_of',
  'speaker',
  'mode',
  'factuality',
  'realis',
  'publisher',
  'published',
  'url',
  'source_url',
  'quote',
  'latitude',
  'longitude',
  'within',
] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

/** Columns that a log of changes cannot have: it has one voice, its keeper's, and its rows are states. */
export const NOT_IN_A_LOG: readonly TableColumn[] = [
  'when',
  'kind',
  'loser',
  'speaker',
  'mode',
  'realis',
  'publisher',
];

/**
 * The meaning of a cell of the force column that is no actor's name: `Contested: { status:
 * CONTESTED }`.
 */
export interface ForceMeaning {
  readonly force?: string;
  readonly status?: ControlStatus;
}

/** The section `table` of a corpus.yaml whose format is `table`. */
export interface TableSettings {
  /** The CSV, within the corpus's folder. */
  readonly file: string;
  /** The character between the cells of a row. Default: a comma. */
  readonly delimiter?: ',' | ';' | 'tab';
  /** Which column of the CSV, by its header, holds which fact. */
  readonly columns: Readonly<Partial<Record<TableColumn, string>>>;
  readonly forces?: Readonly<Record<string, ForceMeaning>>;
  /** The type of places that the authority file does not hold, where identity is by name. Default CITY. */
  readonly placeType?: EntityType;
  /** Whether a row is what was seen at one time, or a change that holds until the next. Default sightings. */
  readonly rows?: 'sightings' | 'changes';
  /** For a log of changes, when it was last read, in EDTF. Default: the latest observed_at. */
  readonly until?: string | number;
  /** How the as_of column writes dates, as in `D MMMM YYYY`. Default: EDTF. */
  readonly asOfFormat?: string;
  /** The text between the speakers of one cell. Default: a cell names one. */
  readonly separator?: string;
}

/** Defaults for rows that say nothing else. */
export interface TableDefaults {
  readonly mode?: ClaimMode;
  readonly factuality?: Factuality;
  readonly publisher?: string;
  readonly published?: string;
  readonly language?: string;
}
