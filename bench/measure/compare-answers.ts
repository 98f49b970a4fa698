import { isDeepStrictEqual } from 'node:util';
import type { Question } from '../questions/question';
import type { System } from './systems';

/** Throws unless every system that can be asked gives the same answer to these variants of the question. */
export async function compareAnswers(
  question: Question,
  systems: readonly System[],
  variants = question.variants.slice(0, 10),
): Promise<void> {
  for (const variables of variants) {
    let first: { name: string; answer: unknown } | null = null;
    for (const system of systems) {
      if (!system.canBeAsked(question)) continue;
      const data = await system.ask(question, variables);
      const { name } = system;
      const answer = plain(system.answer(question, data));
      first ??= { name, answer };
      if (!isDeepStrictEqual(answer, first.answer)) {
        throw new Error(
          `${question.name} ${JSON.stringify(variables)}: ${first.name} and ${name} differ\n` +
            `${JSON.stringify(first.answer).slice(0, 3000)}\n${JSON.stringify(answer).slice(0, 3000)}`,
        );
      }
    }
  }
}

function plain(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer));
}
