// npm run openapi: writes the API documents and the typed clients made from them. A diff in them is an API review.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const built = pathToFileURL(path.join(root, 'apps/api/dist/openapi.server.js'));
const { describeApis } = await import(built.href);
const { default: openapiTS, astToString } = await import('openapi-typescript');

const documents = await describeApis();
for (const [side, document] of Object.entries(documents)) {
  const file = path.join(root, `apps/api/openapi/${side}.json`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(document, null, 2)}\n`);
  const types = astToString(await openapiTS(document));
  writeFileSync(
    path.join(root, `apps/${side}-web/src/api/schema.gen.ts`),
    `// Generated from apps/api/openapi/${side}.json by npm run openapi.\n${types}`,
  );
}
process.exit(0);
