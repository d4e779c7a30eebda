import { createHash } from 'node:crypto';
import { earlierPathways, pathways } from '@stemme/pathways/pathways';
import { catalogue, library } from '@stemme/questionnaires/catalogue';
import { earlierRuleSets, ruleSets } from '@stemme/triage/rule-sets';
import { canonical } from './platform/canonical.js';

/**
 * The same id and version is the same bytes for good: answers, enrolments and triages point at them, and a start with
 * other bytes stops. Whoever must change one gives it a new version and a new line here.
 */
type Landed = readonly (readonly [id: string, version: number, sha256: string])[];

const QUESTIONNAIRES: Landed = [
  ['depression-start', 1, '6d83b95bdf461080753bd6ebbe5beacd37f0c5528d25c5c7ea11bb037184e112'],
  ['depression-followup', 1, '2140840c0ac0dc188fea1a245838a0b78421fade762fe37c22fb1fdfa6bed6b3'],
  ['depression-month', 1, 'e0c82851b397241d50f79bdf1d9201d973cf5ec6d206ac2580376a3c52b2650d'],
  ['epilepsy', 1, '8c1c9b5103eacd8dc444c2be20fe3dbbcae29636bc75a21a12daed152df1f8f5'],
  ['epilepsy-who5', 1, '46eb02cac391525ca1ec2f58c73664bccb59b12b49946fda05db55224ec6613f'],
  ['depression-start-who5', 1, '88961c3a6c65f106af171a36ec6ba8e7d74d31841bed5a7d497655fc84500b86'],
  ['depression-month-who5', 1, '9c0afe88dd80b1637d056de779c50f4f9b029d63dcc470c800477f039f42353b'],
  ['cancer-week', 1, 'fce2f08c71e0d794b268ed55e82d0123f38910262d21f30ecd15b3fa751eaf8d'],
  ['cancer-month', 1, 'efb41ab225e39ab76560545821a7cc72c484d1a5a6129c90a98e60b5d36c1815'],
  ['copd-day', 1, '1a420b1e392cec952f48b8640595224cc4c80d6de6eded5cbac6d401f3d7b7ba'],
  ['copd-month', 1, '875f463ea79ac070c93869993dd19fc9a4640691dbb76ae5ae8abc167994b592'],
  ['heart-day', 1, '044d24e379319f48843c4290d460a5eeeaed05cc3bbcec42f4b04d28025392d8'],
  ['heart-half-year', 1, '3e6491e2caaabdddd3424bf374d59e27bb7fad6687510b5e7de016b79316effd'],
  ['joint-before', 1, 'dec75abfa7b43ddcb099a72639f7cc05999eb35da5ee680afc9fde0889b9c291'],
  ['joint-after', 1, 'e1d03566a21f39f8be84ca482484ac7f74c4ac272f2ba7b450a7f2e7d6ef90f9'],
  ['pregnancy-blood-pressure', 1, '3f553113f350ab22769f5ac5895c976e5c5592f1a04eb614ccd3c07d5e625050'],
  ['pregnancy-waters', 1, '06f24d67e3027745caac224051a905d8e87ccc1a0efa1dde2ac5b35500ff8b88'],
  ['pregnancy-glucose', 1, 'caf82c220d00da2b4669784966811b12a29aeab6616a1a2088f9bba7906c335f'],
  ['pregnancy-check', 1, 'b129f389aa795d294b68e36749d21b882d339ecf35a483aac34b6af7751b59a1'],
  ['pregnancy-after-birth', 1, '694086bef9f76e98c4a0969137bd990bac4a9e2ed43347be04eac5dc2dfe9699'],
  ['pregnancy-on-request', 1, '49b41b8a4e69d6b6d8ee772772680ef877f57eacb640f9c7c7120bc3a8e56a94'],
  ['diabetes-year', 1, '9214b76909e9d371833376dcbef9a7fe38e78586af667fc8fb87a7d971cfaa70'],
  ['diabetes-year-who5', 1, '60ddbba8c0732ce6ed7ca0329f2d95deaa0499d58d5fffe2491dbd87e1801633'],
];

const PATHWAYS: Landed = [
  ['depression', 1, '4ee421d10306fb1f4022df6f399f1496ad476316d0cfbffe769b2416adc66b12'],
  ['epilepsy', 1, '727d412fe7d878617556a03b55e54e3f89f5bedee08694def3bae2564f83c374'],
  ['depression', 2, 'a3f079280b29fa7a56bf3f8dc94ebdb0321d20eef94ac1d37127c46c189e25f5'],
  ['epilepsy', 2, '79fb7b9b1c35b2aa8162a37d1094d47b660fffb0706438c7a98ada15c935be52'],
  ['cancer-treatment', 1, 'c05f69a536470d9b7f3fb8e940cffb97c6d3f8e411a0ae1855ea6820344dd18f'],
  ['copd', 1, '499d7aa68cd0efca0f16d62dfbb6bf925ec78d3f02b27e75f41d9f29e0657fea'],
  ['heart-failure', 1, 'b494cf5ed17800b0b3acf2324803edda2b6efa5fb0553acff9641b7bfbccf618'],
  ['arthroplasty', 1, 'af98646f1a4c91c82d7e7aee24be6460ec25ad7f346e3d7a4e921d4b9201c2e5'],
  ['pregnancy', 1, '0a9df0270fe4e6ef86dbaca1e9d7dd3a5ba19a31f338809e972264a1471f4867'],
  ['diabetes', 1, '6513c5c68ad1f83842ef6fab7ee03066ffb9d36aaed46e764a410d2b19da5d2e'],
];

const RULE_SETS: Landed = [
  ['depression', 1, 'dacb0d04fa2fea8386f356b63feeb704224fa0192101bf5a8f9e63b4f1d1b395'],
  ['epilepsy', 1, '8df230a7babd5e65dc21c909123fdbc30baf6397d482720aa30ade9c840deac8'],
  ['depression', 2, 'c57b21ad02cb78a9b8b0c7c6d236d8d36f93dd69811566f730242b1e60d8d269'],
  ['epilepsy', 2, '21af613379e9bcde55124465596fe1b563c6cc7a876b5a72ba62695c5e581b1c'],
  ['cancer-treatment', 1, 'fd2fd7f4b9d173908808bb02946303cf359d00fb35faa26a9b7def7e0a9431c9'],
  ['copd', 1, '534b30ead82c58c850e33d4c1a8367f913b3a3c419ed897f140ab94453700963'],
  ['heart-failure', 1, 'c48955e76301e020a944f66d21f37e6cb7f14ec573d27741d09a319e80b76aa8'],
  ['arthroplasty', 1, 'a54a8df10efe25e7149fb7d7e3f479a1734ad54ea4b95cb5f85ae4eb177921b0'],
  ['pregnancy', 1, '26fe03c8baffd3685ecc06c64a8abacf093f7f5b4948178f4fca18794baa05ec'],
  ['diabetes', 1, 'c254c782ee31fa28079159487f8a9431ad3ba6db2ad657f406f2341a39860c42'],
];

const sha256 = (document: unknown) => createHash('sha256').update(canonical(document)).digest('hex');
const landed = (documents: readonly { readonly id: string; readonly version: number }[]) =>
  documents.map((each) => [each.id, each.version, sha256(each)]);

it('the questionnaires that have been shipped active keep their bytes, and nothing else is shipped active', () => {
  expect(landed(catalogue)).toEqual(QUESTIONNAIRES);
});

it('so do the pathways, the earlier versions too', () => {
  expect(landed([...earlierPathways, ...pathways])).toEqual(PATHWAYS);
});

it('so do the rule sets, the earlier versions too', () => {
  expect(landed([...earlierRuleSets, ...ruleSets])).toEqual(RULE_SETS);
});

it('what is only offered never takes the name of what is active, nor of another', () => {
  const ids = [...catalogue, ...library].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it('no document is shipped twice in one version', () => {
  for (const all of [
    [...earlierPathways, ...pathways],
    [...earlierRuleSets, ...ruleSets],
  ]) {
    const names = all.map(({ id, version }) => `${id} ${version}`);
    expect(new Set(names).size).toBe(names.length);
  }
});
