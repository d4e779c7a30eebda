import { createHash } from 'node:crypto';

/**
 * What a form definition says about itself when nobody is named: ids made from the questionnaire's own id and version,
 * the same each time, and organisations that say they are not stated. For the eye and for tests; a document that is
 * sent has an envelope of its own.
 */
export function unstatedEnvelope({ id, version }) {
  const nobody = { sor: '000000', name: 'Not stated' };
  const bytes = createHash('sha256').update(`${id}|${version}`).digest().subarray(0, 16);
  bytes[6] = (bytes[6] & 0x0f) | 0x40; // version 4
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  const uuid = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  // 2.25 is the arc of ids that are made from a UUID
  const root = `2.25.${BigInt(`0x${hex}`)}`;
  return {
    id: { root, extension: uuid, authority: nobody.name },
    time: `${new Date().toISOString().slice(0, 19)}Z`,
    custodian: nobody,
    author: nobody,
    naming: { root, codeSystem: root },
  };
}
