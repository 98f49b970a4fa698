import { readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { STORE } from './statement-variants';

/** The names of parameters or columns that a type declares; those with a `?` may be missing. */
export interface DeclaredNames {
  readonly all: readonly string[];
  readonly needed: readonly string[];
}

/** A statement as the program declares it where it loads it. */
export interface DeclaredStatement {
  /** `keys/api-keys.ts`, for messages. */
  readonly by: string;
  /** `keys/find-key.cypher` */
  readonly file: string;
  /** The flags of the one variant that is declared; null for all of them. */
  readonly flags: readonly string[] | null;
  readonly parameters: DeclaredNames;
  readonly columns: DeclaredNames;
}

/** Every call of `loadStatement` and `loadTemplate`, with the types that it declares. */
export function declaredStatements(): DeclaredStatement[] {
  const files = (readdirSync(STORE, { recursive: true }) as string[])
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.join(STORE, file));
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.Node20,
    strict: true,
    skipLibCheck: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const found: DeclaredStatement[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^load(Statement|Template)$/.test(node.expression.getText())) {
      const [folder, file] = node.arguments.map((argument) => valueOf(argument, checker));
      if (file !== undefined) {
        const [parameters, columns] = typesOf(node, checker);
        const by = path.relative(STORE, node.getSourceFile().fileName);
        const home = folder === 'FOLDER' ? path.join(STORE, 'migrations') : path.dirname(by);
        const cypher = path.relative(STORE, path.resolve(STORE, home, file));
        found.push({ by, file: cypher, flags: flagsOf(node), parameters, columns });
      }
    }
    ts.forEachChild(node, look);
  };
  for (const file of files) look(program.getSourceFile(file)!);
  return found;
}

/** The text of an argument: a literal's, a constant's, or else as it is written. */
function valueOf(argument: ts.Expression, checker: ts.TypeChecker): string {
  const type = checker.getTypeAtLocation(argument);
  return type.isStringLiteral() ? type.value : argument.getText();
}

function typesOf(call: ts.CallExpression, checker: ts.TypeChecker): [DeclaredNames, DeclaredNames] {
  const type = checker.getTypeAtLocation(call);
  const declared = type.aliasTypeArguments ?? checker.getTypeArguments(type as ts.TypeReference);
  return [namesIn(declared[0]!, checker), namesIn(declared[1]!, checker)];
}

/** Those of every member of a union are needed; those of some may be missing. */
function namesIn(type: ts.Type, checker: ts.TypeChecker): DeclaredNames {
  const members = type.isUnion() ? type.types : [type];
  const all = new Set(
    members.flatMap((member) => checker.getPropertiesOfType(member).map(({ name }) => name)),
  );
  const needed = checker
    .getPropertiesOfType(type)
    .filter(({ flags }) => (flags & ts.SymbolFlags.Optional) === 0)
    .map(({ name }) => name);
  return { all: [...all].sort(), needed };
}

/** The flags in `loadTemplate(…).write([…])`. */
function flagsOf(call: ts.CallExpression): string[] | null {
  const write = call.parent.parent;
  if (!ts.isPropertyAccessExpression(call.parent) || !ts.isCallExpression(write)) return null;
  const [flags] = write.arguments;
  return (flags as ts.ArrayLiteralExpression).elements.map(
    (flag) => (flag as ts.StringLiteral).text,
  );
}
