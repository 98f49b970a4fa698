import { sha256 } from '../../src/annotations/sha256';
import type { Claim } from '../../src/domain/claim';
import type { ControlClaim } from '../../src/domain/control-claim';
import type { AnnotatedDocument } from '../../src/domain/corpus';
import { parseEdtf } from '../../src/domain/edtf';
import type { Entity } from '../../src/domain/entity';
import type { EventReport } from '../../src/domain/event';
import type { EntityMention } from '../../src/domain/mention';
import type { Relation } from '../../src/domain/relation';
import { CodePointText } from '../../src/domain/span';
import type { When } from '../../src/domain/when';
import { Random } from './random';
import { dateOf, FIRST_DAY, LAST_DAY, reignsOf, type World } from './world';

/** Each sentence holds two claims: an agency reports that a person said something. */
export const SENTENCES = 10;
export const CLAIMS_PER_DOCUMENT = 2 * SENTENCES;

type Parts = {
  -readonly [
    Name in 'mentions' | 'events' | 'relations' | 'controlClaims' | 'claims'
  ]: AnnotatedDocument[Name][number][];
};

/** The document with this number: the same whenever it is made. */
export function makeDocument(world: World, number: number): AnnotatedDocument {
  const random = new Random(world.seed, 3, number);
  const name = `d${String(number).padStart(6, '0')}`;
  const documents = Math.ceil(world.claims / CLAIMS_PER_DOCUMENT);
  const published = FIRST_DAY + Math.floor(((LAST_DAY - FIRST_DAY) * (number + 1)) / documents);
  const sentences = Array.from({ length: SENTENCES }, () => draftSentence(world, random));
  const text = new CodePointText(sentences.map(({ text: sentence }) => `${sentence}\n`).join(''));
  const parts: Parts = { mentions: [], events: [], relations: [], controlClaims: [], claims: [] };
  let offset = 0;
  sentences.forEach((sentence, index) => {
    addSentence(parts, name, index, sentence, text, offset);
    offset += sentence.text.length + 1;
  });
  return {
    document: {
      id: `document:${name}`,
      title: `Report ${number} from ${sentences[0]!.city.name}`,
      publisherId: random.pick(world.publishers).id,
      authorIds: [random.pick(world.people).id],
      publishedWhen: time(dateOf(published)),
      language: 'en',
      url: `https://example.org/${name}`,
      sha256: sha256(text.text),
      text: text.text,
    },
    entities: [],
    times: [],
    quantities: [],
    ...parts,
  };
}

/** The assertions of sentences, in the proportions of ten sentences. */
const KINDS = [
  'SPELL', 'OBSERVATION', 'CAPTURE', 'LIBERATION', 'BATTLE', 'BATTLE', 'VISIT', 'RELATION', 'NOTHING', 'NOTHING',
] as const; // oxfmt-ignore

interface Sentence {
  readonly kind: (typeof KINDS)[number];
  readonly text: string;
  readonly agency: Entity;
  readonly speaker: Entity;
  readonly city: Entity;
  readonly force: Entity;
  readonly loser: Entity;
  readonly when: string;
  readonly content: string;
}

function draftSentence(world: World, random: Random): Sentence {
  const kind = random.pick(KINDS);
  const cityIndex = random.below(world.cities.length);
  const city = world.cities[cityIndex]!;
  const reigns = reignsOf(world, cityIndex);
  const reignIndex = random.below(reigns.length);
  const reign = reigns[reignIndex]!;
  // One claim in twenty names another force than held it.
  const force = random.chance(0.05) ? random.pick(world.forces) : reign.force;
  const loser = reigns[reignIndex - 1]?.force ?? world.forces.find(({ id }) => id !== force.id)!;
  const day = reign.from + random.below(reign.until - reign.from);
  const when =
    kind === 'SPELL'
      ? `${dateOf(reign.from)}/${dateOf(reign.until - 1)}`
      : kind === 'CAPTURE' || kind === 'LIBERATION'
        ? dateOf(reign.from)
        : dateOf(day);
  const agency = random.pick(world.agencies);
  const speaker = random.pick(world.people);
  const content = contentOf(kind, city, force, loser, when);
  const text = `${agency.name} reports that ${speaker.name} said that ${content}.`;
  return { kind, text, agency, speaker, city, force, loser, when, content };
}

function contentOf(
  kind: Sentence['kind'],
  city: Entity,
  force: Entity,
  loser: Entity,
  when: string,
): string {
  switch (kind) {
    case 'SPELL':
      return `${force.name} held ${city.name} from ${when.replace('/', ' to ')}`;
    case 'OBSERVATION':
      return `${force.name} was in control of ${city.name} on ${when}`;
    case 'CAPTURE':
    case 'LIBERATION':
      return `${force.name} took ${city.name} from ${loser.name} on ${when}`;
    case 'BATTLE':
      return `${force.name} fought ${loser.name} at ${city.name} on ${when}`;
    case 'VISIT':
      return `a delegation of ${force.name} came to ${city.name} on ${when}`;
    case 'RELATION':
      return `${force.name} fights ${loser.name} around ${city.name}`;
    case 'NOTHING':
      return `the people of ${city.name} waited for ${force.name} to speak`;
  }
}

function addSentence(
  parts: Parts,
  name: string,
  index: number,
  sentence: Sentence,
  text: CodePointText,
  offset: number,
): void {
  const { kind, agency, speaker, city, force, loser, content } = sentence;
  const at = (words: string) => {
    const start = offset + sentence.text.indexOf(words);
    return { start, end: start + words.length };
  };
  const span = (role: 'CONTENT' | 'CUE' | 'SOURCE' | 'MENTION' | 'TRIGGER', words: string) => {
    const { start, end } = at(words);
    return text.spanAt(role, start, end);
  };
  const mention = (key: string, entity: Entity): EntityMention => ({
    id: `mention:${name}:T${index + 1}${key}`,
    kind: 'NAME',
    spans: [span('MENTION', entity.name)],
    entityId: entity.id,
  });
  parts.mentions.push(mention('a', speaker), mention('b', city));
  const asserted = assertedBy(sentence, name, index, span('TRIGGER', content));
  if (asserted.report) parts.events.push(asserted.report);
  if (asserted.control) parts.controlClaims.push(asserted.control);
  if (asserted.relation && !parts.relations.some(({ id }) => id === asserted.relation!.id)) {
    parts.relations.push(asserted.relation);
  }
  const target = asserted.report?.eventId ?? asserted.control?.id ?? asserted.relation?.id;
  const outer: Claim = {
    id: `claim:${name}:${2 * index + 1}`,
    parentId: null,
    speakerIds: [agency.id],
    speakerText: null,
    mode: 'INDIRECT',
    factuality: 'CERTAIN',
    text: `${speaker.name} said that ${content}`,
    spans: [
      span('CONTENT', `${speaker.name} said that ${content}`),
      span('CUE', 'reports'),
      span('SOURCE', agency.name),
    ],
    aboutIds: [speaker.id, city.id],
    assertsIds: [],
    reportIds: [],
    occasionId: null,
    saidWhen: null,
  };
  const inner: Claim = {
    ...outer,
    id: `claim:${name}:${2 * index + 2}`,
    parentId: outer.id,
    speakerIds: [speaker.id],
    text: content,
    spans: [span('CONTENT', content), span('CUE', 'said'), span('SOURCE', speaker.name)],
    aboutIds: [
      ...new Set([
        city.id,
        force.id,
        ...(kind === 'BATTLE' ? [loser.id] : []),
        ...(asserted.report ? [asserted.report.eventId] : []),
      ]),
    ],
    assertsIds: target === undefined ? [] : [target],
    reportIds: asserted.report ? [asserted.report.id] : [],
  };
  parts.claims.push(outer, inner);
}

interface Asserted {
  readonly report?: EventReport;
  readonly control?: ControlClaim;
  readonly relation?: Relation;
}

function assertedBy(
  { kind, city, force, loser, when, content }: Sentence,
  name: string,
  index: number,
  trigger: EventReport['trigger'][number],
): Asserted {
  switch (kind) {
    case 'SPELL':
    case 'OBSERVATION':
      return {
        control: {
          id: `control:${name}:${index + 1}`,
          placeId: city.id,
          forceId: force.id,
          status: 'CONTROLLED',
          when: time(when),
        },
      };
    case 'RELATION':
      return {
        relation: {
          id: `relation:FIGHTS:${force.id}:${loser.id}`,
          type: 'FIGHTS',
          subjectId: force.id,
          objectId: loser.id,
          when: null,
        },
      };
    case 'NOTHING':
      return {};
    default: {
      const changesHands = kind === 'CAPTURE' || kind === 'LIBERATION';
      return {
        report: {
          id: `mention:${name}:E${index + 1}`,
          eventId: `event:${name}:${index + 1}`,
          eventName: content,
          type: kind,
          realis: 'ACTUAL',
          trigger: [trigger],
          when: time(when),
          participants: [
            { role: 'AGENT', entityId: force.id },
            ...(kind === 'VISIT' ? [] : [{ role: 'OPPONENT', entityId: loser.id }]),
          ],
          placeIds: [city.id],
          causeIds: [],
          gains: changesHands ? [force.id] : [],
          loses: changesHands ? [loser.id] : [],
        },
      };
    }
  }
}

const TIMES = new Map<string, When>();

/** A time of the texts, read once: they name few thousand days. */
function time(edtf: string): When {
  const known = TIMES.get(edtf);
  if (known !== undefined) return known;
  const when = parseEdtf(edtf);
  TIMES.set(edtf, when);
  return when;
}
