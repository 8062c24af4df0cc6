import { basename } from 'node:path';
import { badArguments, parseCommandLine } from './args.ts';
import { checkedAsData, refusedAsData } from './check/as-data.ts';
import { manuscriptAt, publishTime, type Refused, readChecked } from './check/read.ts';
import { reportText } from './check/report.ts';
import { settingsFor } from './check/settings.ts';
import type { Command } from './command.ts';
import { EXIT } from './exit-codes.ts';
import type { Io } from './io.ts';
import { paperOf } from './layout/paper.ts';
import { printable } from './printable.ts';

const USAGE = `Usage: warta check FILE [options]

Reads a manuscript (.docx, .txt, .md, .html, .json) as a newsroom would, and sends nothing. Prints the
article as it is understood, with the place of each field, and what looks wrong, with what to write
instead. Exits with 0, also where something looks wrong, with 1 where no article can be made of the file,
and with 2 where there is no such file.

Checks by the settings of the local newsroom, if that is running, else by built-in ones, which know
no people.

Options:
  --settings FILE      by settings in a file, such as samples/settings.json
  --newsroom ID        by those of a newsroom of your deployment (operators)
  --publish-at MOMENT  when it is to go out, where not now: "15/11/2022 10.00 WITA"
  --json               the article, its body too, and its warnings as data`;

/** `warta check` */
export const check: Command = {
  summary: 'read a manuscript, show how it is understood and what looks wrong; send nothing',
  usage: USAGE,
  async run(args, io) {
    const { values, positionals } = parseCommandLine(args, {
      json: { type: 'boolean', default: false },
      settings: { type: 'string' },
      newsroom: { type: 'string' },
      'publish-at': { type: 'string' },
    });
    const [given, ...more] = positionals;
    if (given === undefined || more.length > 0) {
      throw badArguments('one manuscript for warta check', positionals);
    }
    const file = await manuscriptAt(given, io);
    if ('refused' in file) return refuse(given, file.refused, values.json, io);
    const against = await settingsFor(io, values);
    const { 'publish-at': moment } = values;
    const publishAt = moment && publishTime(moment, against.values.timeZone);
    const checked = await readChecked(file, against.values, publishAt);
    if ('refused' in checked) return refuse(given, checked.refused, values.json, io);
    const text = values.json
      ? asJson(checkedAsData(file.name, checked))
      : reportText(checked, { file, against, publishAt }, paperOf(io.stdout, io));
    io.stdout.write(`${text}\n`);
    return 0;
  },
};

function refuse(given: string, refused: Refused, json: boolean, { stdout, stderr }: Io): number {
  if (json) stdout.write(`${asJson(refusedAsData(basename(given), refused))}\n`);
  stderr.write(`${printable(refused.message)}\n`);
  return EXIT.rejected;
}

function asJson(data: object): string {
  return JSON.stringify(data, undefined, 2);
}
