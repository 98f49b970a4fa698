import { Command, InvalidArgumentError, Option } from 'commander';
import { countOf } from '../../domain/count-of';
import { AUTHORITIES } from '../../domain/elsewhere';
import { LOCAL_OWNER } from '../../domain/principal';
import { countOfProblems, formatProblem, type Problem } from '../../domain/problem';
import { quote } from '../../domain/quote';
import { readConfig } from '../../server/config';
import {
  addAddresses,
  checkAddresses,
  type Refused,
} from '../../use-cases/corrections/add-addresses';
import { EXIT } from '../exit';
import { openGraph } from '../open-graph';
import { showRows } from '../progress';
import { type AddressCell, type AddressColumn, readAddressTable } from '../read-address-table';
import { stopSignal } from '../stop-signal';

const DEFAULT_COLUMNS: readonly AddressColumn[] = [{ name: 'same_as', template: null }];

interface Options {
  readonly id: string;
  readonly sameAs: readonly AddressColumn[];
  readonly reason?: string;
  readonly keepGoing?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `claimline reconcile FILE`: gives entities the addresses that a table has of them, as from OpenRefine. */
export function reconcileCommand(finish: (exitCode: number) => void): Command {
  return new Command('reconcile')
    .description(
      'Add addresses to entities (sameAs) from a CSV or TSV, such as OpenRefine exports. ' +
        'A file with problems adds nothing; running it again adds only what is new. Each ' +
        'address is a separate act in the history.',
    )
    .argument('<file>', 'a table with a header: a column of ids, and columns of addresses')
    .option('--id <column>', 'the column with the ids of entities, such as city:mosul', 'entity_id')
    .addOption(
      new Option(
        '--same-as <column[=template]>',
        'a column of addresses, or of ids with a template such as https://example.org/{}, wikidata or geonames; repeatable',
      )
        .argParser(addColumn)
        .default(DEFAULT_COLUMNS, 'same_as'),
    )
    .option('--reason <text>', 'why, for the history; default: the file and the line')
    .option('--keep-going', 'if some rows have problems, add the addresses of the others')
    .option('--dry-run', 'say what would be added, and add nothing')
    .option('--json', 'print one JSON object on standard output')
    .action(async (file: string, options: Options) => {
      const columns = { id: options.id, addresses: options.sameAs };
      const table = await readAddressTable(file, columns);
      const signal = stopSignal();
      const graph = await openGraph(readConfig(), signal);
      try {
        const { toAdd, known, refused } = await checkAddresses(graph.store, table.cells);
        const problems = [
          ...table.problems,
          ...refused.map((one) => problemOf(file, one, options.id)),
        ];
        problems.sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
        const isHeld = problems.length > 0 && options.keepGoing !== true;
        const added: AddressCell[] = [];
        if (!isHeld && options.dryRun !== true) {
          const progress = showRows(file, toAdd.length, { verb: 'adding' });
          const late = await addAddresses(
            graph.store,
            toAdd,
            { by: LOCAL_OWNER },
            {
              reason: ({ line }) => options.reason ?? `${file}, line ${line}`,
              onAdded(cell) {
                added.push(cell);
                progress.add(1);
                signal.throwIfAborted();
              },
            },
          ).finally(() => progress.end());
          for (const one of late) problems.push(problemOf(file, one, options.id));
        }
        print(
          {
            ...{ file, dryRun: options.dryRun === true, problems, withoutId: table.withoutId },
            added: (options.dryRun && !isHeld ? toAdd : added).map(({ id, url }) => ({ id, url })),
            unchanged: known.length,
          },
          options,
        );
        if (problems.length > 0) finish(EXIT.PROBLEMS);
      } finally {
        await graph.close();
      }
    });
}

/** The outcome as `--json` prints it. */
interface Reconciled {
  readonly file: string;
  readonly dryRun: boolean;
  readonly added: readonly { readonly id: string; readonly url: string }[];
  readonly unchanged: number;
  readonly withoutId: number;
  readonly problems: readonly Problem[];
}

function print(reconciled: Reconciled, { json }: Options): void {
  if (json) return console.log(JSON.stringify(reconciled, null, 2));
  const { file, dryRun, added, unchanged, withoutId, problems } = reconciled;
  for (const one of problems) console.log(formatProblem(one));
  if (dryRun) for (const { id, url } of added) console.log(`${id} ${url}`);
  const done = dryRun ? 'would be added' : 'added';
  console.log(
    [
      `${file}: ${countOf(added.length, 'address', 'addresses')} ${done}`,
      `${unchanged} known already`,
      ...(withoutId === 0 ? [] : [`${countOf(withoutId, 'row')} without an id skipped`]),
      ...(problems.length === 0 ? [] : [countOfProblems(problems)]),
    ].join('; '),
  );
}

/** A cell that was refused, at its place. */
function problemOf(
  file: string,
  { item: { id, url, line, column }, error }: Refused<AddressCell>,
  idColumn: string,
): Problem {
  if (!('argument' in error)) {
    const message = `${quote(id)} was changed by ${error.changes[0]!.by} meanwhile`;
    return { file, line, code: 'changed-meanwhile', message, expected: 'the command again' };
  }
  const { argument, problem, expected } = error;
  const isId = argument === 'id';
  return {
    ...{ file, line, expected },
    code: isId ? 'unknown-entity' : 'bad-url',
    message: isId ? `${idColumn} ${quote(id)} ${problem}` : `${column} ${quote(url)} ${problem}`,
  };
}

/** Adds a column to those that were named; the first takes the place of the default. */
function addColumn(written: string, before: readonly AddressColumn[]): readonly AddressColumn[] {
  const [name = '', ...rest] = written.split('=');
  const given = rest.length === 0 ? null : rest.join('=');
  const template = given === null ? null : (AUTHORITIES[given]?.template ?? given);
  if (name.trim() === '') throw new InvalidArgumentError('(expected the name of a column)');
  if (template !== null && !/^https?:\/\/[^{}]*\{\}[^{}]*$/.test(template)) {
    const names = Object.keys(AUTHORITIES).join(', ');
    throw new InvalidArgumentError(
      `(expected an address with one {} behind the =, or one of ${names})`,
    );
  }
  return [...(before === DEFAULT_COLUMNS ? [] : before), { name: name.trim(), template }];
}
