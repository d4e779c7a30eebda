import { Injectable } from '@nestjs/common';
import { type Answers, checkAnswers } from '@stemme/questionnaires';
import type { Actor } from '../platform/actor.js';
import { canonical } from '../platform/canonical.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found, Refusal } from '../platform/errors.js';
import type { Scan } from '../platform/jobs/hears.decorator.js';
import { Sweeps } from '../platform/jobs/hears.decorator.js';
import { AdviceService } from './advice.service.js';
import type { DraftDto, DraftSavedDto } from './answers.dto.js';
import { acuteInDraft } from './answers.events.js';
import { AnswersStore, type DraftRow, type LockedAssignment } from './answers.store.js';
import { languageShown } from './language-shown.js';
import { RefusedAlarmsService } from './refused-alarms.service.js';
import { ScreeningService } from './screening.service.js';
import { TakenBackService } from './taken-back.service.js';

/** Answers not handed in yet. They are saved at every step, and the item rules do not wait for the last page. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly database: Database,
    private readonly store: AnswersStore,
    private readonly screening: ScreeningService,
    private readonly advices: AdviceService,
    private readonly takenBack: TakenBackService,
    private readonly refused: RefusedAlarmsService,
  ) {}

  /** @throws Refusal `draft-moved-on` with the newer draft, when another device has saved in between */
  save(actor: Actor, assignment: string, sent: DraftDto): Promise<DraftSavedDto> {
    return this.refused.guard(actor, assignment, sent, () => this.saveOpen(actor, assignment, sent));
  }

  private saveOpen(actor: Actor, assignment: string, sent: DraftDto): Promise<DraftSavedDto> {
    return this.database.write(
      actor,
      'answers.save-draft',
      { assignment },
      async (tx) => {
        const locked = found(await this.store.find(tx, assignment));
        refuseClosed(locked);
        if (sent.questionnaireVersion !== locked.questionnaireVersion) throw new Refusal('wrong-version');
        const compiled = await this.screening.compiled(tx, locked);
        const checked = checkAnswers(compiled, sent.answers, { partial: true });
        if (!checked.ok) throw new Refusal('answers', checked.faults);
        const answers = canonical(checked.answers);
        const known = locked.draft;
        if (sent.baseVersion !== (known?.version ?? 0)) {
          // the reply to this very save was lost: say it again
          if (known && same(known, answers, sent))
            return { version: known.version, savedAt: known.savedAt, advice: null };
          throw new Refusal('draft-moved-on', [], { draft: known });
        }
        const text = await this.screen(tx, locked, checked.answers);
        const version = sent.baseVersion + 1;
        const language = languageShown(compiled.document, sent.language);
        const savedAt = await this.store.saveDraft(tx, locked, { ...sent, language, version, answers });
        return { version, savedAt: savedAt.toISOString(), advice: text };
      },
      { table: 'assignment', id: assignment },
    );
  }

  /** Drafts with an acute answer that has been waiting for 15 minutes of business time. */
  @Sweeps('answers.acute-drafts', 2)
  raiseUnsent(scan: Scan): Promise<number> {
    return scan.publishing('sweep_acute_drafts', acuteInDraft);
  }

  private async screen(tx: Tx, locked: LockedAssignment, answers: Answers): Promise<DraftSavedDto['advice']> {
    const acute = await this.screening.acute(tx, locked, answers);
    await this.takenBack.raise(tx, locked, acute, answers);
    if (acute.length === 0) return null;
    await this.store.seeAcute(tx, locked, acute);
    return this.advices.text(
      tx,
      locked,
      acute.map(({ code }) => code),
    );
  }
}

function refuseClosed({ state, latest }: LockedAssignment): void {
  if (state === 'revoked') throw new Refusal('revoked');
  if (state === 'planned') throw new Refusal('not-open');
  // an amendment is written in the page and handed in as a whole: it has no draft of its own on the server
  if (state === 'answered') throw new Refusal('already-answered', [], { response: latest });
}

function same(known: DraftRow, answers: string, sent: DraftDto): boolean {
  return known.version === sent.baseVersion + 1 && canonical(known.answers) === answers && known.place === sent.place;
}
