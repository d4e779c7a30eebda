import type { INestApplicationContext } from '@nestjs/common';
import { AccessService } from '../access/access.service.js';
import type { Actor } from '../platform/actor.js';
import type { Config } from '../platform/config.js';
import { CONFIG } from '../platform/platform.tokens.js';
import type { DemoPerson } from './people.js';

export interface SignedIn {
  readonly actor: Actor;
  readonly id: string;
  /** Of a clinician, the first. */
  readonly department: string | null;
}

/** A session of one of the demo's people, as the identity provider would give it. */
export async function signIn(app: INestApplicationContext, person: DemoPerson): Promise<SignedIn> {
  const config = app.get<Config>(CONFIG);
  const access = app.get(AccessService);
  const side = person.side === 'patient' ? 'patient' : 'clinic';
  const { subject, name, email } = person;
  const own = person.side === 'patient' ? { cpr: person.cpr, groups: [] } : { groups: [...person.groups] };
  const identity = { issuer: config.identity?.[side].issuer ?? 'demo', subject, name, email, ...own };
  const actor: Actor = { kind: 'session', side, sid: await access.admit(side, identity), request: 'demo-seed' };
  const me = await access.me(actor);
  return { actor, id: me.clinician ?? me.session, department: me.departments[0]?.id ?? null };
}
