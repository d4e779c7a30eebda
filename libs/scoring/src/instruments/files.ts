import asrsV11 from './asrs-v1-1.json' with { type: 'json' };
import audit from './audit.json' with { type: 'json' };
import auditC from './audit-c.json' with { type: 'json' };
import basdai from './basdai.json' with { type: 'json' };
import ccq from './ccq.json' with { type: 'json' };
import copdCat from './copd-cat.json' with { type: 'json' };
import core10 from './core-10.json' with { type: 'json' };
import dash from './dash.json' with { type: 'json' };
import distressThermometer from './distress-thermometer.json' with { type: 'json' };
import dlqi from './dlqi.json' with { type: 'json' };
import epds from './epds.json' with { type: 'json' };
import epic26 from './epic-26.json' with { type: 'json' };
import eq5d3lDenmarkReverseCrosswalk from './eq5d3l-denmark-reverse-crosswalk.json' with { type: 'json' };
import eq5d3lDenmarkTto from './eq5d3l-denmark-tto.json' with { type: 'json' };
import eq5d3lDenmarkVas from './eq5d3l-denmark-vas.json' with { type: 'json' };
import eq5d5lDenmarkCrosswalk from './eq5d5l-denmark-crosswalk.json' with { type: 'json' };
import eq5d5lDenmarkVt from './eq5d5l-denmark-vt.json' with { type: 'json' };
import factG from './fact-g.json' with { type: 'json' };
import fsfi from './fsfi.json' with { type: 'json' };
import gad2 from './gad-2.json' with { type: 'json' };
import gad7 from './gad-7.json' with { type: 'json' };
import gad7Prorated from './gad-7-prorated.json' with { type: 'json' };
import hads from './hads.json' with { type: 'json' };
import haqDi from './haq-di.json' with { type: 'json' };
import hoos from './hoos.json' with { type: 'json' };
import hoos12 from './hoos-12.json' with { type: 'json' };
import hoosPs from './hoos-ps.json' with { type: 'json' };
import ibdq from './ibdq.json' with { type: 'json' };
import iciqUiSf from './iciq-ui-sf.json' with { type: 'json' };
import iief5 from './iief-5.json' with { type: 'json' };
import ipss from './ipss.json' with { type: 'json' };
import isi from './isi.json' with { type: 'json' };
import kccq12 from './kccq-12.json' with { type: 'json' };
import koos from './koos.json' with { type: 'json' };
import koos12 from './koos-12.json' with { type: 'json' };
import koosPs from './koos-ps.json' with { type: 'json' };
import mdi from './mdi.json' with { type: 'json' };
import mlhfq from './mlhfq.json' with { type: 'json' };
import mmrc from './mmrc.json' with { type: 'json' };
import nrsPain from './nrs-pain.json' with { type: 'json' };
import nyhaSelf from './nyha-self.json' with { type: 'json' };
import odi from './odi.json' with { type: 'json' };
import ohs from './ohs.json' with { type: 'json' };
import oks from './oks.json' with { type: 'json' };
import openteleKol from './opentele-kol.json' with { type: 'json' };
import paid20 from './paid-20.json' with { type: 'json' };
import paid5 from './paid-5.json' with { type: 'json' };
import pcl5 from './pcl-5.json' with { type: 'json' };
import phq2 from './phq-2.json' with { type: 'json' };
import phq8 from './phq-8.json' with { type: 'json' };
import phq9 from './phq-9.json' with { type: 'json' };
import phq9Prorated from './phq-9-prorated.json' with { type: 'json' };
import promis29 from './promis-29.json' with { type: 'json' };
import promisGlobal10 from './promis-global-10.json' with { type: 'json' };
import qlqBr23 from './qlq-br23.json' with { type: 'json' };
import qlqC30 from './qlq-c30.json' with { type: 'json' };
import qlqCx24 from './qlq-cx24.json' with { type: 'json' };
import qlqLc13 from './qlq-lc13.json' with { type: 'json' };
import quickdash from './quickdash.json' with { type: 'json' };
import rand36 from './rand-36.json' with { type: 'json' };
import rapid3 from './rapid3.json' with { type: 'json' };
import sf12v1 from './sf-12v1.json' with { type: 'json' };
import sf36v1 from './sf-36v1.json' with { type: 'json' };
import spadi from './spadi.json' with { type: 'json' };
import swemwbs from './swemwbs.json' with { type: 'json' };
import wemwbs from './wemwbs.json' with { type: 'json' };
import wemwbsProrated from './wemwbs-prorated.json' with { type: 'json' };
import who5 from './who-5.json' with { type: 'json' };
import who5Prorated from './who-5-prorated.json' with { type: 'json' };
import womac from './womac.json' with { type: 'json' };
import wsas from './wsas.json' with { type: 'json' };

/** Every definition file beside this one, as it was read: not checked yet. A test holds that none is left out. */
export const files: readonly unknown[] = [
  asrsV11,
  audit,
  auditC,
  basdai,
  ccq,
  copdCat,
  core10,
  dash,
  distressThermometer,
  dlqi,
  epds,
  epic26,
  eq5d3lDenmarkReverseCrosswalk,
  eq5d3lDenmarkTto,
  eq5d3lDenmarkVas,
  eq5d5lDenmarkCrosswalk,
  eq5d5lDenmarkVt,
  factG,
  fsfi,
  gad2,
  gad7,
  gad7Prorated,
  hads,
  haqDi,
  hoos,
  hoos12,
  hoosPs,
  ibdq,
  iciqUiSf,
  iief5,
  ipss,
  isi,
  kccq12,
  koos,
  koos12,
  koosPs,
  mdi,
  mlhfq,
  mmrc,
  nrsPain,
  nyhaSelf,
  odi,
  ohs,
  oks,
  openteleKol,
  paid20,
  paid5,
  pcl5,
  phq2,
  phq8,
  phq9,
  phq9Prorated,
  promis29,
  promisGlobal10,
  qlqBr23,
  qlqC30,
  qlqCx24,
  qlqLc13,
  quickdash,
  rand36,
  rapid3,
  sf12v1,
  sf36v1,
  spadi,
  swemwbs,
  wemwbs,
  wemwbsProrated,
  who5,
  who5Prorated,
  womac,
  wsas,
];
