/** dynalite ships no types; this is what Warta uses of it. */
declare module 'dynalite' {
  import type { Server } from 'node:http';

  export default function dynalite(options: {
    /** folder of the LevelDB store; in memory where absent */
    readonly path?: string;
    /** milliseconds that a new table stays CREATING */
    readonly createTableMs?: number;
  }): Server;
}
