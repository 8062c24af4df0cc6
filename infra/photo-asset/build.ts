/**
 * Run by the CDK command line when it publishes the photo function, as `build.ts PROJECT BUNDLE`:
 * puts sharp for Lambda beside the bundle and prints the path of the zip file, which is all that may
 * stand on stdout.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExpectationError, shown } from '../../shared/errors.ts';
import { installSharp } from './install-sharp.ts';
import { lockedSharp } from './locked-sharp.ts';
import { zipFolder } from './zip.ts';

const [project, bundle] = process.argv.slice(2);
if (project === undefined || bundle === undefined) {
  const received = shown(process.argv.slice(2));
  throw new ExpectationError('the project’s folder and the bundle’s', 'build.ts', received);
}

const content = mkdtempSync(join(tmpdir(), 'warta-photo-'));
cpSync(bundle, content, { recursive: true });
// Of libheif, which is in the bundle.
cpSync(
  join(project, 'node_modules', 'libheif-js', 'libheif-wasm', 'LICENSE'),
  join(content, 'LICENSE.libheif'),
);
installSharp(content, lockedSharp(project));
// beside the bundle, where the next build overwrites it
const archive = `${bundle}.zip`;
writeFileSync(archive, zipFolder(content));
rmSync(content, { recursive: true });
console.log(archive);
