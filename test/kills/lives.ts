import { EventEmitter, once } from 'node:events';
import { type Life, startLife } from './life.ts';
import type { Office } from './office.ts';
import { beganBy, type Phase, publishedBy } from './phases.ts';

/** How long a phase is waited for; a busy machine takes seconds to start a function. */
const PATIENCE_MS = 15_000;

/** The newsroom over all its lives: whether it is up, and what it says that it is doing. */
export class Lives {
  readonly #office: Office;
  readonly #events = new EventEmitter().setMaxListeners(0);
  readonly #published = new Set<string>();
  #isUp = false;
  #heard = 0;

  constructor(office: Office) {
    this.#office = office;
  }

  /** Articles that publishing said to be public. */
  get published(): ReadonlySet<string> {
    return this.#published;
  }

  /** Milliseconds since it last said something. */
  get quiet(): number {
    return Date.now() - this.#heard;
  }

  /** It may be killed before it is ready. */
  start(): Life {
    return startLife({
      ...this.#office,
      onLine: (line) => {
        this.#heard = Date.now();
        const phase = beganBy(line);
        if (phase !== undefined) this.begin(phase);
        const article = publishedBy(line);
        if (article !== undefined) this.#published.add(article);
      },
    });
  }

  /** From now on others may work with it. */
  ready(): void {
    this.#isUp = true;
    this.#events.emit('up');
  }

  async kill(life: Life): Promise<void> {
    this.#isUp = false;
    await life.kill();
  }

  async untilUp(): Promise<void> {
    while (!this.#isUp) await once(this.#events, 'up');
  }

  /** Says that a phase has begun that the newsroom itself cannot see. */
  begin(phase: Phase): void {
    this.#events.emit('phase', phase);
  }

  /** Waits until a phase begins. @returns false where it does not in time */
  async began(phase: Phase): Promise<boolean> {
    return await new Promise((resolve) => {
      const end = (began: boolean) => {
        clearTimeout(late);
        this.#events.off('phase', hear);
        resolve(began);
      };
      const hear = (began: Phase) => {
        if (began === phase) end(true);
      };
      const late = setTimeout(() => end(false), PATIENCE_MS);
      this.#events.on('phase', hear);
    });
  }
}
