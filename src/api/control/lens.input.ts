import { Field, ID, InputType, Int } from 'type-graphql';
import type { Reliability as ReliabilityValue } from '../../domain/assessment';
import type { When } from '../../domain/when';
import { Reliability } from '../assessment/assessment.type';
import { DateTime, Duration, EDTF } from '../scalars/scalars';

@InputType({
  description:
    'Whom to believe, and what was known: the same question under another lens may have another answer. ' +
    'All parts that are given must hold; control is then derived as if no other claim had been made.',
})
export class Lens {
  @Field(() => [ID], {
    nullable: true,
    description:
      'Only claims that one of these makes or passes on, anywhere in the chain; none where the list is empty. ' +
      'At most 100 actors of this graph: another id is refused.',
  })
  accordingTo?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'No claim that one of these makes or passes on, anywhere in the chain. Likewise at most 100 actors.',
  })
  excluding?: string[] | null;

  @Field(() => EDTF, {
    nullable: true,
    description:
      'Only claims said before this time began. Where the text gives no time, the publication counts.',
  })
  saidBefore?: When | null;

  @Field(() => EDTF, {
    nullable: true,
    description: 'Only claims published before this time began.',
  })
  publishedBefore?: When | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Only what this graph had recorded by then, as it was recorded then.',
  })
  knownAsOf?: Date | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Only claims of which so many independent origins say the same, 1 or more: ten outlets that ' +
      'relay one statement are one origin. Two say the same of a place if the times that they speak of overlap, or ' +
      'those from their first affirmation to their last do. For an event, each force that gains or loses a place counts by ' +
      'itself; the time stays that of each claim, so one of them alone may say the day.',
  })
  minimumOrigins?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Only what claims say against the interest of the side of everyone who makes them; each event and each ' +
      'state of a place is judged by itself, whatever else the claim says. Sides come from the relations ' +
      'MEMBER_OF, ALLIED_WITH and FIGHTS.',
  })
  againstInterest?: boolean | null;

  @Field(() => Reliability, {
    nullable: true,
    description:
      'Only claims whose source is graded so or better, A to E: each speaker, or the publisher where the source is ' +
      'unnamed. The latest grade of each assessor counts, and the worst of all assessors’ grades. F and no grade pass ' +
      'nowhere.',
  })
  minimumReliability?: ReliabilityValue | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Only claims that are themselves graded so or better, 1 to 5, counted in the same way. 6 and no grade pass nowhere.',
  })
  minimumCredibility?: number | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'The assessors whose grades count, by `Assessment.by`; all of them if left out, at most 100. Each has graded ' +
      'something in this graph. It takes no claim away by itself.',
  })
  gradedBy?: string[] | null;

  @Field(() => Duration, {
    nullable: true,
    description:
      'A state that is CONTINUED over a longer gap between affirmations becomes POSSIBLE: `P1Y`. A year counts as 366 days, ' +
      'a month as 31. It takes no claim away.',
  })
  longestGap?: string | null;
}
