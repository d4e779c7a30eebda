import type { Text } from '@stemme/pathways';

/** What acts on a department's rules are called in a patient's log: rules for answers, and never the clinic's own words. */
export const RULES_WORDS: Readonly<Record<string, Text>> = {
  'rules.list': { da: 'Så afdelingens regler for svar', en: "Saw the department's rules for answers" },
  'rules.open-version': { da: 'Så regler for svar', en: 'Saw rules for answers' },
  'rules.open-material': { da: 'Så, hvad regler kan læse', en: 'Saw what rules can read' },
  'rules.start-draft': { da: 'Begyndte på nye regler for svar', en: 'Began new rules for answers' },
  'rules.save-draft': { da: 'Skrev på regler for svar', en: 'Wrote in rules for answers' },
  'rules.check': { da: 'Kontrollerede regler for svar', en: 'Checked rules for answers' },
  'rules.compare': { da: 'Sammenlignede regler for svar', en: 'Compared rules for answers' },
  'rules.approve': { da: 'Godkendte regler for svar', en: 'Approved rules for answers' },
  'rules.activate': { da: 'Tog regler for svar i brug', en: 'Took rules for answers into use' },
  'rules.retire': { da: 'Tog regler for svar ud af brug', en: 'Took rules for answers out of use' },
  'rules.delete-draft': { da: 'Slettede et udkast til regler', en: 'Deleted a draft of rules' },
  'rules.start-rehearsal': { da: 'Prøvede nye regler på tidligere svar', en: 'Tried new rules on earlier answers' },
  'rules.rehearse': { da: 'Prøvede nye regler på tidligere svar', en: 'Tried new rules on earlier answers' },
  'rules.list-rehearsals': { da: 'Så, hvordan nye regler er prøvet', en: 'Saw how new rules were tried' },
  'rules.open-rehearsal': { da: 'Så, hvad nye regler ville betyde', en: 'Saw what new rules would mean' },
  'rules.cancel-rehearsal': { da: 'Standsede en prøve af nye regler', en: 'Stopped a trial of new rules' },
  'rules.print-rehearsal': { da: 'Udskrev, hvad nye regler ville betyde', en: 'Printed what new rules would mean' },
  'rules.list-moved': {
    da: 'Så, hvad nye regler ville betyde for dine svar',
    en: 'Saw what new rules would mean for your answers',
  },
  'rules.look-at': {
    da: 'Så dine svar igennem, før nye regler tages i brug',
    en: 'Looked through your answers before new rules are used',
  },
  'rules.unlook-at': {
    da: 'Fortrød at have set dine svar igennem',
    en: 'Took back having looked through your answers',
  },
  'rules.action-cards': { da: 'Så afdelingens handlekort', en: "Saw the department's action cards" },
  'rules.write-action-card': { da: 'Skrev et handlekort', en: 'Wrote an action card' },
  'rules.take-down-action-card': { da: 'Tog et handlekort ned', en: 'Took down an action card' },
};
