import { DataFactory, type Quad_Object, Writer } from 'n3';
import { LINKED_DATA_CONTEXT, type LinkedNode } from './linked-data-context';

const { literal, namedNode, quad } = DataFactory;

/** A term as jsonld gives it. */
interface Term {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
  readonly datatype?: { readonly value: string };
}

/**
 * A part of a file of Turtle; the first has the prefixes. Every node has an address, so parts can follow one
 * another.
 */
export async function turtleOf(nodes: readonly LinkedNode[], isFirst = false): Promise<string> {
  // It takes a while to load, and few exports need it.
  const { default: jsonld } = await import('jsonld');
  const document = { '@context': LINKED_DATA_CONTEXT, '@graph': nodes };
  const quads = (await jsonld.toRDF(document as never, {
    documentLoader: refuse,
  })) as readonly Readonly<Record<'subject' | 'predicate' | 'object', Term>>[];
  const writer = new Writer({ prefixes: LINKED_DATA_CONTEXT });
  for (const { subject, predicate, object } of quads) {
    writer.addQuad(quad(namedNode(subject.value), namedNode(predicate.value), objectOf(object)));
  }
  return new Promise((resolve, reject) => {
    writer.end((error: Error | null, text: string) =>
      error ? reject(error) : resolve(isFirst ? text : text.replace(/^(@prefix .*\n)+/, '')),
    );
  });
}

function objectOf({ termType, value, language, datatype }: Term): Quad_Object {
  if (termType === 'NamedNode') return namedNode(value);
  return literal(value, language || namedNode(datatype!.value));
}

/** Contexts are in the files; nothing is fetched. */
async function refuse(url: string): Promise<never> {
  throw new Error(`${url} is not loaded`);
}
