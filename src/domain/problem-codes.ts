/** Every code of what is wrong with a corpus, and what it says. docs/formats.md has them as a table. */
export const PROBLEM_CODES = {
  // Files
  'missing-file': 'A file is not there: a text without annotations, annotations without a text.',
  'unreadable-file': 'A file is there and cannot be read.',
  'not-utf8': 'A file is not in UTF-8.',
  'too-large': 'A file or what follows from it is larger than can be read.',
  'bad-file-name': 'A name that cannot be part of an id.',
  // corpus.yaml and entities.yaml
  'yaml-syntax': 'A file is no YAML.',
  'unknown-key': 'A key that nothing reads.',
  'missing-key': 'A key that is needed is not there.',
  'bad-value': 'A value of the wrong kind or out of range.',
  'part-of-itself': 'A place lies, through whatever others, inside itself.',
  // Lines, and JSON
  'json-syntax': 'A file or line is no JSON.',
  'bad-line': 'A line that the format does not have.',
  'bad-span': 'Offsets that are not in the text, or not in its order.',
  'duplicate-id': 'An id that is taken already, or looks like one that is.',
  'dangling-id': 'An id that nothing has.',
  'text-mismatch': 'The text at the offsets is not what the annotation quotes.',
  'no-trigger': 'An event without a trigger.',
  // The scheme
  'unknown-type': 'A type that the scheme and the vocabulary do not have.',
  'unknown-role': 'An argument that an event of this type does not have.',
  'unknown-value': "A value that is none of an attribute's.",
  'wrong-trigger': 'A trigger of another type than its event.',
  'wrong-argument': 'An argument, or the target of an attribute or reference, of the wrong kind.',
  'missing-argument': 'An argument that is needed is not there.',
  'repeated-argument': 'An argument or attribute that can be given only once.',
  'unused-annotation': 'A trigger, content or source that no event uses, so that it says nothing.',
  // References
  'no-reference': 'A mention without an identity, or a time or quantity without a value.',
  'two-references': 'Mentions that corefer have different references.',
  'unknown-reference': 'A reference that entities.yaml does not have.',
  'wrong-reference': 'A reference to an entity of another type.',
  // Times
  'edtf-syntax': 'A time that is no EDTF.',
  'edtf-too-long': 'A time of more than 200 characters.',
  'edtf-no-such-day': 'A time that no calendar has.',
  'edtf-beyond-calendar': 'A time too far away to compute with.',
  'edtf-end-before-start': 'A time that ends before it starts.',
  'no-time': 'A control has no time of its own, nor has its claim or document.',
  // Quantities
  'bad-quantity': 'A quantity that is not written as one, or not in the words of the text.',
  // Claims
  'no-content': 'A claim without content.',
  'no-mode': 'A claim without a mode, where corpus.yaml gives no default.',
  'no-factuality': 'A claim without a factuality, where corpus.yaml gives no default.',
  'narrated-source': "A narrated claim with a source; its speaker is the document's publisher.",
  'claim-cycle': 'Claims that lie in one another in a circle.',
  unattributed: "An event, control, relation or quantity that stands in no claim's content.",
  'several-claims': 'A control that several claims assert.',
  // Tables
  'empty-table': 'A CSV without a header, or without rows.',
  'missing-column': 'A column that corpus.yaml names is not there.',
  'repeated-column': 'A column that corpus.yaml names is there more than once.',
  'bad-csv': 'A file is no CSV.',
  'wrong-number-of-cells': 'A row with more or fewer cells than the header.',
  'unknown-entity': "A name that is no entity's, or that of several, or of one of another kind.",
  'place-inside-itself': 'A row that puts a place, through whatever others, inside itself.',
  'same-name': 'A place of the name of another, which lies elsewhere.',
  'bad-status': 'A status that no control has.',
  'bad-date': 'A date that is not written as corpus.yaml says.',
  'bad-change': 'A capture or loss that does not say who took or lost the place.',
  'bad-coordinate': 'A latitude or longitude that is no number of degrees, or out of range.',
  'bad-url': 'An address that is none of http or https.',
  // Content that the graph cannot hold
  'wrong-id': 'An id that does not begin as its kind of record does, or is too long.',
  'wrong-type': 'A reference to an entity of a kind that cannot stand there.',
  'too-long': 'A name that is longer than the graph can find.',
  'not-unicode': 'A text with half of a surrogate pair.',
  'foreign-document': 'A document that another corpus has brought into the graph.',
} as const;

/**
 * Every code of what a reader passes over, of which `check --strict` makes problems unless corpus.yaml
 * asks for it. docs/formats.md has them as a table.
 */
export const NOTE_CODES = {
  'unmapped-type': 'A type that the map does not name.',
  'unmapped-role': 'A role that the map does not name.',
  'unmapped-attribute': 'An attribute that the map does not name.',
  'ignored-type': 'A type that the map says to ignore.',
  'ignored-role': 'A role that the map says to ignore.',
  'ignored-attribute': 'An attribute that the map says to ignore.',
  'argument-of-the-unread': 'An argument that is left out itself, or whose event is.',
  'relation-of-the-unread': 'A relation with an end that is left out.',
  'incomplete-claim': 'A claim of which nothing is said to be its content.',
  'incomplete-control': 'A control of which no place is said.',
  'report-of-the-unread': 'An event or relation that only a claim that is left out reports.',
  'unfit-type': 'An annotation whose kind does not fit the type in the map.',
  'unfit-argument': 'An argument that an event of its type does not have, or of a wrong kind.',
  'unfit-attribute': 'An attribute that an annotation of its type does not have.',
  'unfit-coreference': 'A member of a coreference that is no mention.',
  'note-on-nothing': 'A note on an annotation that is not there.',
  untagged: 'A web annotation without a tag.',
  'second-tag': 'A tag of a web annotation beside the one that is its type.',
  'second-body': 'A body of a web annotation beside another of its purpose.',
  'other-source': 'A target of a web annotation in another source than the first.',
  'no-place': 'A target of a web annotation without a stretch of text.',
  pronoun: 'A pronoun or relative word without a name that it stands for.',
  'ambiguous-name': 'A name of several entities of entities.yaml.',
  'unused-annotation': 'A trigger, content or source that no event uses.',
  'empty-span': 'An annotation on no character.',
  'other-annotator': 'A file of another annotator of a text that is read already.',
  'below-confidence': 'An entity or relation of re3d below `minimumConfidence`.',
  'value-differs': 'A value of re3d that differs from the text at its offsets.',
  'same-entity': 'A second entity of re3d of one type at one place.',
  'same-relation': 'A second relation of re3d of one type between the same mentions.',
  'relation-to-itself': 'A relation of re3d between an entity and itself.',
  'unlikely-relation': 'A relation that the vocabulary does not have between these types.',
  'as-of-outside': 'A date of a log that is not between its row and the row before.',
  'outside-frame': 'A participant in a role that the frame of its event does not have.',
  'unlike-synonyms': 'Synonyms that are of two types, or two entities of entities.yaml.',
} as const;

export type NoteCode = keyof typeof NOTE_CODES;
export type ProblemCode = keyof typeof PROBLEM_CODES | NoteCode;
