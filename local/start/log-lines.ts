import * as z from 'zod/mini';
import { ExpectationError } from '../../shared/errors.ts';
import type { LogLine } from '../cloud.ts';

/** What the terminal shows of the functions' logs: what went wrong, or everything. */
export type LogLevel = 'warn' | 'info';

/** @throws ExpectationError for another value of WARTA_LOG */
export function logLevel(value: string | undefined): LogLevel {
  if (value === 'info' || value === 'warn') return value;
  if (!value) return 'warn';
  throw new ExpectationError('info or warn', 'WARTA_LOG', value);
}

const line = z.looseObject({
  level: z.string(),
  message: z.string(),
  timestamp: z.string(),
  service: z.string(),
  function: z.string(),
  request: z.optional(z.string()),
  error: z.optional(z.unknown()),
});

/** A value that CloudWatch would make a metric of. */
const measured = z.looseObject({
  _aws: z.object({
    CloudWatchMetrics: z.array(z.object({ Metrics: z.array(z.object({ Name: z.string() })) })),
  }),
});

/**
 * A line of a function's log as a person reads it; undefined where it is not to be shown. What is no
 * line of Warta's own, such as a stack that Node printed, is shown as it is.
 */
export function readableLine({ source, text }: LogLine, level: LogLevel): string | undefined {
  const value = parsed(text);
  const metric = measured.safeParse(value);
  if (metric.success)
    return level === 'info' ? `${source}: ${measuredText(metric.data)}` : undefined;
  const known = line.safeParse(value);
  if (!known.success) return `${source}: ${text}`;
  if (known.data.level === 'INFO' && level !== 'info') return undefined;
  return `${source}: ${lineText(known.data)}`;
}

/** `message failed (newsroom samarinda, file 2)`, and below it the error with its stack. */
function lineText(known: z.infer<typeof line>): string {
  const { level, message, timestamp, service, function: name, request, error, ...about } = known;
  const what = `${level === 'INFO' ? '' : `${level} `}${message}${aboutText(about)}`;
  const below = errorLines(error).map((each) => `\n  ${each}`);
  return what + below.join('');
}

const told = z.object({
  name: z.string(),
  message: z.string(),
  stack: z.optional(z.string()),
  cause: z.optional(z.unknown()),
  errors: z._default(z.array(z.unknown()), []),
});

/** An error's stack, then its cause's, then those of the errors that it holds. */
function errorLines(value: unknown): string[] {
  const { success, data: error } = told.safeParse(value);
  if (!success) return [];
  const own = (error.stack ?? `${error.name}: ${error.message}`).split('\n');
  const inner = [error.cause, ...error.errors].flatMap(errorLines);
  return [...own, ...inner.map((each) => `  ${each}`)];
}

function measuredText({ _aws, service, ...values }: z.infer<typeof measured>): string {
  const names = _aws.CloudWatchMetrics.flatMap(({ Metrics }) => Metrics.map(({ Name }) => Name));
  const [metrics, about] = [names.map((name) => `${name} ${values[name]}`), { ...values }];
  for (const name of names) delete about[name];
  return `${metrics.join(', ')}${aboutText(about)}`;
}

function aboutText(about: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(about).map(([name, value]) => `${name} ${value}`);
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}

function parsed(text: string): unknown {
  if (!text.startsWith('{')) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // A line that only begins like one of ours.
    return undefined;
  }
}
