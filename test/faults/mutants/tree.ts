import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Mutant, mutated } from './mutant.ts';

const COPIED = [
  'shared',
  'functions',
  'local',
  'cli',
  'infra',
  'test',
  'samples',
  'docs',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
];

/** A copy of the checkout in which one check at a time is missing. */
export class Tree {
  readonly folder: string;

  constructor(readonly root: string) {
    this.folder = mkdtempSync(join(tmpdir(), 'warta-mutants-'));
    for (const name of COPIED) {
      cpSync(join(root, name), join(this.folder, name), { recursive: true });
    }
    symlinkSync(join(root, 'node_modules'), join(this.folder, 'node_modules'));
    // Also where somebody interrupts.
    process.on('exit', () => this.remove());
  }

  async without<T>(mutant: Mutant, use: () => Promise<T>): Promise<T> {
    const path = join(this.folder, mutant.file);
    const source = readFileSync(path, 'utf8');
    writeFileSync(path, mutated(source, mutant));
    try {
      return await use();
    } finally {
      writeFileSync(path, source);
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
