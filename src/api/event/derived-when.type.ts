import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { DateBasis } from '../../domain/event-time';
import type { When } from '../../domain/when';
import { allLoaded, type DerivedWhen } from '../../use-cases/graph';
import { ClaimType } from '../claim/claim.type';
import type { Context } from '../context';
import { registerEnum } from '../register-enum';
import { WhenType } from '../when/when.type';

const DateBasisEnum = registerEnum<DateBasis>(
  'DateBasis',
  'The rules by which a time of an event is derived.',
  {
    CONTROL:
      "It changed who holds a place, so it lies where one holder's time ends, or the next " +
      "one's begins.",
    TOLD: 'A claim tells it as having happened, so it had happened, or begun, by then.',
  },
);

@ObjectType('DerivedWhen', {
  simpleResolvers: true,
  description: 'A time of an event that no text gives. It follows from claims, which it names.',
})
export class DerivedWhenType {
  @Field(() => WhenType, { description: 'Within `Event.when`, where texts give that.' })
  when: When;

  @Field(() => [DateBasisEnum], { description: 'The rules that narrow it.' })
  basis: readonly DateBasis[];
}

@Resolver(() => DerivedWhenType)
export class DerivedWhenResolver {
  @FieldResolver(() => [ClaimType], {
    description: 'The claims that it follows from, by id.',
  })
  claims(@Root() { claimIds }: DerivedWhen, @Ctx() { loaders }: Context) {
    return allLoaded(claimIds.map((id) => loaders.node(id)));
  }
}
