import { LogFormatter, Logger, LogItem } from '@aws-lambda-powertools/logger';
import type { LogAttributes, UnformattedAttributes } from '@aws-lambda-powertools/logger/types';
import type { Context } from 'aws-lambda';
import { errorFields } from './error-fields.ts';
import type { Notes } from './notes.ts';

export interface FunctionLog extends Notes {
  /** Lines bear this invocation's id from now on. */
  begin(invocation: Pick<Context, 'awsRequestId'>): void;
}

/**
 * A function's log on CloudWatch, one JSON object a line. The environment gives the deployment's name
 * (`POWERTOOLS_SERVICE_NAME`) and, where an operator wants less or more, `POWERTOOLS_LOG_LEVEL`.
 * @param name of the function, as in functions/NAME.lambda.ts
 */
export function functionLog(name: string): FunctionLog {
  const logger = new Logger({ logFormatter: new Lines(name) });
  return {
    begin: (invocation) => logger.addContext(invocation as Context),
    info: (what, about) => logger.info(what, { ...about }),
    warn: (what, about, error) => logger.warn(what, { ...about, ...told(error) }),
    error: (what, about, error) => logger.error(what, { ...about, ...told(error) }),
  };
}

function told(error: unknown) {
  return error === undefined ? {} : { error: { ...errorFields(error) } };
}

/** Without the function's ARN, size and version, which are the same on each of its lines. */
class Lines extends LogFormatter {
  constructor(readonly name: string) {
    super();
  }

  formatAttributes(common: UnformattedAttributes, more: LogAttributes): LogItem {
    const { logLevel, message, timestamp, serviceName, lambdaContext } = common;
    const attributes = {
      level: logLevel,
      message,
      timestamp: this.formatTimestamp(timestamp),
      service: serviceName,
      function: this.name,
      request: lambdaContext?.awsRequestId,
    };
    return new LogItem({ attributes }).addAttributes(more);
  }
}
