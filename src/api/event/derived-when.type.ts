import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { DateBasis as DateBasisValue } from '../../domain/event-time';
import type { When as WhenRecord } from '../../domain/when';
import { allLoaded, type DerivedWhen as DerivedWhenRecord } from '../../use-cases/graph';
import { Claim } from '../claim/claim.type';
import type { Context } from '../context';
import { registerEnum } from '../register-enum';
import { When } from '../when/when.type';

const DateBasis = registerEnum<DateBasisValue>(
  'DateBasis',
  'The rules by which a time of an event is derived.',
  {
    CONTROL:
      "It changed who holds a place, so it lies where one holder's time ends, or the next " +
      "one's begins.",
    TOLD: 'A claim tells it as having happened, so it had happened, or begun, by then.',
  },
);

@ObjectType({
  simpleResolvers: true,
  description: 'A time of an event that no text gives. It follows from claims, which it names.',
})
export class DerivedWhen {
  @Field(() => When, { description: 'Within `Event.when`, where texts give that.' })
  when: WhenRecord;

  @Field(() => [DateBasis], { description: 'The rules that narrow it.' })
  basis: readonly DateBasisValue[];
}

@Resolver(() => DerivedWhen)
export class DerivedWhenResolver {
  @FieldResolver(() => [Claim], {
    description: 'The claims that it follows from, by id.',
  })
  claims(@Root() { claimIds }: DerivedWhenRecord, @Ctx() { loaders }: Context) {
    return allLoaded(claimIds.map((id) => loaders.node(id)));
  }
}
