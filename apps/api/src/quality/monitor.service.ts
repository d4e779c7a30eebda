import { Injectable } from '@nestjs/common';
import { productText, type ProductText as Text } from '@stemme/questionnaires';
import { builtIn, type RuleSet } from '@stemme/triage';
import { DocumentsService } from '../documents/documents.service.js';
import { PathwaysService } from '../pathways/pathways.service.js';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.service.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { monthsBetween } from './days.js';
import { adviceOn, ADVICE, type RuleTally, tallied, type VersionTally } from './monitor.js';
import type {
  MonitorDto,
  PeriodDto,
  RuleTallyDto,
  SuggestionDto,
  SuggestionsDto,
  VersionTallyDto,
} from './monitor.dto.js';
import { MonitorStore } from './monitor.store.js';
import { PeopleService } from './people.service.js';
import { periodOf, type PeriodOf } from './period.js';

/** Whether rules and clinicians agree, and which rules nobody acts on. It counts, and changes nothing. */
@Injectable()
export class MonitorService {
  constructor(
    private readonly database: Database,
    private readonly store: MonitorStore,
    private readonly people: PeopleService,
    private readonly documents: DocumentsService,
    private readonly pathways: PathwaysService,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal `not-found`, `invalid` for the period */
  monitor(actor: Actor, asked: PeriodDto): Promise<MonitorDto> {
    return this.database.read(actor, 'quality.monitor', { department: asked.department }, async (tx) => {
      const { period, versions } = await this.counted(tx, asked);
      const words = await this.worded(tx, asked.department, versions);
      return { from: period.first, to: period.last, versions: words };
    });
  }

  /** Rules in force, with what their numbers may be taken to say. @throws Refusal `not-found`, `invalid` */
  suggestions(actor: Actor, asked: PeriodDto): Promise<SuggestionsDto> {
    return this.database.read(actor, 'quality.suggestions', { department: asked.department }, async (tx) => {
      const { period, versions } = await this.counted(tx, asked);
      const inForce = (await this.worded(tx, asked.department, versions)).filter((one) => one.inForce);
      const house = new Set(builtIn().map(({ id }) => id));
      const rules = inForce.flatMap(({ ruleSet, version, title, rules: its }) =>
        its.map((rule): SuggestionDto => {
          const advice = adviceOn(rule as unknown as RuleTally, house.has(rule.rule));
          return { ...rule, ruleSet, version, title, advice };
        }),
      );
      const place = ({ advice }: SuggestionDto): number => ADVICE.indexOf(advice as (typeof ADVICE)[number]);
      const wasted = ({ acted, perWeek }: SuggestionDto): number => perWeek * (1 - (acted.share ?? 0));
      rules.sort((a, b) => place(a) - place(b) || wasted(b) - wasted(a));
      return { from: period.first, to: period.last, rules };
    });
  }

  private async counted(tx: Tx, asked: PeriodDto): Promise<{ period: PeriodOf; versions: VersionTally[] }> {
    const { department } = await this.people.of(tx, asked.department);
    const now = this.clock.now();
    const period = periodOf(asked, department.zone, now);
    const levels = await this.store.levels(tx, period);
    const rules = await this.store.rules(tx, period);
    const greens = await this.store.greens(tx, period);
    const until = now < period.to ? now : period.to;
    return { period, versions: tallied({ levels, rules, greens }, monthsBetween(period.first, period.last), until) };
  }

  private async worded(tx: Tx, department: string, versions: readonly VersionTally[]): Promise<VersionTallyDto[]> {
    const ids = [...new Set(versions.map(({ ruleSet }) => ruleSet))];
    const now = this.clock.now();
    const running = await this.documents.allInForce(tx, 'rule-set', ids, department, now);
    const worded: VersionTallyDto[] = [];
    for (const { first, rules, ...version } of versions) {
      const document = await this.pathways.ruleSetVersion(tx, version.ruleSet, version.version);
      worded.push({
        ...version,
        title: await this.titleOf(tx, document, department, now),
        inForce: running.some(({ id, version: one }) => id === version.ruleSet && one === version.version),
        first: first.toISOString(),
        months: [...version.months],
        rules: rules.map((rule) => ruleDto(rule, document)),
      });
    }
    return worded;
  }

  /** The pathway's; a pathway that is in force no more is known by its id. */
  private async titleOf(tx: Tx, { pathway }: RuleSet, department: string, at: Date): Promise<Text> {
    const [row] = await this.documents.allInForce(tx, 'pathway', [pathway], department, at);
    if (!row) return { da: pathway, en: pathway };
    return productText((await this.pathways.version(tx, pathway, row.version)).title);
  }
}

function ruleDto({ months, ...rule }: RuleTally, { rules }: RuleSet): RuleTallyDto {
  const because = [...rules, ...builtIn()].find(({ id }) => id === rule.rule)?.because;
  return { ...rule, because: because ?? { da: rule.rule, en: rule.rule }, months: [...months] };
}
