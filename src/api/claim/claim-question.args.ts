import { ArgsType, Field } from 'type-graphql';
import { type ClaimQuestion, MOST_COMPARED } from '../../use-cases/ask-claims';
import { FILTER } from '../arguments/filter-description';
import { readLens } from '../../use-cases/arguments/read-lens';
import { LensInput } from '../control/lens.input';
import { readClaimFilter } from '../../use-cases/arguments/read-claim-filter';
import { ClaimFilterInput } from './claim.filter';

/** The arguments of every field that asks for claims. */
@ArgsType()
export class ClaimQuestionArgs {
  @Field(() => ClaimFilterInput, { nullable: true, description: FILTER })
  filter?: ClaimFilterInput | null;

  @Field(() => LensInput, {
    nullable: true,
    description:
      'Whom to believe, and what was known. Default: all current claims. `minimumOrigins` keeps a claim ' +
      'if that many independent origins, its own included, make at least one of its statements. ' +
      '`againstInterest` keeps a claim if it says something about control that is unfavourable to its ' +
      'speakers’ own side. Neither looks at the rest of the claim. ' +
      `With either of them, the other conditions may leave at most ${MOST_COMPARED} claims.`,
  })
  lens?: LensInput | null;
}

/** The question that the arguments ask. Throws BAD_USER_INPUT where a part cannot be used. */
export function readClaimQuestion({ filter, lens }: ClaimQuestionArgs): ClaimQuestion {
  return { filter: readClaimFilter(filter), lens: readLens('lens', lens) };
}
