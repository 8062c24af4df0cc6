import type * as z from 'zod/mini';

type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;
type Whole<T> = T extends object ? { readonly [K in keyof T]-?: Whole<T[K]> } : T;

type Mutual<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/**
 * True where a schema says exactly what a type does. Compared with all fields present, too: an optional
 * field that one of them lacks would fit both ways.
 */
export type Alike<Schema extends z.ZodMiniType, Wire> =
  Mutual<Frozen<z.output<Schema>>, Frozen<Wire>> extends true
    ? Mutual<Whole<z.output<Schema>>, Whole<Wire>>
    : false;

/** Compiles where a schema is alike; `alike<typeof schema, Type>(true)` is the line to write. */
export function alike<Schema extends z.ZodMiniType, Wire>(_: Alike<Schema, Wire>): void {}
