import { type Entity, entityTypeOfId, foldName } from '../../domain/entity';
import type { ProblemCode } from '../../domain/problem-codes';
import { quote } from '../../domain/quote';

/** Reports a fault and the correct form. */
export type ReportFault = (code: ProblemCode, message: string, expected: string) => void;

/**
 * Characters. One index of Neo4j holds an entity's id and its name, in 8 kB at most, and a character
 * takes up to three bytes.
 */
const LONGEST = 1_000;

/** Reports an id that states another type, and what is too long for the graph's indexes. */
export function checkEntity(entity: Entity, report: ReportFault): void {
  const { id, type, name, aliases, sameAs } = entity;
  if (entityTypeOfId(id) !== type || id.length > LONGEST) {
    const expected = `${type.toLowerCase()}:<name>, at most ${LONGEST} characters`;
    report('wrong-id', `the id of a ${type} is ${quote(id)}`, expected);
  }
  const texts = [name, ...aliases, ...sameAs].flatMap((text) => [text, foldName(text)]);
  if (texts.some((text) => text.length > LONGEST)) {
    report('too-long', `${quote(id)} has a very long name`, `at most ${LONGEST} characters`);
  }
}
