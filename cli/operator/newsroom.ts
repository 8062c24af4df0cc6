import { randomUUID } from 'node:crypto';
import { changeSettings } from '../../shared/aws/change-settings.ts';
import { ExpectationError } from '../../shared/errors.ts';
import { frontPath } from '../../shared/keys.ts';
import type { SettingsValues } from '../../shared/settings.ts';
import { badArguments, parseCommandLine } from '../args.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../errors.ts';
import type { Io } from '../io.ts';
import { findDeployment } from './deployment.ts';
import { storesOf } from './stores.ts';

const USAGE = `Usage: warta newsroom create ID --title TITLE --publisher OFFICE --contact E-MAIL [options]
       warta newsroom set ID [options]
       warta newsroom list

Makes a newsroom, changes its settings, or lists all of them. Works on the deployment that
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
  --origin URL           where readers find the site (the stack's own address)`;

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
} as const;

/** `warta newsroom` */
export const newsroom: Command = {
  summary: 'make a newsroom or change its settings (operators)',
  usage: USAGE,
  async run(args, io) {
    const { values, positionals } = parseCommandLine(args, OPTIONS);
    const [action, id, ...more] = positionals;
    if (action === 'list' && id === undefined) return await list(io);
    if ((action !== 'create' && action !== 'set') || !id || more.length > 0)
      throw badArguments('create ID, set ID or list', positionals);
    const { 'time-zone': timeZone, ...rest } = values;
    if (action === 'set' && Object.keys(values).length === 0) {
      throw new UsageError(`Expected something to set for ${id} but received no option`);
    }
    return await change(io, id, action, given({ ...rest, timeZone }));
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

async function change(
  io: Io,
  id: string,
  action: 'create' | 'set',
  values: Partial<SettingsValues>,
): Promise<number> {
  const deployment = await findDeployment(io);
  const stores = storesOf(deployment);
  const exists = (await stores.newsrooms.settings(id)) !== undefined;
  if (exists !== (action === 'set')) {
    const expected = exists ? 'a new newsroom (or use set)' : 'a newsroom that exists';
    throw new UsageError(`Expected ${expected} for ${action} but received ${id}`);
  }
  const initial = exists
    ? {}
    : { initial: initialSettings(values, deployment.SiteUrl, new Date()) };
  const command = { newsroom: id, values, ...initial, actor: 'Operator', commandId: randomUUID() };
  const settings = await changeSettings(stores, command).catch((error: unknown) => {
    if (error instanceof ExpectationError) throw new UsageError(error.message, { cause: error });
    throw error;
  });
  io.stdout.write(`${settings.values.origin}${frontPath(id)}\n`);
  return 0;
}

/** A new newsroom's settings: what was given, and what any office of the province would choose. */
export function initialSettings(
  values: Partial<SettingsValues>,
  siteUrl: string,
  now: Date,
): SettingsValues {
  const { title, publisher, contact } = values;
  if (!title || !publisher || !contact) {
    throw new UsageError('Expected --title, --publisher and --contact for a new newsroom');
  }
  const origin = values.origin ?? siteUrl;
  return {
    title,
    publisher,
    contact,
    description: values.description ?? `Rilis resmi ${publisher}.`,
    outlet: values.outlet ?? title.toUpperCase(),
    language: values.language ?? 'id',
    timeZone: values.timeZone ?? 'Asia/Makassar',
    licence: values.licence ?? 'https://creativecommons.org/licenses/by/4.0/deed.id',
    origin,
    tagAuthority: URL.canParse(origin) ? new URL(origin).hostname : origin,
    tagDate: now.toISOString().slice(0, 10),
  };
}

function given(values: { [K in keyof SettingsValues]?: string | undefined }) {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Partial<SettingsValues>;
}
