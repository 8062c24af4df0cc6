import type { Server, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import dynalite from 'dynalite';
import { frontServer, type JsonRequest, type JsonService } from '../aws-json/front.ts';
import { JSON_TYPE } from '../aws-json/protocol.ts';
import type { Authorizer } from '../iam/authorizer.ts';
import type { Principal } from '../iam/principals.ts';
import { closed, listening } from '../listening.ts';
import type { Environment } from '../template/environment.ts';
import type { TableModel } from '../template/model.ts';
import { ensureTable } from './tables.ts';
import { targetsOf } from './targets.ts';

export interface DynamoOptions {
  readonly environment: Environment;
  /** The folder of the database, made where it is absent. */
  readonly dir: string;
  readonly tables: readonly TableModel[];
  readonly authorizer: Authorizer;
  /** Who makes the tables. */
  readonly operator: Principal;
}

export interface LocalServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts DynamoDB on 127.0.0.1: dynalite, on disk, behind a front that checks who may do what. */
export async function startDynamo(options: DynamoOptions): Promise<LocalServer> {
  const { dir, tables, authorizer, operator, environment } = options;
  const database = dynalite({ path: dir, createTableMs: 0 });
  const service: JsonService = {
    actionOf: (operation) => `dynamodb:${operation}`,
    namespace: 'com.amazon.coral.service',
    targetsOf: ({ input }) => targetsOf(input, tables, environment),
    async handle(request, response) {
      emit(database, request, response);
      return undefined;
    },
  };
  const server = frontServer(service, authorizer);
  const url = await listening(server, 0);
  for (const table of tables) await ensureTable(table, { url, caller: operator, environment });
  return {
    url,
    async close() {
      await closed(server);
      await closeDatabase(database);
    },
  };
}

/** Hands dynalite a request whose body has been read already: it never listens itself. */
function emit(database: Server, request: JsonRequest, response: ServerResponse): void {
  const { operation, input, headers } = request;
  const incoming = Object.assign(Readable.from([Buffer.from(JSON.stringify(input))]), {
    method: 'POST',
    url: '/',
    headers: {
      ...headers,
      'content-type': JSON_TYPE,
      'x-amz-target': `DynamoDB_20120810.${operation}`,
    },
  });
  database.emit('request', incoming, response);
}

/** Dynalite closes its database only once a server that was listening has closed. */
async function closeDatabase(database: Server): Promise<void> {
  await listening(database, 0);
  await new Promise<void>((resolve, reject) => {
    database.close((error) => (error ? reject(error) : resolve()));
  });
}
