import type { Breach, Source } from './source.js';
import { isTest } from './source.js';

/** From low to high. A module may know the ones it names and all that stand above them in this list. */
export const ORDER = [
  'platform',
  'departments',
  'access',
  'audit',
  'documents',
  'patients',
  'questionnaires',
  'pathways',
  'schedules',
  'answers',
  'scores',
  'limits',
  'consultations',
  'worklist',
  'triage',
  'rules',
  'quality',
  'notifications',
  'fhir',
] as const;

const NAMES: Readonly<Record<string, readonly string[]>> = {
  platform: [],
  departments: ['platform'],
  access: ['departments'],
  audit: ['access'],
  documents: ['access'],
  patients: ['departments', 'access'],
  questionnaires: ['documents'],
  pathways: ['questionnaires'],
  schedules: ['pathways', 'patients'],
  answers: ['schedules'],
  scores: ['answers'],
  limits: ['schedules'],
  consultations: ['schedules'],
  worklist: ['consultations', 'scores'],
  triage: ['worklist', 'limits'],
  rules: ['triage'],
  quality: ['rules'],
  notifications: ['triage'],
  // reads what was answered and scored, and who is to be talked to; what was made of it leaves no house
  fhir: ['consultations'],
};

export function mayKnow(module: string, other: string): boolean {
  const lowest = Math.max(-1, ...(NAMES[module] ?? []).map((name) => ORDER.indexOf(name as never)));
  return ORDER.indexOf(other as never) <= lowest && ORDER.includes(other as never);
}

const API = /^apps\/api\/src\/([^/]+)\//;
const DOOR = /\.(module|service|events)\.ts$/;

/** Modules know each other only downwards, and only through their doors. Tests stand outside. */
export function moduleBreaches(files: readonly Source[]): Breach[] {
  return files.flatMap((file) => {
    const own = API.exec(file.path)?.[1];
    if (!own || own === 'demo' || isTest(file.path)) return [];
    return file.imports.flatMap(({ file: target }): Breach[] => {
      if (!target) return [];
      const other = API.exec(target)?.[1];
      if (other === own) return [];
      if (!other) return [{ rule: 'modules', file: file.path, what: `reaches ${target}` }];
      if (!mayKnow(own, other)) return [{ rule: 'modules', file: file.path, what: `${own} may not know ${other}` }];
      // the platform is the ground: everything in it may be stood upon
      if (other !== 'platform' && !DOOR.test(target))
        return [{ rule: 'doors', file: file.path, what: `${target} is no door` }];
      return [];
    });
  });
}

/** The demo's parts are loaded by the start alone, when the mode says so. */
export function demoBreaches(files: readonly Source[]): Breach[] {
  return files
    .filter(
      (file) =>
        file.path.startsWith('apps/api/src/') && !file.path.startsWith('apps/api/src/demo/') && !isTest(file.path),
    )
    .flatMap((file) =>
      file.imports
        .filter(
          ({ file: target, dynamic, typeOnly }) => target?.startsWith('apps/api/src/demo/') && !dynamic && !typeOnly,
        )
        .map(({ file: target }) => ({ rule: 'demo', file: file.path, what: `imports ${target} in production` })),
    );
}

/** No import leads back to where it came from. */
export function circleBreaches(files: readonly Source[]): Breach[] {
  const known = new Map(files.map((file) => [file.path, file]));
  const next = (path: string): string[] =>
    (known.get(path)?.imports ?? [])
      .filter(({ typeOnly, dynamic }) => !typeOnly && !dynamic)
      .flatMap(({ file }) => resolve(file, known));
  const done = new Set<string>();
  const breaches: Breach[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) {
      breaches.push({ rule: 'circle', file: path, what: [...trail.slice(trail.indexOf(path)), path].join(' → ') });
      return;
    }
    if (done.has(path)) return;
    for (const target of next(path)) walk(target, [...trail, path]);
    done.add(path);
  };
  for (const { path } of files) walk(path, []);
  return breaches;
}

function resolve(file: string | null, known: ReadonlyMap<string, Source>): string[] {
  if (!file) return [];
  const candidates = [file, `${file}.ts`, `${file}.tsx`, file.replace(/\.ts$/, '.tsx'), `${file}/index.ts`];
  return candidates.filter((candidate) => known.has(candidate)).slice(0, 1);
}
