import { Inject, Injectable } from '@nestjs/common';
import { PatientsService } from '../patients/patients.service.js';
import { type Caller, isUuid } from '../platform/actor.js';
import type { Config } from '../platform/config.js';
import type { Tx } from '../platform/database/tx.types.js';
import { Refusal } from '../platform/errors.js';
import { CONFIG } from '../platform/platform.tokens.js';
import { FhirStore, type QuestionnaireHead, type ResponseFilter } from './fhir.store.js';
import { CPR_SYSTEM, isCalled } from './names.js';
import type { Scope } from './scopes.js';
import { idOf, type Parameters, readSearch, type Search } from './search.js';
import type { Asked } from './wire.server.js';

export interface Subject {
  readonly reference: string;
  readonly identifier: { readonly system: string; readonly value: string };
}

/** What every verb over FHIR begins with: who asks, what they may read, and what they ask for. */
@Injectable()
export class ReadingService {
  readonly base: string;

  constructor(
    private readonly store: FhirStore,
    private readonly patients: PatientsService,
    @Inject(CONFIG) config: Config,
  ) {
    this.base = `${config.clinicOrigin}/fhir/R4`;
  }

  /** @throws Refusal `not-allowed` for a system without the scope; a clinician's department decides for them */
  async may(tx: Tx, who: Caller, scope: Scope): Promise<void> {
    if (who.kind !== 'system') return;
    const system = await this.store.system(tx);
    if (!system?.scopes.includes(scope)) throw new Refusal('not-allowed');
  }

  /** @throws FhirFault */
  async search(tx: Tx, { pairs, lenient }: Asked, parameters: Parameters): Promise<Search> {
    return readSearch(pairs, parameters, { lenient, zone: await this.store.zone(tx) });
  }

  /** The patients a search is about; undefined = it names none. */
  patientsOf({ given }: Search): string[] | undefined {
    const named = [...(given.get('patient') ?? []), ...(given.get('subject') ?? [])];
    return together(named.map((any) => any.map((one) => idOf(one, 'Patient')).filter(isUuid)));
  }

  /** Ids of the resources a parameter names, each by any of its values. */
  idsOf({ given }: Search, parameter: string, type: string): string[] | undefined {
    const named = given.get(parameter);
    return named && together(named.map((any) => any.map((one) => idOf(one, type)).filter(isUuid)));
  }

  /** `id/version` of the questionnaires that are meant. */
  questionnairesOf({ given }: Search, heads: readonly QuestionnaireHead[]): ResponseFilter['questionnaires'] {
    const named = given.get('questionnaire');
    if (!named) return undefined;
    const meant = heads.filter((head) => named.every((any) => any.some((one) => isCalled(one, head))));
    return meant.map(({ id, version }) => `${id}/${version}`);
  }

  /** Whom the resources are about. Who is shown of them is for the caller to put on record. */
  async subjects(tx: Tx, patients: readonly string[]): Promise<ReadonlyMap<string, Subject>> {
    const headers = await this.patients.headers(tx, patients);
    return new Map(
      [...headers].map(([id, { cpr }]) => [
        id,
        { reference: `Patient/${id}`, identifier: { system: CPR_SYSTEM, value: cpr.replace('-', '') } },
      ]),
    );
  }
}

/** What is in all of the lists; undefined when there are none. */
function together(lists: readonly (readonly string[])[]): string[] | undefined {
  const [first, ...more] = lists;
  return first?.filter((one) => more.every((list) => list.includes(one)));
}
