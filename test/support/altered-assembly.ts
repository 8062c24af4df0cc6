import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { assemble } from '../../local/synth.ts';

const PROJECT = resolve(import.meta.dirname, '../..');

interface Resource {
  readonly Type: string;
  readonly Properties: Record<string, unknown>;
}

export interface AlteredAssembly {
  readonly dir: string;
  remove(): void;
}

/** The stack as it deploys, but for what `alter` changes of its functions' properties. */
export async function alteredAssembly(
  alter: (properties: Record<string, unknown>) => void,
): Promise<AlteredAssembly> {
  const made = await assemble({ projectDir: PROJECT });
  // Beside the other: from outside of the project its code would not find sharp.
  const dir = mkdtempSync(join(dirname(made), 'altered-'));
  cpSync(made, dir, { recursive: true });
  const file = join(dir, 'Warta.template.json');
  const template: { Resources: Record<string, Resource> } = JSON.parse(readFileSync(file, 'utf8'));
  for (const { Type, Properties } of Object.values(template.Resources)) {
    if (Type === 'AWS::Lambda::Function') alter(Properties);
  }
  writeFileSync(file, JSON.stringify(template));
  return { dir, remove: () => rmSync(dir, { recursive: true }) };
}
