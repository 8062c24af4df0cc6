import { startApi } from '../http-api/server.ts';
import { onPort } from '../ports.ts';
import type { ApiModel } from '../template/model.ts';
import type { ServicesOptions } from './options.ts';

/** Starts the stack's HTTP API. */
export async function startGateway(options: ServicesOptions, api: ApiModel) {
  const { apiPort, model, invoke } = options;
  const { accountId } = model;
  return await onPort(apiPort, { name: 'the API', variable: 'API_PORT' }, (port) =>
    startApi({ api, accountId, port, invoke, now: () => new Date() }),
  );
}
