import { existsSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import {
  type Browser,
  type BrowserContext,
  type CDPSession,
  chromium,
  type Page,
} from 'playwright-core';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Names are resolved for this machine alone: nothing that a page asks for leaves it. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
];

/** Pages that are open at once: other tests run beside this one, on two cores. */
const TABS = 2;

/** Until animations, focus and failed pictures have said what they have to say. */
const SETTLE_MS = 20;

/** Of notes: that something ran. */
export const RAN = /^(script|dialog|error)/;

export const hasBrowser = existsSync(CHROMIUM);

export async function startBrowser(): Promise<Browser> {
  return await chromium.launch({ executablePath: CHROMIUM, headless: true, args: FLAGS });
}

export interface Visit {
  readonly url: string;
  /** Paths that the page means to ask for, besides its own. */
  expects(path: string): boolean;
}

/**
 * Opens each address, pokes at all that is on it, and notes whatever a page without scripts would
 * not do: a script that was compiled, a dialog, an error, a request or a way to somewhere else.
 * @returns by address what was noted; those where nothing was are left out
 */
export async function noted(
  browser: Browser,
  visits: readonly Visit[],
): Promise<Map<string, string[]>> {
  const left = [...visits];
  const notes = new Map<string, string[]>();
  const tabs = Array.from({ length: TABS }, async () => {
    const context = await browser.newContext({ acceptDownloads: false });
    let tab = await openTab(context);
    for (let visit = left.shift(); visit; visit = left.shift()) {
      let { seen, stuck } = await visited(tab, visit);
      // A machine that stood still for seconds says nothing of a page; one that hangs, hangs again.
      if (stuck) {
        tab = await openTab(context);
        const again = await visited(tab, visit);
        seen = [...seen.filter((note) => RAN.test(note)), ...again.seen];
        stuck = again.stuck;
      }
      if (seen.length > 0) notes.set(visit.url, seen);
      if (stuck) tab = await openTab(context);
    }
    await context.close();
  });
  await Promise.all(tabs);
  return notes;
}

/** A window that goes from address to address: a new one for each would take five times as long. */
interface Tab {
  readonly page: Page;
  readonly session: CDPSession;
  visit: Visit | undefined;
  /** What it has left may still ask for a picture. */
  before: Visit | undefined;
  seen: Set<string>;
}

async function openTab(context: BrowserContext): Promise<Tab> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const tab: Tab = { page, session, visit: undefined, before: undefined, seen: new Set() };
  await watchScripts(tab);
  watchPage(tab);
  return tab;
}

async function visited(tab: Tab, visit: Visit): Promise<{ seen: string[]; stuck: boolean }> {
  tab.seen = new Set();
  tab.before = tab.visit;
  tab.visit = visit;
  const problem = await opened(tab.page, visit.url);
  if (problem !== undefined) note(tab, problem);
  else await poke(tab.session).catch(() => undefined);
  await setTimeout(SETTLE_MS);
  return { seen: [...tab.seen], stuck: problem !== undefined };
}

async function opened(page: Page, url: string): Promise<string | undefined> {
  try {
    await page.goto(url, { waitUntil: 'load', timeout: 5_000 });
    return undefined;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // Of a type that the browser does not show, such as a feed: it would be saved, and is not.
    return message.includes('Download is starting') ? undefined : message;
  }
}

function note({ seen }: Tab, what: string): void {
  seen.add(what.slice(0, 200));
}

/** Compiled is as good as executed: inline scripts, handlers and `javascript:` addresses alike. */
async function watchScripts(tab: Tab): Promise<void> {
  tab.session.on('Debugger.scriptParsed', ({ url, executionContextAuxData }) => {
    const { isDefault } = (executionContextAuxData ?? {}) as { isDefault?: boolean };
    // The browser's own error page, in a frame that it blocked, has scripts of its own.
    if (isDefault !== false && !url.startsWith('chrome-error:')) note(tab, `script of ${url}`);
  });
  await tab.session.send('Debugger.enable');
}

function watchPage(tab: Tab): void {
  const { page } = tab;
  page.on('request', (request) => {
    const { referer } = request.headers();
    const visit = referer !== undefined && referer === tab.before?.url ? tab.before : tab.visit;
    if (!isMeant(visit, request.url())) note(tab, `request for ${request.url()}`);
  });
  page.on('framenavigated', (frame) => {
    if (!isMeant(tab.visit, frame.url())) note(tab, `way to ${frame.url()}`);
  });
  page.on('dialog', (dialog) => {
    note(tab, `dialog ${dialog.message()}`);
    dialog.dismiss().catch(() => undefined);
  });
  page.on('pageerror', (error) => note(tab, `error ${error.message}`));
  page.on('popup', (popup) => note(tab, `window ${popup.url()}`));
  page.on('console', (message) => {
    // What is missing or gone is told of by its request.
    if (!/status of (404|410)/.test(message.text())) note(tab, `console: ${message.text()}`);
  });
}

function isMeant(visit: Visit | undefined, url: string): boolean {
  if (!visit) return false;
  const [page, asked] = [new URL(visit.url), new URL(url)];
  const isOwn = asked.pathname === page.pathname || visit.expects(asked.pathname);
  return asked.origin === page.origin && isOwn;
}

/** What a reader's hand does, to everything but ordinary links, from a world of its own. */
const POKE = `for (const element of document.querySelectorAll('*')) {
  const events = ['focus', 'mouseover', 'pointerenter', 'wheel', 'toggle', 'submit', 'copy'];
  if (!/^(https?|mailto):/.test(element.href ?? '')) events.push('click');
  for (const type of events) element.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
}`;

async function poke(session: CDPSession): Promise<void> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const world = { frameId: frameTree.frame.id, worldName: 'hand' };
  const { executionContextId } = await session.send('Page.createIsolatedWorld', world);
  await session.send('Runtime.evaluate', { expression: POKE, contextId: executionContextId });
}
