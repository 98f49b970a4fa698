import { Field, ObjectType } from 'type-graphql';
import type { Role } from '../../domain/principal';
import { registerEnum } from '../register-enum';

export const AccessRoleEnum = registerEnum<Role>(
  'AccessRole',
  'A right to the whole graph. Each has the rights of those before it.',
  {
    READER: 'Reads, even where reading is closed.',
    CURATOR: 'Corrects: retracts claims, merges entities, gives grades.',
    ADMIN: 'Imports and withdraws corpora, and reads the audit.',
  },
);

@ObjectType('Viewer', {
  simpleResolvers: true,
  description: 'A person or a program that has shown a credential.',
})
export class ViewerType {
  @Field(() => String, { description: 'The name that stands beside what they change.' })
  name: string;

  @Field(() => AccessRoleEnum, { description: 'Their right.' })
  role: Role;
}
