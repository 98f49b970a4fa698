// The conformance suite imports `globSync` of node 22 for a command that we do not run.
import { register } from 'node:module';

const shim = `data:text/javascript,${encodeURIComponent(
  "export * from 'node:fs'; export const globSync = () => [];",
)}`;
const hooks = `export async function resolve(specifier, context, next) {
  const isOurs = specifier === 'fs' && context.parentURL?.includes('@modelcontextprotocol/conformance');
  return isOurs ? { url: ${JSON.stringify(shim)}, shortCircuit: true } : next(specifier, context);
}`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
