import type { EntityType } from '../../domain/entity';
import { pascalCase, type RoleFiller } from '../../domain/vocabulary';
import { ATTRIBUTES, CLAIM, CONTROL, MENTION_TYPES, type Scheme } from '../scheme/scheme';

const ACTORS = ['Person', 'Organisation', 'Country'];
const PLACES = ['City', 'Province', 'Country', 'Region', 'Facility'];

/** The fillers of roles, as brat names them. */
const FILLERS: Readonly<Record<RoleFiller, string>> = {
  ACTOR: '<ACTOR>',
  PLACE: '<PLACE>',
  ENTITY: '<MENTION>',
};

/** The annotations that can have an attribute, as brat names them. */
const BEARERS = {
  mention: '<ENTITY>',
  claim: CLAIM,
  control: CONTROL,
  event: '<EVENT>',
} as const;

/** The annotation.conf that makes brat offer the terms of a scheme, with a corpus's own. */
export function bratConfiguration({ vocabulary, eventTypes, relationTypes }: Scheme): string {
  const events = Array.from(eventTypes, ([name, term]) => {
    const frame = Array.from(
      vocabulary.events.get(term)!.roles,
      ([role, filler]) => `${pascalCase(role)}*:${FILLERS[filler]}`,
    );
    return `${name}\t${[...frame, '<COMMON>'].join(', ')}`;
  });
  const relations = Array.from(relationTypes, ([name, term]) => {
    const { subject, object } = vocabulary.relations.get(term)!;
    return `${name}\tArg1:${typesOf(subject)}, Arg2:${typesOf(object)}`;
  });
  const attributes = Object.entries(ATTRIBUTES).map(
    ([name, { of, values }]) =>
      `${name}\tArg:${BEARERS[of]}, Value:${[...values.keys()].join('|')}`,
  );
  return `# Made by \`claimline export CORPUS --format brat\` from the terms of schema/vocabulary.yaml.
# docs/annotation-guidelines.md says when to use which.

[entities]

${[...MENTION_TYPES.keys()].join('\n')}
-------------
Time
Quantity
# A source of claims that is no entity: "media reports".
Source
Content

[relations]

${relations.join('\n')}

# Mentions nest and share spans.
<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

[events]

<ACTOR>=${ACTORS.join('|')}
<PLACE>=${PLACES.join('|')}
<MENTION>=${[...MENTION_TYPES.keys()].join('|')}
<COMMON>=Place*:${PLACES.join('|')}, When?:Time, Cause*:<EVENT>, Quantity*:Quantity

${CLAIM}\tSource*:<ACTOR>|Source, Content+:Content, Occasion?:<EVENT>, When?:Time, Addressee*:<ACTOR>, Asserts*:<EVENT>, Within?:${CLAIM}
${CONTROL}\tPlace:<PLACE>, Force*:<ACTOR>, When?:Time
-------------
${events.join('\n')}

[attributes]

${attributes.join('\n')}
`;
}

function typesOf(types: readonly EntityType[]): string {
  return types.map(pascalCase).join('|');
}
