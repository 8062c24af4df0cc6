/** `npm start`: the whole stack on this machine, with something to look at. */
import { resolve } from 'node:path';
import { ExpectationError } from '../shared/errors.ts';
import { frontPath } from '../shared/keys.ts';
import { type Cloud, startCloud } from './cloud.ts';
import {
  type LocalJson,
  readLastJson,
  retireLocalJson,
  writeLocalJson,
} from './data/local-json.ts';
import { removeOperatorJson, writeOperatorJson } from './data/operator-json.ts';
import { moveTo, seed } from './seed.ts';
import { asksForHelp, USAGE } from './start/arguments.ts';
import { logLevel, readableLine } from './start/log-lines.ts';
import { readyText } from './start/messages.ts';
import { choosePort } from './start/ports.ts';
import { stopOnSignals } from './start/stopping.ts';
import { assemble } from './synth.ts';

const PROJECT = resolve(import.meta.dirname, '..');

/** Where the site and the API are unless PORT and API_PORT say otherwise. */
const SITE_PORT = 8787;
const API_PORT = 8788;

const report = (line: string) => console.log(line);

try {
  if (asksForHelp(process.argv.slice(2))) report(USAGE);
  else await start();
} catch (error) {
  // What the user can put right is one sentence; anything else is a fault, and shows where it is.
  console.error(error instanceof ExpectationError ? error.message : error);
  process.exit(1);
}

async function start(): Promise<void> {
  const { PORT, API_PORT: apiPort, WARTA_DATA, WARTA_LOG } = process.env;
  const level = logLevel(WARTA_LOG);
  const dataDir = resolve(PROJECT, WARTA_DATA || '.warta');
  const assembly = await assemble({
    projectDir: PROJECT,
    onSynthesise: () => report('Synthesising the stack …'),
  });
  report('Starting the local cloud …');
  const cloud = await startCloud({
    assembly,
    dataDir,
    sitePort: await choosePort('PORT', PORT, SITE_PORT),
    apiPort: await choosePort('API_PORT', apiPort, API_PORT),
    onLog: (line) => {
      const text = readableLine(line, level);
      if (text !== undefined) report(text);
    },
  });
  const stop = async () => {
    retireLocalJson(dataDir);
    removeOperatorJson(dataDir);
    await cloud.stop();
  };
  stopOnSignals({ stop, report, exit: (status) => process.exit(status) });
  const local = await locate(cloud, dataDir);
  writeOperatorJson(dataDir, cloud);
  writeLocalJson(dataDir, local);
  report(readyText(local, dataDir, WARTA_DATA));
}

/** The newsroom that the data folder holds, or, in a new one, that is made now. */
async function locate(cloud: Cloud, dataDir: string): Promise<LocalJson> {
  // A run that was killed has left its own.
  retireLocalJson(dataDir);
  const known = readLastJson(dataDir);
  if (known) await moveTo(cloud, known.newsroom);
  const { newsroom, token } = known ?? (await seed({ cloud, report }));
  return { api: cloud.apiUrl, site: cloud.siteUrl + frontPath(newsroom), newsroom, token };
}
