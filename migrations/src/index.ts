import { Context0001 } from './0001-context.js';
import { Documents0002 } from './0002-documents.js';
import { Patients0003 } from './0003-patients.js';
import { Answers0004 } from './0004-answers.js';
import { Triage0005 } from './0005-triage.js';
import { Notifications0006 } from './0006-notifications.js';
import { Access0007 } from './0007-access.js';
import { Outbox0008 } from './0008-outbox.js';
import { Schedules0010 } from './0010-schedules.js';
import { AcuteDrafts0011 } from './0011-acute-drafts.js';
import { TriageSweeps0012 } from './0012-triage-sweeps.js';
import { Messages0013 } from './0013-messages.js';
import { Questionnaires0014 } from './0014-questionnaires.js';
import { Systems0015 } from './0015-systems.js';

/** In the order they are run; a landed migration is never edited. */
export const migrations = [
  Context0001,
  Documents0002,
  Patients0003,
  Answers0004,
  Triage0005,
  Notifications0006,
  Access0007,
  Outbox0008,
  Schedules0010,
  AcuteDrafts0011,
  TriageSweeps0012,
  Messages0013,
  Questionnaires0014,
  Systems0015,
];
