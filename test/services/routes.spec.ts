import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describeApis } from '../../apps/api/src/openapi.server.js';

/** The API documents are reviewed: what runs is what is committed. `npm run openapi` writes them. */
it.each(['patient', 'clinic'] as const)(
  'the committed API document of the %s side is the one that runs',
  async (side) => {
    const committed = JSON.parse(readFileSync(path.resolve(`apps/api/openapi/${side}.json`), 'utf8'));
    const running = JSON.parse(JSON.stringify((await describeApis())[side]));
    expect(running).toEqual(committed);
  },
);
