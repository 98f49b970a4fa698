import { Command } from 'commander';
import { readVocabulary } from '../../vocabulary/read-vocabulary';
import { describeVocabulary, formatVocabulary } from '../describe-vocabulary';

/** `claimline vocabulary`: prints the types and roles that annotations may use. */
export function vocabularyCommand(): Command {
  return new Command('vocabulary')
    .description('Print the types of mentions, events and relations, their roles and attributes.')
    .option('--json', 'print one JSON object on standard output')
    .action(({ json }: { json?: boolean }) => {
      const vocabulary = readVocabulary();
      if (json) console.log(JSON.stringify(describeVocabulary(vocabulary), null, 2));
      else for (const line of formatVocabulary(vocabulary)) console.log(line);
    });
}
