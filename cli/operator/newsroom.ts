import type { SettingsValues } from '../../shared/settings.ts';
import { badArguments, parseCommandLine } from '../args.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../errors.ts';
import { readSettingsFile } from '../files/settings-file.ts';
import type { Io } from '../io.ts';
import { findDeployment } from './deployment.ts';
import { change } from './newsroom/change.ts';
import { show } from './newsroom/show.ts';
import { storesOf } from './stores.ts';

export { initialSettings } from './newsroom/initial-settings.ts';

const USAGE = `Usage: warta newsroom create ID --title TITLE --publisher OFFICE --contact E-MAIL [options]
       warta newsroom set ID [options]
       warta newsroom show ID [--json]
       warta newsroom list

Makes a newsroom, changes or shows its settings, or lists all of them. Works on the deployment that
WARTA_STACK names, with your AWS credentials, or else on the local one.

Options:
  --title TITLE          what readers call it, such as Kominfonews
  --publisher OFFICE     who answers for it, such as "Diskominfo Kota Samarinda"
  --contact E-MAIL       the editors' address, shown in the feeds
  --description TEXT     one sentence for feeds and search engines
  --outlet NAME          as datelines name it (the title in capitals)
  --language TAG         (id)
  --time-zone ZONE       (Asia/Makassar)
  --licence URL          under which outlets may take releases over (CC BY 4.0)
  --origin URL           where readers find the site (the stack's own address)
  --file FILE            settings as JSON, such as samples/settings.json: people and offices, whose
                         lists take the place of those before; options go before what it holds
  --json                 with show: such a file`;

const OPTIONS = {
  title: { type: 'string' },
  publisher: { type: 'string' },
  contact: { type: 'string' },
  description: { type: 'string' },
  outlet: { type: 'string' },
  language: { type: 'string' },
  'time-zone': { type: 'string' },
  licence: { type: 'string' },
  origin: { type: 'string' },
  file: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** `warta newsroom` */
export const newsroom: Command = {
  summary: 'make a newsroom, change or show its settings (operators)',
  usage: USAGE,
  async run(args, io) {
    const { values, positionals } = parseCommandLine(args, OPTIONS);
    const [action, id, ...more] = positionals;
    const { json, file, 'time-zone': timeZone, ...rest } = values;
    if (action === 'list' && id === undefined) return await list(io);
    const known = action === 'create' || action === 'set' || action === 'show';
    if (!known || !id || more.length > 0)
      throw badArguments('create ID, set ID, show ID or list', positionals);
    const options = given({ ...rest, timeZone });
    const isEmpty = file === undefined && Object.keys(options).length === 0;
    if (action === 'show') {
      if (!isEmpty)
        throw new UsageError(`Expected --json or no option for show but received another`);
      return await show(io, id, json === true);
    }
    if (json) throw new UsageError(`Expected --json for show but received it for ${action}`);
    if (action === 'set' && isEmpty) {
      throw new UsageError(`Expected something to set for ${id} but received no option`);
    }
    const fromFile = file === undefined ? {} : await readSettingsFile(file, io);
    return await change(io, id, action, { ...fromFile, ...options });
  },
};

async function list(io: Io): Promise<number> {
  const { newsrooms } = storesOf(await findDeployment(io));
  for (const id of await newsrooms.list()) {
    const record = await newsrooms.settings(id);
    io.stdout.write(`${id}\t${record?.settings.values.title ?? '(without settings)'}\n`);
  }
  return 0;
}

function given(values: { [K in keyof SettingsValues]?: string | undefined }) {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Partial<SettingsValues>;
}
