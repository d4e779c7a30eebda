import { createHash } from 'node:crypto';
import { catalogue, library } from '@stemme/questionnaires/catalogue';
import { canonical } from './platform/canonical.js';

/**
 * The same id and version is the same bytes for good: answers point at them, and a start with other bytes stops. Whoever
 * must change one gives it a new version and a new line here.
 */
const LANDED: readonly (readonly [id: string, version: number, sha256: string])[] = [
  ['depression-start', 1, '6d83b95bdf461080753bd6ebbe5beacd37f0c5528d25c5c7ea11bb037184e112'],
  ['depression-followup', 1, '2140840c0ac0dc188fea1a245838a0b78421fade762fe37c22fb1fdfa6bed6b3'],
  ['depression-month', 1, 'e0c82851b397241d50f79bdf1d9201d973cf5ec6d206ac2580376a3c52b2650d'],
  ['epilepsy', 1, '8c1c9b5103eacd8dc444c2be20fe3dbbcae29636bc75a21a12daed152df1f8f5'],
  ['epilepsy-who5', 1, '46eb02cac391525ca1ec2f58c73664bccb59b12b49946fda05db55224ec6613f'],
];

const sha256 = (document: unknown) => createHash('sha256').update(canonical(document)).digest('hex');

it('the questionnaires that have been shipped active keep their bytes, and nothing else is shipped active', () => {
  expect(catalogue.map((each) => [each.id, each.version, sha256(each)])).toEqual(LANDED);
});

it('what is only offered never takes the name of what is active, nor of another', () => {
  const ids = [...catalogue, ...library].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
