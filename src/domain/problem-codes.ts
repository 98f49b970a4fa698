/**
 * Every code of what is wrong with a corpus, and what it says, by the formats that can have it. docs/formats.md has
 * them as tables.
 */
export const PROBLEM_CODES = {
  'Every format': {
    'missing-file': 'A file is missing: a text has no annotations, or annotations have no text.',
    'unreadable-file': 'A file exists but cannot be read.',
    'not-utf8': 'A file is not in UTF-8.',
    'too-large': 'A file, or the data that it describes, is too large to be read.',
    'bad-file-name': 'A name that cannot be part of an id.',
    'yaml-syntax': 'A file is not valid YAML.',
    'json-syntax': 'A file or line is not valid JSON.',
    'unknown-key': 'A key that has no meaning here.',
    'missing-key': 'A required key is missing.',
    'bad-value': 'A value of the wrong kind or out of range.',
    'part-of-itself': 'A place lies inside itself, directly or through other places.',
    'duplicate-id': 'An id that is taken already, or looks like one that is.',
    'dangling-id': 'An id that does not exist.',
    'unknown-type': 'A type that the scheme and the vocabulary do not have.',
    'unknown-value': 'A value that is none of those allowed.',
    'unknown-reference': 'A reference that entities.yaml does not have.',
    'wrong-reference': 'A reference to an entity of another type.',
    'edtf-syntax': 'A time that is no EDTF.',
    'edtf-too-long': 'A time of more than 200 characters.',
    'edtf-no-such-day': 'A time that no calendar has.',
    'edtf-beyond-calendar': 'A time too far away to compute with.',
    'edtf-end-before-start': 'A time that ends before it starts.',
    'narrated-source': "A narrated claim with a source; its speaker is the document's publisher.",
    unattributed: "An event, control, relation or quantity that stands in no claim's content.",
  },
  'Formats that mark words': {
    'bad-line': 'A line that the format does not have.',
    'bad-span': 'Offsets outside the text, or in the wrong order.',
    'text-mismatch': 'The text at the offsets is not what the annotation quotes.',
    'unknown-role': 'An argument that an event of this type does not have.',
    'wrong-trigger': 'A trigger of another type than its event.',
    'wrong-argument': 'An argument, or the target of an attribute or reference, of the wrong kind.',
    'missing-argument': 'A required argument is missing.',
    'repeated-argument': 'An argument or attribute that can be given only once.',
    'unused-annotation': 'A trigger, content or source that says nothing, since no event uses it.',
    'no-reference': 'A mention without an identity, or a time or quantity without a value.',
    'two-references': 'Mentions that corefer have different references.',
    'bad-quantity': 'A quantity in the wrong notation, or with words that the text lacks.',
    'no-time': 'Neither a control nor its claim or document has a time.',
    'no-content': 'A claim without content.',
    'no-mode': 'A claim without a mode, where corpus.yaml gives no default.',
    'no-factuality': 'A claim without a factuality, where corpus.yaml gives no default.',
    'claim-cycle': 'Claims that lie in one another in a circle.',
    'several-claims': 'A control that several claims assert.',
  },
  brat: {
    'no-trigger': 'An event without a trigger.',
  },
  table: {
    'empty-table': 'A CSV without a header, or without rows.',
    'missing-column': 'A column that corpus.yaml names is missing.',
    'repeated-column': 'A column that corpus.yaml names is there more than once.',
    'bad-csv': 'A file is not valid CSV.',
    'wrong-number-of-cells': 'A row with more or fewer cells than the header.',
    'unknown-entity': 'A name of no entity, of several, or of one of another kind.',
    'place-inside-itself':
      'A row that puts a place inside itself, directly or through other places.',
    'same-name': 'A place with the name of another place, which lies elsewhere.',
    'bad-status': 'A status that no control has.',
    'bad-date': 'A date that is not written as corpus.yaml says.',
    'bad-change': 'A capture or loss that does not say who took or lost the place.',
    'bad-coordinate':
      'A latitude or longitude that is not a number of degrees, or is out of range.',
    'bad-url': 'An address that is neither http nor https.',
  },
  'claimline reconcile': {
    'changed-meanwhile': 'An entity that somebody else changed while `claimline reconcile` ran.',
  },
  'An import': {
    'wrong-id': 'An id that does not begin as its kind of record does, or is too long.',
    'wrong-type': 'A reference to an entity of a kind that cannot stand there.',
    'too-long': 'A name that is longer than the graph can find.',
    'not-unicode': 'A text with half of a surrogate pair.',
    'foreign-document': 'A document that another corpus has brought into the graph.',
  },
} as const;

/**
 * Every code of skipped items, likewise. `check --strict` makes them problems unless corpus.yaml asks for the
 * skip.
 */
export const NOTE_CODES = {
  'A map': {
    'unmapped-type': 'A type that the map does not name.',
    'unmapped-role': 'A role that the map does not name.',
    'unmapped-attribute': 'An attribute that the map does not name.',
    'ignored-type': 'A type that the map says to ignore.',
    'ignored-role': 'A role that the map says to ignore.',
    'ignored-attribute': 'An attribute that the map says to ignore.',
    'argument-of-the-unread': 'An argument that is left out itself, or whose event is.',
    'relation-of-the-unread': 'A relation with an end that is left out.',
    'report-of-the-unread': 'An event or relation that only a claim that is left out reports.',
    'incomplete-claim': 'A claim whose content is not given.',
    'incomplete-control': 'A control whose place is not given.',
    'unfit-type': 'An annotation whose kind does not fit the type in the map.',
    'unfit-argument': 'An argument that an event of its type does not have, or of a wrong kind.',
    'unfit-attribute': 'An attribute that an annotation of its type does not have.',
    'unfit-coreference': 'A member of a coreference that is no mention.',
    'unused-annotation': 'A trigger, content or source that no event uses.',
    'unlikely-relation': 'A relation that the vocabulary does not have between these types.',
    'outside-frame': 'A participant in a role that the frame of its event does not have.',
  },
  'Identity by name': {
    pronoun: 'A pronoun or relative word without a name that it stands for.',
    'ambiguous-name': 'A name of several entities of entities.yaml.',
    'unlike-synonyms': 'Synonyms that are of two types, or two entities of entities.yaml.',
  },
  brat: {
    'note-on-nothing': 'A note on an annotation that is not there.',
    'other-annotator': 'A file of another annotator of a text that is read already.',
  },
  quotes: {
    'nameless-source': 'A source in a file of quotes that is no entity of entities.yaml.',
  },
  'cas-json and webanno-tsv': {
    'empty-span': 'An annotation on no character.',
  },
  'web-annotation': {
    untagged: 'A web annotation without a tag.',
    'second-tag': 'A further tag of a web annotation, beside the one that is its type.',
    'second-body': 'A second body of a web annotation for the same purpose.',
    'other-source': 'A target of a web annotation in another source than the first.',
    'unsure-position': 'A position without a quote, where code points and UTF-16 differ.',
    'no-place': 'A target of a web annotation without a stretch of text.',
  },
  re3d: {
    'below-confidence': 'An entity or relation of re3d below `minimumConfidence`.',
    'value-differs': 'A value of re3d that differs from the text at its offsets.',
    'same-entity': 'A second entity of re3d of one type at one place.',
    'same-relation': 'A second relation of re3d of one type between the same mentions.',
    'relation-to-itself': 'A relation of re3d between an entity and itself.',
  },
  table: {
    'as-of-outside': 'A date of a log that is not between its row and the row before.',
  },
} as const;

/** The codes of all groups. */
type CodeOf<Groups> = { [Group in keyof Groups]: keyof Groups[Group] }[keyof Groups];

export type NoteCode = CodeOf<typeof NOTE_CODES>;
export type ProblemCode = CodeOf<typeof PROBLEM_CODES> | NoteCode;
