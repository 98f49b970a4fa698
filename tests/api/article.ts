import { corpusOf, documentOf, entityOf } from '../support/corpus-of';

/** A few sentences with everything that the API shows: relayed claims, an unnamed source, control, causes. */
const INTERVIEW = documentOf('interview', {
  text:
    'Al-Tai said that ISIS called Mosul the land of empowerment. ' +
    'On July 10, al-Abadi declared Mosul liberated. ' +
    'According to media reports, ISIS held Mosul until July. ' +
    'The victories in Badia came of the defeat.',
  title: 'An interview',
  publisher: 'organisation:syriatimes',
  authors: ['person:qaddour'],
  published: '2017-07-20',
  url: 'https://example.org/interview',
  mentions: {
    T1: { of: 'person:al-tai', at: 'Al-Tai' },
    T2: { of: 'city:mosul', at: 'Mosul' },
    T3: { of: 'city:mosul', at: ['the land', 'of empowerment'], kind: 'NOMINAL' },
  },
  events: {
    E1: {
      trigger: 'declared',
      type: 'DECLARATION',
      when: '2017-07-10',
      participants: [['AGENT', 'person:al-abadi']],
    },
    E2: {
      trigger: 'liberated',
      id: 'event:liberation-of-mosul',
      name: 'The liberation of Mosul',
      places: ['city:mosul'],
      participants: [
        ['OPPONENT', 'organisation:isis'],
        ['AGENT', 'country:iraq'],
      ],
    },
    E3: {
      trigger: 'victories',
      type: 'VICTORY',
      when: '2017-07',
      places: ['region:badia'],
      causes: ['E2'],
    },
  },
  quantities: {
    T4: { at: 'The victories', value: '>=2 event of victories', claims: [6], events: ['E3'] },
  },
  relations: [
    {
      type: 'MEMBER_OF',
      subject: 'person:al-tai',
      object: 'organisation:syriatimes',
      when: '2017',
    },
  ],
  controls: {
    '1': { place: 'city:mosul', force: 'organisation:isis', when: '2014-06/2017-07' },
  },
  claims: {
    '1': {
      content: 'ISIS called Mosul the land of empowerment',
      cue: 'said',
      source: 'Al-Tai',
      speakers: ['person:al-tai'],
      mode: 'INDIRECT',
      about: ['organisation:isis', 'city:mosul'],
      asserts: ['relation:MEMBER_OF:person:al-tai:organisation:syriatimes:2017'],
    },
    '2': {
      content: 'the land of empowerment',
      cue: 'called',
      source: 'ISIS',
      speakers: ['organisation:isis'],
      mode: 'MIXED',
      inside: 1,
      about: ['city:mosul'],
    },
    '3': {
      content: 'al-Abadi declared Mosul liberated',
      speakers: ['organisation:syriatimes'],
      mode: 'NARRATED',
      about: ['person:al-abadi', 'E1', 'city:mosul', 'E2'],
      asserts: ['E1'],
    },
    '4': {
      content: 'Mosul liberated',
      cue: 'declared',
      source: 'al-Abadi',
      speakers: ['person:al-abadi'],
      inside: 3,
      said: '2017-07-10',
      occasion: 'E1',
      about: ['city:mosul', 'E2'],
      asserts: ['E2'],
    },
    '5': {
      content: 'ISIS held Mosul until July',
      cue: 'According to',
      source: 'media reports',
      speakerText: 'media reports',
      factuality: 'PROBABLE',
      about: ['organisation:isis', 'city:mosul'],
      asserts: ['C1'],
    },
    '6': {
      content: 'The victories in Badia came of the defeat',
      speakers: ['organisation:syriatimes'],
      mode: 'NARRATED',
      about: ['region:badia', 'E3'],
      asserts: ['E3'],
    },
  },
});

/** Published earlier, by another house; its second claim passes on what al-Abadi says. */
const REPORT = documentOf('report', {
  text: 'Hwija may fall, al-Abadi told us. ISIS is not in Kirkuk.',
  title: 'A report',
  publisher: 'organisation:gazette',
  published: '2017-03',
  events: {
    E1: {
      trigger: 'fall',
      type: 'CAPTURE',
      realis: 'EXPECTED',
      when: '2017-10',
      places: ['city:hawija'],
    },
  },
  controls: { '1': { place: 'province:kirkuk', status: 'UNCONTROLLED', when: '2017-03-01' } },
  claims: {
    '1': {
      content: 'Hwija may fall',
      cue: 'told',
      source: 'al-Abadi',
      speakers: ['person:al-abadi'],
      mode: 'DIRECT',
      factuality: 'POSSIBLE',
      about: ['city:hawija', 'E1'],
      asserts: ['E1'],
    },
    '2': {
      content: 'ISIS is not in Kirkuk',
      speakers: ['organisation:gazette'],
      mode: 'NARRATED',
      factuality: 'CERTAIN_NOT',
      about: ['organisation:isis', 'province:kirkuk'],
      asserts: ['C1'],
    },
  },
});

/** Neither published at a known time nor by anyone known. */
const LEAFLET = documentOf('leaflet', {
  text: 'Leave the city, the army warned.',
  title: 'A leaflet',
  language: 'en-GB',
  claims: {
    '1': {
      content: 'Leave the city',
      cue: 'warned',
      source: 'the army',
      speakerText: 'the army',
      about: ['city:mosul'],
    },
  },
});

export const ARTICLE = corpusOf(
  {
    id: 'article',
    entities: [
      entityOf('country:iraq', { name: 'Iraq' }),
      entityOf('province:nineveh', { name: 'Nineveh', partOf: ['country:iraq'] }),
      entityOf('province:kirkuk', { name: 'Kirkuk', partOf: ['country:iraq'] }),
      entityOf('city:mosul', {
        name: 'Mosul',
        aliases: ['Al-Mawsil', 'الموصل'],
        sameAs: ['https://www.wikidata.org/wiki/Q83303'],
        latitude: 36.335,
        longitude: 43.11889,
        partOf: ['province:nineveh'],
      }),
      entityOf('city:hawija', {
        name: 'Hawija',
        aliases: ['Hwija'],
        sameAs: ['https://ar.wikipedia.org/wiki/الحويجة'],
        partOf: ['province:kirkuk'],
      }),
      entityOf('region:badia', { name: 'Badia' }),
      entityOf('person:al-abadi', { name: 'Haidar al-Abadi' }),
      entityOf('person:al-tai', { name: 'Riad al-Tai' }),
      entityOf('person:qaddour', { name: 'Basma Qaddour' }),
      entityOf('organisation:isis', { name: 'ISIS', organisationKind: 'MILITANT_GROUP' }),
      entityOf('organisation:syriatimes', { name: 'Syriatimes', organisationKind: 'MEDIA' }),
      entityOf('organisation:gazette', { name: 'Gazette', organisationKind: 'MEDIA' }),
    ],
  },
  [INTERVIEW, REPORT, LEAFLET],
);
