import { checkedOffices, checkedPeople } from './checked-people.ts';
import { ExpectationError, shown } from './errors.ts';
import type { SettingsValues } from './settings.ts';
import { oneLine } from './text.ts';

/** Longest value of one line, in characters. */
const LONGEST = 300;

/**
 * Settings as every page, feed and date can rely on them: whatever is wrong with them is said here,
 * before they are in the log, and not by each release that then cannot be rendered.
 * @throws ExpectationError naming the first setting that cannot be used
 */
export function checkedSettings(values: SettingsValues): SettingsValues {
  return {
    title: line('title', values.title),
    description: line('description', values.description),
    language: language(values.language),
    timeZone: timeZone(values.timeZone),
    outlet: line('outlet', values.outlet),
    publisher: line('publisher', values.publisher),
    contact: contact(values.contact),
    licence: line('licence', values.licence),
    ...(values.hub !== undefined && { hub: hub(values.hub) }),
    origin: origin(values.origin),
    tagAuthority: line('tagAuthority', values.tagAuthority),
    tagDate: line('tagDate', values.tagDate),
    ...(values.people !== undefined && { people: checkedPeople(values.people) }),
    ...(values.offices !== undefined && { offices: checkedOffices(values.offices) }),
  };
}

function line(name: keyof SettingsValues, value: string): string {
  const text = oneLine(value);
  if (text && text.length <= LONGEST) return text;
  throw new ExpectationError(`1 to ${LONGEST} characters`, name, shown(value));
}

function language(value: string): string {
  try {
    const [tag] = Intl.getCanonicalLocales(value);
    if (tag) return tag;
  } catch (cause) {
    throw new ExpectationError('a language tag such as id', 'language', shown(value), { cause });
  }
  throw new ExpectationError('a language tag such as id', 'language', shown(value));
}

function timeZone(value: string): string {
  try {
    return new Intl.DateTimeFormat('id', { timeZone: value }).resolvedOptions().timeZone;
  } catch (cause) {
    const expected = 'a time zone such as Asia/Makassar';
    throw new ExpectationError(expected, 'timeZone', shown(value), { cause });
  }
}

/** RSS wants an e-mail address that can be written to; whether it is read, nobody can tell here. */
function contact(value: string): string {
  const text = oneLine(value);
  if (/^[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+$/.test(text)) return text;
  throw new ExpectationError('an e-mail address', 'contact', shown(value));
}

/** Subscribers are sent there by their readers, so it is what a reader can follow. */
function hub(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url && /^https?:$/.test(url.protocol)) return url.href;
  const expected = 'the address of a WebSub hub, such as https://hub.example.org/';
  throw new ExpectationError(expected, 'hub', shown(value));
}

function origin(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search) {
    return url.origin;
  }
  throw new ExpectationError(
    'an address such as https://berita.example.go.id',
    'origin',
    shown(value),
  );
}
