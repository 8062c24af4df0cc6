import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { type Mutant, mutated } from './mutant.ts';

/** Names that nothing bears, or not yet: the only errors of types that running would come upon. */
const NAMELESS: ReadonlySet<number> = new Set([2304, 2448, 2454, 2552, 18004]);

/**
 * Mutants that would not even run: whatever fails then has noticed nothing.
 * @returns their names, each with what is wrong
 */
export function thoseThatDoNotRun(root: string, mutants: readonly Mutant[]): string[] {
  const texts = new Map<string, string>();
  const versions = new Map<string, number>();
  const host: ts.LanguageServiceHost = {
    getCompilationSettings: () => ({ ...OPTIONS }),
    getScriptFileNames: () => [...new Set(mutants.map(({ file }) => join(root, file)))],
    getScriptVersion: (path) => String(versions.get(path) ?? 0),
    getScriptSnapshot: (path) => {
      const text = texts.get(path) ?? ts.sys.readFile(path);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
  };
  const service = ts.createLanguageService(host);
  return mutants.flatMap((mutant) => {
    const path = join(root, mutant.file);
    const change = (text: string | undefined) => {
      if (text === undefined) texts.delete(path);
      else texts.set(path, text);
      versions.set(path, (versions.get(path) ?? 0) + 1);
    };
    change(mutated(readFileSync(path, 'utf8'), mutant));
    const nameless = () =>
      service.getSemanticDiagnostics(path).filter(({ code }) => NAMELESS.has(code));
    const syntax = service.getSyntacticDiagnostics(path);
    const wrong = syntax.length > 0 ? syntax : nameless();
    change(undefined);
    return wrong.length === 0 ? [] : [`${mutant.name}: ${textOf(wrong)}`];
  });
}

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowImportingTsExtensions: true,
  noEmit: true,
  skipLibCheck: true,
  strict: true,
  types: ['node'],
};

function textOf(diagnostics: readonly ts.Diagnostic[]): string {
  return diagnostics
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
    .join('; ');
}
