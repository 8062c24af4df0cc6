import { relative } from 'node:path';
import ts from 'typescript';
import type { Mutant } from './mutant.ts';

/** Parameters that a condition is given as: of the table, of a bucket, of what stands between. */
const CONDITION = 'condition';
/** A name by which something is newer or older than something else, or nobody's to write. */
const FENCES = /\bepoch\b|seq\b|\bsince\b|\bclosed\b|compareVersions\(|isOlderThan\(/i;

/**
 * Every condition that a write is given, every `throw` of who was overtaken, and every comparison of
 * versions, epochs and seqs in these files: each taken out in turn. Nobody has to remember a new one.
 */
export function findConditions(root: string, files: readonly string[]): Mutant[] {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    noEmit: true,
    skipLibCheck: true,
    strict: true,
    types: ['node'],
  };
  const program = ts.createProgram([...files], options);
  const checker = program.getTypeChecker();
  return files.flatMap((path) => {
    const source = program.getSourceFile(path);
    return source ? mutantsOf(source, relative(root, path), checker) : [];
  });
}

function mutantsOf(source: ts.SourceFile, file: string, checker: ts.TypeChecker): Mutant[] {
  const found: Mutant[] = [];
  const counts = new Map<string, number>();
  const add = (node: ts.Node, what: string, start: number, end: number, text: string) => {
    const label = `${file} ${nameAround(node)} ${what}`;
    const count = (counts.get(label) ?? 0) + 1;
    counts.set(label, count);
    found.push({ name: `${label}#${count}`, file, start, end, text });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const given = conditionGiven(node, checker);
      if (given) add(node, calledName(node), given.start, given.end, '');
    }
    if (ts.isThrowStatement(node) && /^new Overtaken\(/.test(node.expression.getText(source))) {
      add(node, 'overtaken', node.getStart(source), node.end, '{}');
    }
    if (isFence(node, source)) {
      // A loop that never ends, nobody could be told to have noticed.
      for (const text of isOfLoop(node) ? ['false'] : ['true', 'false'])
        add(node, text, node.getStart(source), node.end, text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Where a call's condition is, with the comma before it. */
function conditionGiven(node: ts.CallExpression, checker: ts.TypeChecker) {
  const parameters = checker.getResolvedSignature(node)?.getParameters() ?? [];
  const index = parameters.findIndex(({ name }) => name === CONDITION);
  const [previous, argument] = [node.arguments[index - 1], node.arguments[index]];
  return argument && { start: previous?.end ?? argument.getStart(), end: argument.end };
}

function calledName({ expression }: ts.CallExpression): string {
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
}

const COMPARING: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.LessThanEqualsToken,
  ts.SyntaxKind.GreaterThanToken,
  ts.SyntaxKind.GreaterThanEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
]);

/** A comparison of versions or epochs, or a call that answers one with yes or no. */
function isFence(node: ts.Node, source: ts.SourceFile): boolean {
  if (ts.isCallExpression(node)) return node.expression.getText(source) === 'isOlderThan';
  if (!ts.isBinaryExpression(node) || !COMPARING.has(node.operatorToken.kind)) return false;
  return FENCES.test(node.getText(source));
}

/** Whether a loop goes on by it. */
function isOfLoop({ parent }: ts.Node): boolean {
  return ts.isForStatement(parent) || ts.isWhileStatement(parent) || ts.isDoStatement(parent);
}

/** Of the function or method around it, so that names stay as they are when a file grows. */
function nameAround(node: ts.Node): string {
  for (let around: ts.Node | undefined = node.parent; around; around = around.parent) {
    if (isNamed(around) && isWithCode(around) && around.name) return around.name.getText();
  }
  return 'top';
}

type Named =
  | ts.FunctionDeclaration
  | ts.MethodDeclaration
  | ts.PropertyAssignment
  | ts.VariableDeclaration;

function isNamed(node: ts.Node): node is Named {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isPropertyAssignment(node) ||
    ts.isVariableDeclaration(node)
  );
}

function isWithCode(node: Named): boolean {
  if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) return true;
  return node.initializer !== undefined && ts.isArrowFunction(node.initializer);
}
