import { common } from './common';
import { department } from './department';
import { enrol } from './enrol';
import { find } from './find';
import { items } from './items';
import { keys } from './keys';
import { patient } from './patient';
import { questionnaires } from './questionnaires';
import { worklist } from './worklist';

export const da = { common, worklist, items, keys, patient, enrol, find, department, questionnaires };
