/** The parts of an OpenAPI 3.1 document that this one is made of. */
export type Json = Readonly<Record<string, unknown>>;

export type Ref = { readonly $ref: string };

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'header';
  readonly required: boolean;
  readonly description: string;
  readonly schema: Json;
}

export type Content = Readonly<Record<string, { readonly schema: Json; readonly example?: Json }>>;

export interface Answer {
  readonly description: string;
  readonly headers?: Readonly<Record<string, Json>>;
  readonly content?: Content;
}

export interface Body {
  readonly description: string;
  readonly required: boolean;
  readonly content: Content;
}

export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters?: readonly Ref[];
  readonly requestBody?: Body;
  /** by status */
  readonly responses: Readonly<Record<number, Answer | Ref>>;
  /** absent: a bearer token */
  readonly security?: readonly [];
}

/** What can be asked at one address. */
export interface Route {
  /** with parameters in braces */
  readonly path: string;
  readonly method: 'get' | 'post';
  readonly operation: Operation;
}

export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: Json;
  readonly servers: readonly Json[];
  readonly security: readonly Json[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly securitySchemes: Json;
    readonly schemas: Readonly<Record<string, Json>>;
    readonly parameters: Readonly<Record<string, Parameter>>;
    readonly responses: Readonly<Record<string, Answer>>;
  };
}
