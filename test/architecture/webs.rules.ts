import type { Breach, Source } from './source.js';
import { isTest } from './source.js';

const WEB = /^apps\/(patient|clinic)-web\/src\//;
const SCREEN = /\/src\/screens\/([^/]+)\//;

/** Screens never import screens; `ui` imports neither screens nor the API; only a screen's `data.ts` reaches the API. */
export function webBreaches(files: readonly Source[]): Breach[] {
  return files
    .filter(({ path: file }) => WEB.test(file) && !isTest(file))
    .flatMap((file) => file.imports.flatMap((one) => breach(file.path, one.file, one.from)));
}

function breach(file: string, target: string | null, from: string): Breach[] {
  const screen = SCREEN.exec(file)?.[1];
  if (/^survey-/.test(from) && !/patient-web\/src\/screens\/questionnaire\/survey\.tsx$/.test(file)) {
    return [{ rule: 'web', file, what: `imports ${from}` }];
  }
  if (!target) return [];
  const other = SCREEN.exec(target)?.[1];
  if (screen && other && screen !== other)
    return [{ rule: 'web', file, what: `screen ${screen} imports screen ${other}` }];
  const inUi = /\/src\/ui\//.test(file);
  const toApi = /\/src\/api\//.test(target);
  if (inUi && (other || toApi)) return [{ rule: 'web', file, what: `ui imports ${target}` }];
  const reaches = /\/data\.tsx?$/.test(file) || /\/src\/(api\/|main\.tsx|routes\.tsx)/.test(file);
  if (toApi && !reaches) return [{ rule: 'web', file, what: 'reaches the API outside data.ts' }];
  return [];
}
