/** A column of a WebAnno TSV 3 file behind the token's number, offsets and text. */
export interface TsvColumn {
  readonly layer: TsvLayer;
  /**
   * The contents of the column: a feature's values; the roles and then the targets of a slot; a
   * relation's source.
   */
  readonly holds: 'feature' | 'roles' | 'targets' | 'source';
  /** The feature's name; empty for a layer without features. */
  readonly feature: string;
  /** The layer that targets or the two ends of relations are of. */
  readonly base?: string;
}

export interface TsvLayer {
  readonly kind: 'span' | 'relation' | 'chain';
  /** The full name. */
  readonly name: string;
}

export interface TsvHeader {
  readonly columns: readonly TsvColumn[];
  /** Whether a number in brackets is one of its layer's, as up to 3.2, or of the document's. */
  readonly countsByLayer: boolean;
  /** Whether the text has Java's escapes, as up to 3.1. */
  readonly hasJavaEscapes: boolean;
  /** Lines that the header takes, its empty lines included. */
  readonly lines: number;
}

/** A line that WebAnno TSV 3 does not have. */
export class TsvError extends Error {
  override readonly name = 'TsvError';

  constructor(
    message: string,
    readonly expected: string,
    /** 1-based. */
    readonly line: number,
  ) {
    super(message);
  }
}

const KINDS = { '#T_SP=': 'span', '#T_RL=': 'relation', '#T_CH=': 'chain' } as const;

/**
 * Parses the lines that name the layers: `#T_SP=` spans, `#T_RL=` relations, `#T_CH=` chains. Each
 * has the layer's name and its features between bars. `ROLE_` starts a slot feature, `BT_` the
 * layer that relations join.
 * @throws TsvError
 */
export function parseTsvHeader(lines: readonly string[]): TsvHeader {
  const format = lines[0]?.replace(/^\uFEFF/, '') ?? '';
  const version = /^#FORMAT=WebAnno TSV 3(?:\.(\d+))?\s*$/.exec(format);
  if (version === null) {
    throw new TsvError('is no WebAnno TSV 3', '#FORMAT=WebAnno TSV 3.x in the first line', 1);
  }
  const columns: TsvColumn[] = [];
  let at = 1;
  for (; at < lines.length; at++) {
    const line = lines[at] as string;
    if (line.trim() === '') continue;
    const kind = KINDS[line.slice(0, 6) as keyof typeof KINDS];
    if (kind === undefined) break;
    for (const column of columnsOf(kind, line.slice(6).split('|'))) columns.push(column);
  }
  const minor = Number(version[1] ?? 0);
  return { columns, countsByLayer: minor < 3, hasJavaEscapes: minor < 2, lines: at };
}

function columnsOf(kind: TsvLayer['kind'], [name = '', ...features]: string[]): TsvColumn[] {
  const layer: TsvLayer = { kind, name };
  const columns: TsvColumn[] = [];
  for (let at = 0; at < features.length; at++) {
    const feature = features[at] as string;
    if (feature.startsWith('ROLE_')) {
      // ROLE_<host>:<slot>_<link type>, then the type of its targets, which has no separate column.
      const slot = feature.slice(feature.lastIndexOf(':') + 1).replace(/_[^_]*$/, '');
      columns.push({ layer, holds: 'roles', feature: slot });
      columns.push({ layer, holds: 'targets', feature: slot, base: features[++at] ?? '' });
    } else if (feature.startsWith('BT_')) {
      columns.push({ layer, holds: 'source', feature: '', base: feature.slice(3) });
    } else {
      columns.push({ layer, holds: 'feature', feature });
    }
  }
  return columns;
}
