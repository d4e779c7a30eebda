/** What a page must know about a failed call; read from the error's shape, so that pages need not know who threw it. */
export function failureKind(error: unknown): string {
  return field(error, 'kind') ?? 'try-again';
}

/** The server's code for a refusal, or an empty text. */
export function failureCode(error: unknown): string {
  return field(error, 'code') ?? '';
}

function field(error: unknown, name: 'kind' | 'code'): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const value = (error as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' ? value : undefined;
}
