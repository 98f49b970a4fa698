/** Every code that a problem of a corpus can have, and what it says. Documents list them from here. */
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
  'duplicate-id': 'An id that is taken already.',
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
  'no-reference': 'A mention without an identity, or a time without a value.',
  'two-references': 'Mentions that corefer have different references.',
  'unknown-reference': 'A reference that entities.yaml does not have.',
  'wrong-reference': 'A reference to an entity of another type.',
  // Times
  'edtf-syntax': 'A time that is no EDTF.',
  'edtf-no-such-day': 'A time that no calendar has.',
  'edtf-beyond-calendar': 'A time too far away to compute with.',
  'edtf-end-before-start': 'A time that ends before it starts.',
  'no-time': 'A control has no time of its own, nor has its claim or document.',
  // Claims
  'no-content': 'A claim without content.',
  'no-mode': 'A claim without a mode, where corpus.yaml gives no default.',
  'no-factuality': 'A claim without a factuality, where corpus.yaml gives no default.',
  'narrated-source': "A narrated claim with a source; its speaker is the document's publisher.",
  'claim-cycle': 'Claims that lie in one another in a circle.',
  unattributed: "An event, control or relation that stands in no claim's content.",
  'several-claims': 'A control that several claims assert.',
} as const;

export type ProblemCode = keyof typeof PROBLEM_CODES;
