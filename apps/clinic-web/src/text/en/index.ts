import { actionCard } from './action-card';
import { answerFor } from './answer-for';
import type { Words } from '../dictionary';
import { appointments } from './appointments';
import { calendar } from './calendar';
import { limits } from './limits';
import { linesFile } from './lines-file';
import { timeline } from './timeline';
import { common } from './common';
import { consultations } from './consultations';
import { department } from './department';
import { editing } from './editing';
import { enrol } from './enrol';
import { find } from './find';
import { items } from './items';
import { keys } from './keys';
import { loop } from './loop';
import { messages } from './messages';
import { pathways } from './pathways';
import { patient } from './patient';
import { quality } from './quality';
import { questionnaires } from './questionnaires';
import { rules } from './rules';
import { worklist } from './worklist';

export const en: Words = {
  actionCard,
  answerFor,
  common,
  consultations,
  worklist,
  items,
  keys,
  patient,
  editing,
  enrol,
  find,
  department,
  messages,
  pathways,
  quality,
  questionnaires,
  rules,
  appointments,
  calendar,
  limits,
  linesFile,
  loop,
  timeline,
};
