#!/usr/bin/env node
// Plain JavaScript, so that an old Node or a missing install is told in one sentence.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Expected Node 20.19 or newer for warta but received ${process.versions.node}`);
  process.exit(2);
}

const { register } = await import('tsx/esm/api').catch((error) => {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  console.error('Expected installed packages for warta but received none: run `npm ci` first');
  process.exit(2);
});

// A tsconfig.json where the user stands is none of ours.
register({ tsconfig: false });
const { main } = await import('./warta.ts');
const { endProcess, processIo } = await import('./process-io.ts');
await endProcess(await main(process.argv.slice(2), processIo()));
