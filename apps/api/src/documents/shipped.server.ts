import { createHash } from 'node:crypto';
import { earlierPathways, pathways } from '@stemme/pathways/pathways';
import { catalogue } from '@stemme/questionnaires/catalogue';
import { isOffered } from '@stemme/scoring';
import { instruments } from '@stemme/scoring/instruments';
import { earlierRuleSets, ruleSets } from '@stemme/triage/rule-sets';
import type pg from 'pg';
import { canonical } from '../platform/canonical.js';

interface Shipped {
  readonly kind: 'questionnaire' | 'instrument' | 'pathway' | 'rule-set';
  readonly id: string;
  readonly version: number;
  readonly body: unknown;
}

/**
 * Loads the documents the product ships, active. The same version with other bytes stops the start: an assignment or a
 * triage that names a version must find what it saw. An instrument whose algorithm rests on memory is not among them:
 * no department is offered a score that nobody has confirmed.
 */
export async function loadShipped(client: pg.Client): Promise<void> {
  for (const { kind, id, version, body } of shipped()) {
    const text = canonical(body);
    const sha256 = createHash('sha256').update(text).digest('hex');
    await client.query(
      `insert into document (kind, id, version, status, body, sha256, author, approver, effective_from)
       values ($1, $2, $3, 'active', $4, $5, 'stemme', 'stemme-release', '2000-01-01') on conflict do nothing`,
      [kind, id, version, text, sha256],
    );
    const { rows } = await client.query('select sha256 from document where kind = $1 and id = $2 and version = $3', [
      kind,
      id,
      version,
    ]);
    if (rows[0]?.sha256 !== sha256) {
      throw new Error(
        `The shipped ${kind} ${id} version ${version} differs from the one in the database: give it a new version.`,
      );
    }
  }
}

function shipped(): readonly Shipped[] {
  const of = (kind: Shipped['kind'], list: readonly { id: string; version: number | string }[]): Shipped[] =>
    list.map((body) => ({ kind, id: body.id, version: Number.parseInt(String(body.version), 10), body }));
  return [
    ...of('questionnaire', catalogue),
    ...of('instrument', instruments.filter(isOffered)),
    ...of('pathway', [...earlierPathways, ...pathways]),
    ...of('rule-set', [...earlierRuleSets, ...ruleSets]),
  ];
}
