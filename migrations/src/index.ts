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
import { Pathways0016 } from './0016-pathways.js';
import { MessageChannels0017 } from './0017-messages-channels.js';
import { Channels0018 } from './0018-channels.js';
import { OtherWays0019 } from './0019-other-ways.js';
import { OwnPathways0020 } from './0020-own-pathways.js';
import { Carried0021 } from './0021-carried.js';
import { HeldEnrolment0022 } from './0022-held-enrolment.js';
import { Limits0023 } from './0023-limits.js';
import { Consultations0024 } from './0024-consultations.js';
import { WorklistLoop0025 } from './0025-worklist-loop.js';
import { Rules0026 } from './0026-rules.js';
import { Quality0027 } from './0027-quality.js';

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
  Pathways0016,
  MessageChannels0017,
  Channels0018,
  OtherWays0019,
  OwnPathways0020,
  Carried0021,
  HeldEnrolment0022,
  Limits0023,
  Consultations0024,
  WorklistLoop0025,
  Rules0026,
  Quality0027,
];
