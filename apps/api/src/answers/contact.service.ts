import { Injectable } from '@nestjs/common';
import { fill } from '@stemme/pathways';
import { LANGUAGES, type ProductText as Text } from '@stemme/questionnaires';
import { DepartmentsService, readingText } from '../departments/departments.service.js';
import { PathwaysService } from '../pathways/pathways.service.js';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.service.js';
import { Database } from '../platform/database/database.service.js';
import { brokenConstraint } from '../platform/database/faults.js';
import { found, Refusal } from '../platform/errors.js';
import type { ContactReceivedDto, ContactRequestDto } from './answers.dto.js';
import { contactWished } from './answers.events.js';
import { ContactStore } from './contact.store.js';

/** *I want contact*: outside any questionnaire, at any time, with any pathway. */
@Injectable()
export class ContactService {
  constructor(
    private readonly database: Database,
    private readonly store: ContactStore,
    private readonly departments: DepartmentsService,
    private readonly pathways: PathwaysService,
    private readonly clock: Clock,
  ) {}

  /** The same id comes to one wish, however often it is sent. */
  async wish(actor: Actor, sent: ContactRequestDto): Promise<ContactReceivedDto> {
    const subject = { request: sent.id, enrolment: sent.enrolment };
    try {
      return await this.database.write(actor, 'answers.wish-contact', subject, async (tx) => {
        const enrolment = found(await this.store.enrolment(tx, sent.enrolment));
        const known = await this.store.received(tx, sent.id);
        const receivedAt = known ?? (await this.store.keep(tx, sent, enrolment));
        if (!known) {
          const where = { department: enrolment.department, patient: enrolment.patient, priority: 2, key: sent.id };
          await tx.publish(contactWished, { request: sent.id }, where);
        }
        const pathway = await this.pathways.version(tx, enrolment.pathway, enrolment.pathwayVersion);
        const now = this.clock.now();
        const how = await this.departments.texts(tx, enrolment.department, now, { pathway });
        const text = LANGUAGES.map((language) => [
          language,
          fill(readingText(pathway.texts, language), how[language].data),
        ]);
        return { receivedAt: receivedAt.toISOString(), text: Object.fromEntries(text) as Text };
      });
    } catch (error) {
      if (brokenConstraint(error) === 'contact_request_pkey') throw new Refusal('id-reused');
      throw error;
    }
  }
}
