#!/usr/bin/env node
// npx stemme: the product's pure parts from the command line. JSON in, JSON lines out.
// Exit 0 = ok, 1 = something was refused (all lines are written first), 2 = misuse.
import { Misuse } from './stemme/misuse.mjs';
import { Refusal } from './lib/refusal.mjs';

/** Loaded when named, so that a command costs only what it uses. */
const commands = {
  instruments: () => import('./stemme/instruments.mjs'),
  score: () => import('./stemme/score.mjs'),
  'questionnaire check': () => import('./stemme/questionnaire-check.mjs'),
  'questionnaire convert': () => import('./stemme/questionnaire-convert.mjs'),
  'questionnaire validate-response': () => import('./stemme/questionnaire-validate-response.mjs'),
  'questionnaire score': () => import('./stemme/questionnaire-score.mjs'),
  'triage replay': () => import('./stemme/triage-replay.mjs'),
  'triage verify': () => import('./stemme/triage-verify.mjs'),
  'triage lookback': () => import('./stemme/triage-lookback.mjs'),
  'pathway preview': () => import('./stemme/pathway-preview.mjs'),
  'department apply': () => import('./stemme/department-apply.mjs'),
  'instrument add': () => import('./stemme/instrument-add.mjs'),
  'system add': () => import('./stemme/system-add.mjs'),
  'system revoke': () => import('./stemme/system-revoke.mjs'),
  bounce: () => import('./stemme/bounce.mjs'),
  migrate: () => import('./stemme/migrate.mjs'),
  'clock advance': () => import('./stemme/clock-advance.mjs'),
  seed: () => import('./stemme/seed.mjs'),
};

/** Promised by the design and not there yet: said so, instead of being unknown. */
const notBuilt = ['bench'];

const usage = `usage:
  npx stemme instruments [--json]
  npx stemme score <instrument or calculation> [--trace] [--csv] [--csv-out] [--banks <file>] < answers.jsonl
  npx stemme score --definition <file> [--trace] [--csv] [--csv-out] < answers.jsonl
  npx stemme score                      (says what the lines and the CSV hold)
  npx stemme questionnaire check <file or id…>          (our own, FHIR R4, SurveyJS or MedCom QFDD)
  npx stemme questionnaire convert --to survey|fhir|document|qfdd [--language da] [--envelope <file>] <file or id…>
  npx stemme questionnaire validate-response <questionnaire: file or id> <response: FHIR QuestionnaireResponse>
  npx stemme questionnaire score [--trace] <questionnaire: file or id> <response: FHIR QuestionnaireResponse>
  npx stemme triage replay <rule set: id or file> < history.jsonl
  npx stemme triage verify <bundle.json…>                (recomputes evidence bundles from the files alone)
  npx stemme triage lookback [--department <SOR code>] [--since YYYY-MM-DD] [--rule-set <id>] [--definition <id>@<version>]
                                        (MIGRATE_DATABASE_URL; whose level would be another today)
  npx stemme pathway preview <pathway: id or file> --anchors '{"referral":"2027-03-20"}' --until 2028-03-20
                     [--zone Europe/Copenhagen] [--switch who-5] [--facts '{"variant":"pprom"}'] [--now <instant>]
                     [--appointments <file>] [--answers <file>] [--closed 2027-12-24] [--country DK|GL|FO]
  npx stemme migrate                    (MIGRATE_DATABASE_URL, DATABASE_URL, WORKER_DATABASE_URL)
  npx stemme department apply <file>    (MIGRATE_DATABASE_URL)
  npx stemme instrument add <file> --department <SOR code> --author <name> --approver <name> [--from YYYY-MM-DD]
                                        (MIGRATE_DATABASE_URL)
  npx stemme system add --department <SOR code> --name <name> [--scope system/Observation.rs …]
  npx stemme system revoke --department <SOR code> --name <name>     (MIGRATE_DATABASE_URL)
  npx stemme bounce <file.eml…>         (WORKER_DATABASE_URL; reports of mail that did not arrive)
  npx stemme clock advance P7D          (of the running demo)
  npx stemme seed --patients N --months M                (fills a demo with invented patients and their answers)`;

process.exitCode = await main(process.argv.slice(2));

async function main(args) {
  // a reader that has seen enough (| head) is no error
  process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  const name = [args.slice(0, 2).join(' '), args[0]].find((words) => Object.hasOwn(commands, words ?? ''));
  try {
    if (name) {
      const { run } = await commands[name]();
      return (await run(args.slice(name.split(' ').length))) ? 0 : 1;
    }
    const promised = notBuilt.find((words) => `${args.join(' ')} `.startsWith(`${words} `));
    throw new Misuse(promised ? `stemme ${promised} is not built yet.` : usage);
  } catch (error) {
    return said(error);
  }
}

/** One sentence on stderr, and the exit code it means. */
function said(error) {
  if (error instanceof Misuse) console.error(error.message);
  else if (error instanceof Refusal) console.error(error.message);
  else if (error?.code === 'ERR_MODULE_NOT_FOUND') console.error('Stemme is not built yet: run npm run build.');
  else console.error(error);
  return error instanceof Refusal ? 1 : 2;
}
