import path from 'node:path';
import type { Breach, Source } from './source.js';
import { isTest } from './source.js';

const FRAMEWORK =
  /^(@nestjs\/|@fastify\/|typeorm$|typeorm\/|pg$|bullmq$|ioredis$|class-(validator|transformer)$|fastify$|pino$|nodemailer$|react|survey-|openid-client$|oidc-provider$)/;
const ENTRIES = new Set(['apps/api/src/main.ts', 'apps/api/src/worker.ts', 'apps/api/src/migrate.ts']);

/** `name.ts` is pure; `name.service.ts` may touch the framework. */
export function isPlain(file: string): boolean {
  return !path.posix
    .basename(file)
    .replace(/\.tsx?$/, '')
    .includes('.');
}

/** A file without a dot-suffix imports no framework, and nothing of ours that may (types apart). */
export function dotBreaches(files: readonly Source[]): Breach[] {
  return files
    .filter(
      ({ path: file }) =>
        (file.startsWith('apps/api/src/') || file.startsWith('libs/')) &&
        isPlain(file) &&
        !isTest(file) &&
        !ENTRIES.has(file),
    )
    .flatMap((file) =>
      file.imports
        .filter(({ typeOnly }) => !typeOnly)
        .filter(
          ({ from, file: target }) =>
            FRAMEWORK.test(from) ||
            (target !== null && /\.(ts)$/.test(target) && !isPlain(target) && !/\.(events|json)(\.ts)?$/.test(target)),
        )
        .map(({ from }) => ({ rule: 'dot', file: file.path, what: `is pure and imports ${from}` })),
    );
}

const IMPURE = [
  [/\bDate\.now\s*\(|new Date\(\s*\)|performance\.now/, 'a clock'],
  [/\bMath\.random\b|randomUUID|randomBytes/, 'randomness'],
  [/\bprocess\.|\bfetch\s*\(|\bconsole\./, 'the outside'],
] as const;

/** `libs/*` know no framework, no clock, no chance and no I/O: time is an argument. */
export function libBreaches(files: readonly Source[]): Breach[] {
  return files
    .filter(({ path: file }) => file.startsWith('libs/') && !isTest(file))
    .flatMap((file) => [
      ...file.imports
        .filter(({ from }) => FRAMEWORK.test(from) || from.startsWith('node:'))
        .map(({ from }) => ({ rule: 'libs', file: file.path, what: `imports ${from}` })),
      ...IMPURE.filter(([pattern]) => pattern.test(withoutComments(file.text))).map(([, what]) => ({
        rule: 'libs',
        file: file.path,
        what: `uses ${what}`,
      })),
    ]);
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}

const QUERIES = /\.(sql|rows)\s*(<[^;=]*?>)?\s*[(.]/;

/** Queries live in stores; connections in platform/database. */
export function queryBreaches(files: readonly Source[]): Breach[] {
  const may = (file: string): boolean =>
    /\.store\.ts$/.test(file) || file.startsWith('apps/api/src/platform/database/');
  const owner = /\/(migrate|shipped|apply|add|seed)[^/]*\.server\.ts$/;
  return files
    .filter(({ path: file }) => file.startsWith('apps/api/src/') && !isTest(file) && !may(file))
    .flatMap((file) => [
      ...file.imports
        .filter(
          ({ from, typeOnly }) =>
            !typeOnly &&
            (from === 'pg' || (from === 'typeorm' && !/\.entity\.ts$/.test(file.path))) &&
            !owner.test(file.path),
        )
        .map(({ from }) => ({ rule: 'queries', file: file.path, what: `imports ${from}` })),
      ...(/\btx\b/.test(file.text) &&
      QUERIES.test(file.text.replace(/\s+/g, ' ')) &&
      /\btx\.(sql|rows)\b/.test(file.text)
        ? [{ rule: 'queries', file: file.path, what: 'queries outside a store' }]
        : []),
      ...(/\.save\(/.test(file.text) && /tx\.rows/.test(file.text)
        ? [{ rule: 'queries', file: file.path, what: 'save() opens a transaction of its own' }]
        : []),
    ]);
}

/** Business time comes from the clock; nothing else may say what time it is. */
export function clockBreaches(files: readonly Source[]): Breach[] {
  return files
    .filter(({ path: file }) => /^apps\/api\/src\/(?!platform\/|demo\/)/.test(file) && !isTest(file))
    .filter(({ text }) => /new Date\(\s*\)|Date\.now\(/.test(text))
    .map(({ path: file }) => ({ rule: 'clock', file, what: 'reads the real time' }));
}
