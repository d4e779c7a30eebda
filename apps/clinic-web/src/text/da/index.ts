import { answerFor } from './answer-for';
import { appointments } from './appointments';
import { calendar } from './calendar';
import { linesFile } from './lines-file';
import { timeline } from './timeline';
import { common } from './common';
import { department } from './department';
import { enrol } from './enrol';
import { find } from './find';
import { items } from './items';
import { keys } from './keys';
import { messages } from './messages';
import { pathways } from './pathways';
import { patient } from './patient';
import { questionnaires } from './questionnaires';
import { worklist } from './worklist';

export const da = {
  answerFor,
  common,
  worklist,
  items,
  keys,
  patient,
  enrol,
  find,
  department,
  messages,
  pathways,
  questionnaires,
  appointments,
  calendar,
  linesFile,
  timeline,
};
