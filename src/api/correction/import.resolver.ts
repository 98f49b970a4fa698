import { Args, Ctx, Mutation, Resolver } from 'type-graphql';
import { importOnRequest, withdrawOnRequest } from '../../use-cases/corrections/import-on-request';
import type { Context } from '../context';
import { badUserInput } from '../errors';
import { carryOut } from './carry-out';
import { ImportArgs, ImportResultType, WithdrawArgs } from './import.type';

/** The name of a folder, and no way out of the one that it lies in. */
const FOLDER = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}$/;

@Resolver(() => ImportResultType)
export class ImportResolver {
  @Mutation(() => ImportResultType, {
    description:
      'Imports a corpus from the server’s folder of corpora, as the command does. If the ' +
      'corpus has any problem, nothing is imported. It answers when the import is ' +
      'complete. For admins.',
  })
  importCorpus(
    @Args(() => ImportArgs) asked: ImportArgs,
    @Ctx() context: Context,
  ): Promise<ImportResultType> {
    return carryOut(context, 'ADMIN', async (store, by) => {
      const { openCorpus } = context;
      if (openCorpus === null) {
        throw badUserInput(
          'name',
          'names a corpus, and this server may open none',
          'the setting CLAIMLINE_CORPORA',
        );
      }
      if (!FOLDER.test(asked.name)) {
        throw badUserInput('name', 'is no name of a folder', 'letters, digits, _, - and .');
      }
      const reading = await openCorpus(asked.name);
      return importOnRequest(store, { ...asked, reading }, { by });
    });
  }

  @Mutation(() => ImportResultType, {
    description:
      'Takes a corpus out of the current graph. knownAsOf still reads the time before, ' +
      'and an import brings it back. For admins.',
  })
  withdrawCorpus(
    @Args(() => WithdrawArgs) asked: WithdrawArgs,
    @Ctx() context: Context,
  ): Promise<ImportResultType> {
    return carryOut(context, 'ADMIN', (store, by) => withdrawOnRequest(store, asked, { by }));
  }
}
