import { Command } from 'commander';
import { writeNewCorpus } from '../new-corpus';

/** `claimline new CORPUS`: begins a corpus in a folder of its own. */
export function newCommand(): Command {
  return new Command('new')
    .description('Start a corpus with a text of one sentence and one claim, for you to replace.')
    .argument('<corpus>', 'a new or empty folder; its name is the id of the corpus')
    .action(async (folder: string) => {
      const files = await writeNewCorpus(folder);
      console.log(`${folder}: ${files.join(', ')}; next: claimline check ${folder}`);
    });
}
