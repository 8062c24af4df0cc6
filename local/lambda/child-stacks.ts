import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';

/**
 * From now on stacks name files and lines of the sources where they would name those of a bundle.
 * Node's own --enable-source-maps needs a comment in the bundle, which is then not what is deployed.
 * @param bundle its URL, as stacks have it
 */
export function mapStacks(bundle: string, mapFile: string): void {
  // The text at once, as the file may be gone later; parsed, which takes longer, for the first stack.
  const text = readFileSync(mapFile, 'utf8');
  let parsed: SourceMap | undefined;

  const placed = (frame: NodeJS.CallSite): string => {
    const [line, column] = [frame.getLineNumber(), frame.getColumnNumber()];
    if (frame.getFileName() !== bundle || line === null || column === null) return `${frame}`;
    parsed ??= new SourceMap(JSON.parse(text));
    const origin = parsed.findOrigin(line, column);
    if (!('fileName' in origin)) return `${frame}`;
    const { fileName, lineNumber, columnNumber } = origin;
    const place = `${fileName}:${lineNumber}:${columnNumber}`;
    return `${frame}`.replace(`${bundle}:${line}:${column}`, place);
  };

  Error.prepareStackTrace = (error, frames) =>
    [Error.prototype.toString.call(error), ...frames.map((one) => `    at ${placed(one)}`)].join(
      '\n',
    );
}
