import type { Text } from '@stemme/pathways';

/** What is done with answers that somebody looks at, with what stands on the department's list, and with a patient's own limits. */
export const TRIAGE_WORDS: Readonly<Record<string, Text>> = {
  'limits.list': { da: 'Så dine egne grænser for målinger', en: 'Saw the limits of your own for measurements' },
  'limits.propose': { da: 'Regnede på grænser for dine målinger', en: 'Worked out limits for your measurements' },
  'limits.set': { da: 'Satte grænser for dine målinger', en: 'Set limits for your measurements' },
  'limits.end': { da: 'Tog en grænse for dine målinger væk', en: 'Took away a limit for your measurements' },
  'triage.bulk-close': { da: 'Lukkede din sag sammen med andres', en: 'Closed your case together with others' },
  'triage.bulk-undo': { da: 'Åbnede din sag igen', en: 'Opened your case again' },
  'triage.item-history': { da: 'Så, hvad der er gjort i din sag', en: 'Saw what has been done in your case' },
  'triage.item-journal': { da: 'Kopierede din sag til journalen', en: 'Copied your case for the record' },
  'triage.keep-open': { da: 'Havde din sag åben', en: 'Had your case open' },
  'triage.leave-item': { da: 'Lukkede din sag på skærmen', en: 'Closed your case on the screen' },
  'triage.watch': { da: 'Fulgte afdelingens liste', en: "Followed the department's list" },
  'triage.worklist': { da: 'Så dit navn på afdelingens liste', en: "Saw your name on the department's list" },
  'triage.open-patient': { da: 'Åbnede din side', en: 'Opened your page' },
  'triage.check-evidence': {
    da: 'Efterprøvede vurderingen af dine svar',
    en: 'Checked the assessment of your answers again',
  },
  'triage.evidence': {
    da: 'Hentede dokumentation for vurderingen af dine svar',
    en: 'Fetched the evidence of how your answers were assessed',
  },
  'triage.open-response': { da: 'Åbnede dine svar', en: 'Opened your answers' },
  'triage.open-attachment': { da: 'Åbnede en fil, du har sendt', en: 'Opened a file you sent' },
  'triage.own-response': { da: 'Så sine egne svar', en: 'Saw their own answers' },
  'triage.print-evidence': {
    da: 'Udskrev dokumentation for vurderingen af dine svar',
    en: 'Printed the evidence of how your answers were assessed',
  },
  'triage.retract-response': { da: 'Trak en besvarelse tilbage', en: 'Retracted a set of answers' },
  'triage.take': { da: 'Tog sig af din sag', en: 'Took on your case' },
  'triage.release': { da: 'Lagde din sag tilbage', en: 'Put your case back' },
  'triage.hand-over': { da: 'Gav din sag videre', en: 'Handed your case over' },
  'triage.snooze': { da: 'Udsatte din sag', en: 'Postponed your case' },
  'triage.outcome': { da: 'Skrev, hvad der blev gjort', en: 'Wrote what was done' },
  'triage.undo': { da: 'Fortrød det sidste, der blev skrevet', en: 'Took back what was last written' },
};
