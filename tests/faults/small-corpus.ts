import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

const FORCES = ['ISIS', 'Iraq'] as const;

/**
 * Writes a corpus of short documents in brat's format, whose entities no other such corpus has. Documents
 * claim now this force, now that one of the same few cities, so that what is derived changes with each.
 */
export async function writeSmallCorpus(
  folder: string,
  name: string,
  documents: number,
  /** Characters that each text has besides, no two alike. */
  filler = 0,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const names = Array.from({ length: documents }, (_, index) => `${name}-${index}`);
  const dates = names.map((_, index) => `2014-${pad(1 + (index % 12))}-${pad(1 + (index % 28))}`);
  const heads = names.map(
    (document, index) => `  ${document}:
    title: Report ${index} of ${name}
    publisher: organisation:${name}-herald
    published: ${dates[index]}
    language: en
`,
  );
  await writeFile(
    path.join(folder, 'corpus.yaml'),
    `id: ${name}\ntitle: ${name}\nlicence: CC0-1.0\ndocuments:\n${heads.join('')}`,
  );
  await writeFile(
    path.join(folder, 'entities.yaml'),
    `entities:
  city:${name}-0: { name: ${name} north }
  city:${name}-1: { name: ${name} south }
  organisation:${name}-isis: { name: ISIS of ${name}, kind: MILITANT_GROUP }
  organisation:${name}-iraq: { name: Iraq of ${name}, kind: ARMED_FORCE }
  organisation:${name}-herald: { name: Herald of ${name}, kind: MEDIA }
  person:${name}-mayor: { name: Mayor of ${name} }
`,
  );
  for (const [index, document] of names.entries()) {
    const force = FORCES[index % 2]!;
    const end = 20 + force.length;
    await writeFile(
      path.join(folder, `${document}.txt`),
      `The mayor said that ${force} holds Tikrit.\n${randomBytes(filler / 2).toString('hex')}\n`,
    );
    await writeFile(
      path.join(folder, `${document}.ann`),
      `T1	Person 0 9	The mayor
N1	Reference T1 Claimline:person:${name}-mayor	The mayor
T2	Claim 10 14	said
T3	Content 20 ${end + 13}	${force} holds Tikrit
T4	Organisation 20 ${end}	${force}
N2	Reference T4 Claimline:organisation:${name}-${force.toLowerCase()}	${force}
T5	Control ${end + 1} ${end + 6}	holds
T6	City ${end + 7} ${end + 13}	Tikrit
N3	Reference T6 Claimline:city:${name}-${index % 3 === 0 ? 0 : 1}	Tikrit
E1	Claim:T2 Source:T1 Content:T3
A1	Mode E1 Indirect
A2	Factuality E1 Certain
E2	Control:T5 Place:T6 Force:T4
`,
    );
  }
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
