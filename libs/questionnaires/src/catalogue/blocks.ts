import type { Block } from './compose.js';
import audit from '../instruments/audit.json' with { type: 'json' };
import auditC from '../instruments/audit-c.json' with { type: 'json' };
import contactRequest from '../instruments/contact-request.json' with { type: 'json' };
import gad2 from '../instruments/gad-2.json' with { type: 'json' };
import gad7 from '../instruments/gad-7.json' with { type: 'json' };
import homeMeasurements from '../instruments/home-measurements.json' with { type: 'json' };
import mdi from '../instruments/mdi.json' with { type: 'json' };
import mmrc from '../instruments/mmrc.json' with { type: 'json' };
import nrsPain from '../instruments/nrs-pain.json' with { type: 'json' };
import openteleKol from '../instruments/opentele-kol.json' with { type: 'json' };
import ownArthroplasty from '../instruments/own-arthroplasty.json' with { type: 'json' };
import ownCopd from '../instruments/own-copd.json' with { type: 'json' };
import ownDiabetes from '../instruments/own-diabetes.json' with { type: 'json' };
import ownEpilepsy from '../instruments/own-epilepsy.json' with { type: 'json' };
import ownHeartFailure from '../instruments/own-heart-failure.json' with { type: 'json' };
import ownMeasuredAgain from '../instruments/own-measured-again.json' with { type: 'json' };
import ownMeasuring from '../instruments/own-measuring.json' with { type: 'json' };
import ownOncoSymptoms from '../instruments/own-onco-symptoms.json' with { type: 'json' };
import ownPregnancy from '../instruments/own-pregnancy.json' with { type: 'json' };
import ownPressureAgain from '../instruments/own-pressure-again.json' with { type: 'json' };
import pcl5 from '../instruments/pcl-5.json' with { type: 'json' };
import phq2 from '../instruments/phq-2.json' with { type: 'json' };
import phq8 from '../instruments/phq-8.json' with { type: 'json' };
import phq9 from '../instruments/phq-9.json' with { type: 'json' };
import rand36 from '../instruments/rand-36.json' with { type: 'json' };
import who5 from '../instruments/who-5.json' with { type: 'json' };

// JSON files have no literal types; whatever is composed of them is checked before anyone gets it.
/** Every instrument the product may show the wording of. */
export const blocks = [
  audit,
  auditC,
  contactRequest,
  gad2,
  gad7,
  homeMeasurements,
  mdi,
  mmrc,
  nrsPain,
  openteleKol,
  ownArthroplasty,
  ownCopd,
  ownDiabetes,
  ownEpilepsy,
  ownHeartFailure,
  ownMeasuredAgain,
  ownMeasuring,
  ownOncoSymptoms,
  ownPregnancy,
  ownPressureAgain,
  pcl5,
  phq2,
  phq8,
  phq9,
  rand36,
  who5,
] as unknown as readonly Block[];
