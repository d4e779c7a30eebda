/** Fields a log line may carry, and the shapes their values must have. Free text has no place to hide. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

const FIELDS = new Set([
  'act',
  'code',
  'count',
  'department',
  'durationMs',
  'error',
  'event',
  'hearer',
  'host',
  'item',
  'job',
  'method',
  'mode',
  'outbox',
  'port',
  'queue',
  'request',
  'route',
  'signal',
  'stack',
  'status',
  'sweep',
  'url',
  'waiting',
  'worker',
]);

/** Ids, codes, routes and counts; at most one `name(.name)*` style word: no spaces, no long digit runs. */
const WORD = /^[A-Za-z0-9_.:/@#*[\]-]{0,120}$/;
const LONG_DIGITS = /\d{6}-?[0-9A-Za-z]{4}/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Drops unknown fields and blanks values that could be an answer, a name or a CPR number. */
export function safeFields(fields: LogFields): Record<string, string | number | boolean | null> {
  const kept: Record<string, string | number | boolean | null> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined || !FIELDS.has(name)) continue;
    kept[name] = name === 'stack' ? frames(value) : safe(value);
  }
  return kept;
}

function safe(value: string | number | boolean | null): string | number | boolean | null {
  if (typeof value === 'number') return Number.isFinite(value) && Math.abs(value) < 1e8 ? value : '[removed]';
  if (typeof value !== 'string') return value;
  if (UUID.test(value)) return value;
  return WORD.test(value) && !LONG_DIGITS.test(value) ? value : '[removed]';
}

/** Where an error was thrown, without its message: messages quote data. */
function frames(stack: string | number | boolean | null): string {
  if (typeof stack !== 'string') return '[removed]';
  const at = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return at
    .slice(0, 8)
    .map((line) => line.trim().replace(/\(?(file:\/\/)?[^ ()]*\/(apps|libs|node_modules)\//, '$2/'))
    .join(' | ');
}
