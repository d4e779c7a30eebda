import { Injectable } from '@nestjs/common';
import { ResponsesService } from '../answers/responses.service.js';
import { byCode, LimitsService } from '../limits/limits.service.js';
import { PathwaysService } from '../pathways/pathways.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { SchedulesService } from '../schedules/schedules.service.js';
import { type Placed, PlacesService, type Where } from '../worklist/places.service.js';
import type { Case, Given } from './deciding.js';
import { MaterialsService, type Stored } from './materials.service.js';
import type { Rest, Settled } from './rest-words.js';
import type { Names } from './words.js';
import { vocabularyOf } from './vocabulary.js';

/** A case with the names of its codes, and what it rests on besides the answers. */
export interface Gathered {
  readonly theCase: Case;
  readonly names: Names;
  /** Kept with the decision: whose limits held, and what earlier alarms came to. */
  readonly rest: Rest;
}

/** Gathers what a decision rests on. Its services do the reading; `deciding.ts` does the thinking. */
@Injectable()
export class CaseService {
  constructor(
    private readonly materials: MaterialsService,
    private readonly responses: ResponsesService,
    private readonly schedules: SchedulesService,
    private readonly pathways: PathwaysService,
    private readonly places: PlacesService,
    private readonly limits: LimitsService,
  ) {}

  /** Whose act times and opening hours an item is due by. */
  place(tx: Tx, where: Where): Promise<Placed> {
    return this.places.of(tx, where);
  }

  /** A response with everything its rules may read; the rule set is the one in force at hand-in. */
  async of(tx: Tx, response: Stored, { document, person, hours }: Placed): Promise<Gathered> {
    const { department, enrolment, receivedAt } = response;
    const ruleSet = await this.pathways.ruleSet(tx, document, department, receivedAt);
    const earlier = await this.earlier(tx, response);
    const [now, ...history] = await this.materials.given(tx, [response, ...earlier]);
    if (!now) throw new Error('the response itself is not there');
    const names = await this.materials.names(tx, now);
    const limits = await this.limits.inForce(tx, enrolment, receivedAt);
    const settled = suppresses(ruleSet)
      ? await this.materials.settled(
          tx,
          earlier.map(({ id }) => id),
        )
      : new Map<string, Settled>();
    const theCase = {
      ruleSet,
      vocabulary: vocabularyOf(names.compiled, names.definitions),
      now,
      history: history.map((given) => settledOf(given, settled)),
      facts: { ...(await this.facts(tx, response)), ...person },
      limits: byCode(limits),
    };
    const rest = { zone: hours.zone, limits, settled: Object.fromEntries(settled) };
    return { theCase, names: { ...names, ...(document.facts ? { facts: document.facts } : {}) }, rest };
  }

  /**
   * Of the same enrolment: its anchor is what weeks and the baseline are counted from. An earlier course of treatment
   * is no baseline of this one, and must not calm it.
   */
  private async earlier(tx: Tx, response: Stored): Promise<Stored[]> {
    const all = await this.responses.history(tx, response.patient);
    return all.filter(
      ({ enrolment, assignment, receivedAt }) =>
        enrolment === response.enrolment && assignment !== response.assignment && receivedAt <= response.receivedAt,
    );
  }

  private async facts(tx: Tx, response: Stored): Promise<Case['facts']> {
    return this.schedules.facts(tx, await this.schedules.assignment(tx, response.assignment));
  }
}

/** Only such rules ask what became of earlier alarms. */
function suppresses({ rules }: Case['ruleSet']): boolean {
  return rules.some(({ suppress }) => suppress !== undefined);
}

function settledOf(given: Given, settled: ReadonlyMap<string, Settled>): Given {
  const seen = given.id === undefined ? undefined : settled.get(given.id);
  return seen ? { ...given, settledAt: new Date(seen.at) } : given;
}
