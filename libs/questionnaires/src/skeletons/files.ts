import type { Skeleton } from '../catalogue/skeleton.js';
import asrsV11 from './asrs-v1-1.json' with { type: 'json' };
import basdai from './basdai.json' with { type: 'json' };
import ccq from './ccq.json' with { type: 'json' };
import copdCat from './copd-cat.json' with { type: 'json' };
import core10 from './core-10.json' with { type: 'json' };
import dash from './dash.json' with { type: 'json' };
import distressThermometer from './distress-thermometer.json' with { type: 'json' };
import dlqi from './dlqi.json' with { type: 'json' };
import epds from './epds.json' with { type: 'json' };
import epic26 from './epic-26.json' with { type: 'json' };
import eq5d3l from './eq-5d-3l.json' with { type: 'json' };
import eq5d5l from './eq-5d-5l.json' with { type: 'json' };
import factG from './fact-g.json' with { type: 'json' };
import fsfi from './fsfi.json' with { type: 'json' };
import hads from './hads.json' with { type: 'json' };
import haqDi from './haq-di.json' with { type: 'json' };
import heartqol from './heartqol.json' with { type: 'json' };
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
import mlhfq from './mlhfq.json' with { type: 'json' };
import nyhaSelf from './nyha-self.json' with { type: 'json' };
import odi from './odi.json' with { type: 'json' };
import ohs from './ohs.json' with { type: 'json' };
import oks from './oks.json' with { type: 'json' };
import paid20 from './paid-20.json' with { type: 'json' };
import paid5 from './paid-5.json' with { type: 'json' };
import promis29 from './promis-29.json' with { type: 'json' };
import promisGlobal10 from './promis-global-10.json' with { type: 'json' };
import qlqBr23 from './qlq-br23.json' with { type: 'json' };
import qlqC30 from './qlq-c30.json' with { type: 'json' };
import qlqCx24 from './qlq-cx24.json' with { type: 'json' };
import qlqLc13 from './qlq-lc13.json' with { type: 'json' };
import quickdash from './quickdash.json' with { type: 'json' };
import rapid3 from './rapid3.json' with { type: 'json' };
import sf12v1 from './sf-12v1.json' with { type: 'json' };
import sf36v1 from './sf-36v1.json' with { type: 'json' };
import spadi from './spadi.json' with { type: 'json' };
import swemwbs from './swemwbs.json' with { type: 'json' };
import wemwbs from './wemwbs.json' with { type: 'json' };
import womac from './womac.json' with { type: 'json' };
import wpai from './wpai.json' with { type: 'json' };
import wsas from './wsas.json' with { type: 'json' };

/** The instruments whose wording belongs to others: what is known of them, without a word of theirs. */
export const skeletons: readonly Skeleton[] = [
  asrsV11,
  basdai,
  ccq,
  copdCat,
  core10,
  dash,
  distressThermometer,
  dlqi,
  epds,
  epic26,
  eq5d3l,
  eq5d5l,
  factG,
  fsfi,
  hads,
  haqDi,
  heartqol,
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
  mlhfq,
  nyhaSelf,
  odi,
  ohs,
  oks,
  paid20,
  paid5,
  promis29,
  promisGlobal10,
  qlqBr23,
  qlqC30,
  qlqCx24,
  qlqLc13,
  quickdash,
  rapid3,
  sf12v1,
  sf36v1,
  spadi,
  swemwbs,
  wemwbs,
  womac,
  wpai,
  wsas,
];
