import type {
  ClaimSource,
  DocumentSource,
  NamedPassage,
  Sources,
} from '../../use-cases/exports/claim-source';
import { type Column, column, objectOf, whenColumns } from './column';

/** Who published a text, and under which licence its corpus is. */
export const DOCUMENT_COLUMNS: readonly Column<DocumentSource>[] = [
  column('publisher_id', 'string', 'Who published the document, by id.', (row) => {
    return row.publisher?.id ?? null;
  }),
  column('publisher', 'string', 'The same by name.', (row) => row.publisher?.name ?? null),
  column('document_id', 'string', 'The document.', (row) => row.document.id),
  column('document_title', 'string', 'Its title.', (row) => row.document.title),
  column('document_url', 'string', 'Where it can be read, if its corpus says.', (row) => {
    return row.document.url;
  }),
  column('language', 'string', 'Its language, in BCP 47.', (row) => row.document.language),
  column('corpus_id', 'string', 'The corpus that it is in.', (row) => row.corpus?.id ?? null),
  column('licence', 'string', 'The licence of that corpus.', (row) => row.corpus?.licence ?? null),
  column('attribution', 'string', 'Whom that corpus asks to credit.', (row) => {
    return row.corpus?.attribution ?? null;
  }),
];

/** Who says something, through whom, in which words of which document. */
export const SOURCE_COLUMNS: readonly Column<ClaimSource>[] = [
  column('claim_id', 'string', 'The claim.', (row) => row.claimId),
  column('quote', 'string', 'The words of the claim, verbatim.', (row) => row.quote),
  column('speaker_ids', 'list', 'Who says it, not who passes it on. Empty: unnamed.', (row) => {
    return row.speakers.map(({ id }) => id);
  }),
  column('speakers', 'list', 'The same by name.', (row) => row.speakers.map(({ name }) => name)),
  column('speaker_words', 'string', 'How the text names the source: "media reports".', (row) => {
    return row.speakerText;
  }),
  column('relayed_by', 'list', 'Who passed it on, from the publisher inwards, by name.', (row) => {
    return row.chain.slice(0, -1).map(sourceName);
  }),
  column('chain', 'string', 'The whole chain in one line, from the publisher inwards.', (row) => {
    return row.chain.map(sourceName).join(' → ');
  }),
  column('hops', 'integer', 'How many hops it has; three or more is hearsay.', (row) => {
    return row.chain.length;
  }),
  column('cue', 'string', 'The words that attribute it: "said".', (row) => {
    return row.chain.at(-1)?.cue ?? null;
  }),
  column('mode', 'string', 'DIRECT, INDIRECT, MIXED or NARRATED.', (row) => row.mode),
  column('factuality', 'string', 'How sure the speaker presents it to be (FactBank).', (row) => {
    return row.factuality;
  }),
  ...whenColumns<ClaimSource>('said', 'When it was said', (row) => row.saidWhen),
  ...whenColumns<ClaimSource>('published', 'When it was published', (row) => row.publishedWhen),
  column('quote_start', 'integer', 'Where the words begin, in code points of the text.', (row) => {
    return row.extent?.start ?? null;
  }),
  column('quote_end', 'integer', 'Where they end.', (row) => row.extent?.end ?? null),
  column(
    'source_url',
    'string',
    'The address that the claim cites, as a row of a table.',
    (row) => {
      return row.sourceUrl;
    },
  ),
  ...DOCUMENT_COLUMNS,
  column('recorded_at', 'datetime', 'When this graph first had it in this form.', (row) => {
    return row.recordedAt;
  }),
  column('superseded_at', 'datetime', 'When another version replaced it; else empty.', (row) => {
    return row.supersededAt;
  }),
  column('permalink', 'string', 'An address that keeps showing it as it was recorded.', (row) => {
    return row.permalink;
  }),
];

/** How a hop's source is named: by its names, else in the words of the text. */
export function sourceName({ speakers, speakerText }: NamedPassage): string {
  if (speakers.length > 0) return speakers.map(({ name }) => name).join(', ');
  return speakerText === null ? 'an unnamed source' : `“${speakerText}”`;
}

/**
 * The claims that a row rests on: their number, the voices, the licences, and each claim as an
 * object.
 */
export function sourcesColumns<Row>(of: (row: Row) => Sources): Column<Row>[] {
  const distinct = (read: (claim: ClaimSource) => readonly (string | null)[]) => (row: Row) => [
    ...new Set(of(row).claims.flatMap((claim) => read(claim).filter((value) => value !== null))),
  ];
  return [
    column('claim_count', 'integer', 'How many claims it rests on.', (row) => of(row).count),
    column('claim_ids', 'list', 'These claims, the first 100 of them.', (row) => {
      return of(row).claims.map(({ claimId }) => claimId);
    }),
    column(
      'speaker_ids',
      'list',
      'Who makes these claims, by id.',
      distinct(({ speakers }) => speakers.map(({ id }) => id)),
    ),
    column(
      'speakers',
      'list',
      'The same by name; an unnamed source in the words of the text.',
      distinct(({ speakers, speakerText }) =>
        speakers.length > 0 ? speakers.map(({ name }) => name) : [speakerText],
      ),
    ),
    column(
      'quotes',
      'list',
      'Their words.',
      distinct(({ quote }) => [quote]),
    ),
    column(
      'document_ids',
      'list',
      'Their documents.',
      distinct(({ document }) => [document.id]),
    ),
    column(
      'publishers',
      'list',
      'Who published these, by name.',
      distinct(({ publisher }) => [publisher?.name ?? null]),
    ),
    column(
      'source_urls',
      'list',
      'Addresses that they cite.',
      distinct((one) => [one.sourceUrl]),
    ),
    column('permalinks', 'list', 'Addresses that keep showing them.', (row) => {
      return of(row).claims.map(({ permalink }) => permalink);
    }),
    column(
      'licences',
      'list',
      'The licences of their corpora.',
      distinct(({ corpus }) => [corpus?.licence ?? null]),
    ),
    column(
      'attributions',
      'list',
      'Whom their corpora ask to credit.',
      distinct(({ corpus }) => [corpus?.attribution ?? null]),
    ),
    column('sources', 'objects', 'Each claim with the source columns of `claims`.', (row) => {
      return of(row).claims.map((claim) => objectOf(SOURCE_COLUMNS, claim));
    }),
  ];
}
