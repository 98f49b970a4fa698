import { bratConfiguration } from '../../../src/annotations/brat/brat-configuration';
import { Scheme } from '../../../src/annotations/scheme/scheme';
import { readVocabulary } from '../../../src/vocabulary/read-vocabulary';

const lines = bratConfiguration(
  new Scheme(readVocabulary(), {
    Sortie: { is: 'AirStrike', description: 'A flight of one aircraft that strikes.' },
    Advises: { is: 'AlliedWith', description: 'The subject advises the forces of the object.' },
  }),
).split('\n');

describe('the configuration for brat', () => {
  it('offers each type of event with the roles of its frame, and with those that all events have', () => {
    expect(lines).toContain(
      'Movement\tAgent*:<ACTOR>, Origin*:<PLACE>, Destination*:<PLACE>, <COMMON>',
    );
    expect(lines).toContain(
      '<COMMON>=Place*:City|Province|Country|Region|Facility, When?:Time, Cause*:<EVENT>, Quantity*:Quantity',
    );
  });

  it('offers relations between the types that they can hold between, and attributes with their values', () => {
    expect(lines).toContain('MemberOf\tArg1:Person|Organisation|Country, Arg2:Organisation');
    expect(lines).toContain('Realis\tArg:<EVENT>, Value:Actual|Planned|Expected|Urged|Denied');
  });

  it("gives a corpus's own terms the frames of the terms that they are under", () => {
    const frameOf = (name: string) =>
      lines.find((line) => line.startsWith(`${name}\t`))?.split('\t')[1];
    expect(frameOf('Sortie')).toBe(frameOf('AirStrike'));
    expect(frameOf('Sortie')).toMatch(/^Agent\*:<ACTOR>/);
    expect(frameOf('Advises')).toBe(frameOf('AlliedWith'));
  });
});
