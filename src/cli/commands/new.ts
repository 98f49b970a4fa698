import { Command } from 'commander';
import { writeNewCorpus } from '../new-corpus';

/** `claimline new CORPUS`: starts a corpus in a new folder. */
export function newCommand(): Command {
  return new Command('new')
    .description('Start a corpus with a text of one sentence and one claim, for you to replace.')
    .argument('<corpus>', 'a new or empty folder; its name is the id of the corpus')
    .action(async (folder: string) => {
      const files = await writeNewCorpus(folder);
      console.log(`${folder}: ${files.join(', ')}; next: claimline check ${folder}`);
    });
}
