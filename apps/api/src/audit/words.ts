import { TALK_JOB_WORDS, TALK_WORDS } from './talk-words.js';
import type { Text } from '@stemme/pathways';
import { RULES_WORDS } from './rules-words.js';

/**
 * What every act is called when the patient it was about reads the log. Closed: an act that is not here is a failing test.
 * Plain words; never the clinic's own (colours, levels, triage, pathway). Acts of jobs are the names of their hearers.
 */
export const WORDS: Readonly<Record<string, Text>> = {
  ...TALK_WORDS,
  'access.open-tablet': { da: 'Åbnede et skema på en tablet', en: 'Opened a questionnaire on a tablet' },
  'access.sign-in': { da: 'Loggede på', en: 'Signed in' },
  'access.session': { da: 'Åbnede Stemme', en: 'Opened Stemme' },
  'access.sign-out': { da: 'Loggede af', en: 'Signed out' },
  'answers.home': { da: 'Så oversigten over skemaer', en: 'Saw the overview of questionnaires' },
  'answers.open-assignment': { da: 'Åbnede et skema', en: 'Opened a questionnaire' },
  'answers.save-draft': { da: 'Gemte svar undervejs', en: 'Saved answers on the way' },
  'answers.submit': { da: 'Sendte svar', en: 'Sent answers' },
  'answers.answer-for': { da: 'Åbnede et skema for at svare for dig', en: 'Opened a questionnaire to answer for you' },
  'answers.compare-entries': {
    da: 'Sammenlignede to indtastninger af dit papirskema',
    en: 'Compared two entries of your paper',
  },
  'answers.find-paper': {
    da: 'Fandt skemaet, som et papir hører til',
    en: 'Found the questionnaire a paper belongs to',
  },
  'answers.finish-entry': { da: 'Tastede dine svar ind', en: 'Typed in your answers' },
  'answers.issue-tablet-code': {
    da: 'Gav en kode, så du kan svare på en tablet',
    en: 'Gave a code so that you can answer on a tablet',
  },
  'answers.print-blank': { da: 'Udskrev et tomt skema', en: 'Printed a blank questionnaire' },
  'answers.print-paper': { da: 'Udskrev et skema til dig', en: 'Printed a questionnaire for you' },
  'answers.progress-on-tablet': { da: 'Svarede på en tablet', en: 'Answered on a tablet' },
  'answers.resolve-entries': {
    da: 'Rettede indtastningen af dit papirskema efter papiret',
    en: 'Corrected the entry of your paper by the paper',
  },
  'answers.revoke-tablet-code': { da: 'Tog en kode til tablet tilbage', en: 'Took back a code for a tablet' },
  'answers.save-entry': {
    da: 'Gemte indtastning af dine svar undervejs',
    en: 'Saved the entry of your answers on the way',
  },
  'answers.set-second-entry': {
    da: 'Bestemte, hvem der taster papirskemaer anden gang',
    en: 'Decided who types papers the second time',
  },
  'answers.submit-on-tablet': { da: 'Sendte svar fra en tablet', en: 'Sent answers from a tablet' },
  'answers.view-on-tablet': { da: 'Så et skema på en tablet', en: 'Saw a questionnaire on a tablet' },
  'answers.void-entry': {
    da: 'Begyndte forfra på indtastningen af dine svar',
    en: 'Began the entry of your answers again',
  },
  'answers.wish-contact': { da: 'Bad om at blive kontaktet', en: 'Asked to be contacted' },
  'audit.access-log': { da: 'Så, hvem der har set svarene', en: 'Saw who has seen the answers' },
  'departments.settings': { da: 'Så afdelingens oplysninger', en: "Saw the department's details" },
  'departments.outcomes': { da: 'Så, hvad der kan skrives om en sag', en: 'Saw what can be written of a case' },
  'departments.set-outcomes': {
    da: 'Ændrede, hvad der kan skrives om en sag',
    en: 'Changed what can be written of a case',
  },
  'departments.set-capacity': {
    da: 'Ændrede, hvor meget afdelingen når på en dag',
    en: 'Changed how much the department can do in a day',
  },
  'departments.set-escalation': {
    da: 'Ændrede, hvem der får besked, når en frist er gået',
    en: 'Changed who is told when a deadline has passed',
  },
  'departments.set-video': {
    da: 'Ændrede, hvor afdelingen holder videosamtaler',
    en: 'Changed where the department holds video calls',
  },
  'departments.set-phones': { da: 'Ændrede afdelingens telefonnumre', en: "Changed the department's phone numbers" },
  'departments.set-sending': {
    da: 'Ændrede, hvornår afdelingen sender beskeder',
    en: 'Changed when the department sends messages',
  },
  'departments.set-roster': { da: 'Ændrede afdelingens vagtliste', en: "Changed the department's duty roster" },
  'fhir.put-appointment': { da: 'Fortalte om en aftale', en: 'Told of an appointment' },
  'fhir.search-questionnaires': { da: 'Søgte spørgeskemaer', en: 'Searched questionnaires' },
  'fhir.read-questionnaire': { da: 'Hentede et spørgeskema', en: 'Fetched a questionnaire' },
  'fhir.search-responses': { da: 'Hentede dine svar', en: 'Fetched your answers' },
  'fhir.read-response': { da: 'Hentede dine svar', en: 'Fetched your answers' },
  'fhir.search-observations': { da: 'Hentede tal fra dine svar', en: 'Fetched figures from your answers' },
  'notifications.add-call': {
    da: 'Satte dig på listen over dem, vi ringer til',
    en: 'Put you on the list of those we call',
  },
  'notifications.call-tried': { da: 'Ringede til dig', en: 'Called you' },
  'notifications.call-undone': {
    da: 'Rettede, hvad der blev skrevet om et opkald',
    en: 'Corrected what was written about a call',
  },
  'notifications.calls': { da: 'Så, hvem vi skal ringe til', en: 'Saw whom we are to call' },
  'notifications.channels': { da: 'Så, hvordan du får besked', en: 'Saw how you are reached' },
  'notifications.letters': { da: 'Så, hvilke breve der venter', en: 'Saw which letters are waiting' },
  'notifications.letters-back': { da: 'Lagde et brev til dig tilbage', en: 'Put a letter to you back' },
  'notifications.letters-sent': { da: 'Sendte et brev til dig', en: 'Sent a letter to you' },
  'notifications.print-letters': { da: 'Udskrev et brev til dig', en: 'Printed a letter to you' },
  'notifications.own-channels': { da: 'Så, hvordan vi når dig', en: 'Saw how we reach you' },
  'notifications.preview-template': { da: 'Prøvede teksten til en besked', en: 'Tried the text of a message' },
  'notifications.sender': { da: 'Så, hvordan afdelingen skriver', en: 'Saw how the department writes' },
  'notifications.set-channels': { da: 'Ændrede, hvordan du får besked', en: 'Changed how you are reached' },
  'notifications.set-own-channels': { da: 'Valgte, hvordan vi når dig', en: 'Chose how we reach you' },
  'notifications.set-sender': { da: 'Ændrede, hvordan afdelingen skriver', en: 'Changed how the department writes' },
  'notifications.set-template': { da: 'Ændrede teksten til en besked', en: 'Changed the text of a message' },
  'notifications.templates': { da: 'Så teksterne til beskeder', en: 'Saw the texts of messages' },
  'notifications.messages': { da: 'Så, hvilke beskeder du har fået', en: 'Saw which messages you have been sent' },
  'notifications.message-arrived': {
    da: 'Skrev, at en besked til dig kom frem',
    en: 'Wrote that a message to you arrived',
  },
  'notifications.message-again': {
    da: 'Bad om, at en besked sendes til dig igen',
    en: 'Asked for a message to be sent to you again',
  },
  'notifications.undelivered': {
    da: 'Så, at en besked til dig ikke kom frem',
    en: 'Saw that a message to you did not arrive',
  },
  'limits.list': { da: 'Så dine egne grænser for målinger', en: 'Saw the limits of your own for measurements' },
  'limits.propose': { da: 'Regnede på grænser for dine målinger', en: 'Worked out limits for your measurements' },
  'limits.set': { da: 'Satte grænser for dine målinger', en: 'Set limits for your measurements' },
  'limits.end': { da: 'Tog en grænse for dine målinger væk', en: 'Took away a limit for your measurements' },
  'patients.set-contact': { da: 'Rettede dine kontaktoplysninger', en: 'Changed your contact details' },
  'patients.set-language': { da: 'Valgte sprog', en: 'Chose a language' },
  'pathways.list': { da: 'Så afdelingens planer for skemaer', en: "Saw the department's plans for questionnaires" },
  'pathways.open-version': {
    da: 'Så en plan for skemaer uden svar',
    en: 'Saw a plan for questionnaires without answers',
  },
  'pathways.open-material': { da: 'Så, hvad en plan kan bestå af', en: 'Saw what a plan can be made of' },
  'pathways.start-draft': { da: 'Begyndte på en ny plan for skemaer', en: 'Began a new plan for questionnaires' },
  'pathways.save-draft': { da: 'Skrev på en plan for skemaer', en: 'Wrote in a plan for questionnaires' },
  'pathways.check': { da: 'Kontrollerede en plan for skemaer', en: 'Checked a plan for questionnaires' },
  'pathways.preview': { da: 'Prøvede en plan for skemaer', en: 'Tried a plan for questionnaires' },
  'pathways.compare': { da: 'Sammenlignede to planer for skemaer', en: 'Compared two plans for questionnaires' },
  'pathways.approve': { da: 'Godkendte en plan for skemaer', en: 'Approved a plan for questionnaires' },
  'pathways.activate': { da: 'Tog en plan for skemaer i brug', en: 'Took a plan for questionnaires into use' },
  'pathways.retire': { da: 'Tog en plan for skemaer ud af brug', en: 'Took a plan for questionnaires out of use' },
  'pathways.delete-draft': { da: 'Slettede et udkast til en plan', en: 'Deleted a draft of a plan' },
  ...RULES_WORDS,
  'questionnaires.list': { da: 'Så afdelingens spørgeskemaer', en: "Saw the department's questionnaires" },
  'questionnaires.open-version': { da: 'Så et spørgeskema uden svar', en: 'Saw a questionnaire without answers' },
  'questionnaires.open-source': {
    da: 'Hentede filen bag et spørgeskema',
    en: 'Fetched the file behind a questionnaire',
  },
  'questionnaires.compare': { da: 'Sammenlignede to spørgeskemaer', en: 'Compared two questionnaires' },
  'questionnaires.ask-import': { da: 'Ville hente et spørgeskema ind', en: 'Wished to bring in a questionnaire' },
  'questionnaires.import': { da: 'Hentede et spørgeskema ind', en: 'Brought in a questionnaire' },
  'questionnaires.preview': { da: 'Prøvede et spørgeskema', en: 'Tried a questionnaire' },
  'questionnaires.approve': { da: 'Godkendte et spørgeskema', en: 'Approved a questionnaire' },
  'questionnaires.activate': { da: 'Tog et spørgeskema i brug', en: 'Took a questionnaire into use' },
  'questionnaires.retire': { da: 'Tog et spørgeskema ud af brug', en: 'Took a questionnaire out of use' },
  'questionnaires.restore': { da: 'Hentede et spørgeskema frem igen', en: 'Brought a questionnaire back' },
  'questionnaires.delete-draft': { da: 'Slettede et udkast', en: 'Deleted a draft' },
  'questionnaires.open-library': { da: 'Så spørgeskemaer til rådighed', en: 'Saw the questionnaires that can be had' },
  'questionnaires.take': { da: 'Valgte et spørgeskema', en: 'Chose a questionnaire' },
  'questionnaires.open-skeletons': { da: 'Så spørgeskemaer uden tekst', en: 'Saw questionnaires without wording' },
  'questionnaires.word': { da: 'Skrev teksten til et spørgeskema', en: 'Gave a questionnaire its wording' },
  'questionnaires.open-use': { da: 'Så, hvad afdelingen har bekræftet', en: 'Saw what the department has confirmed' },
  'questionnaires.confirm-use': { da: 'Bekræftede afdelingens brug', en: "Confirmed the department's use" },
  'schedules.ask-extra': { da: 'Bad om et ekstra skema', en: 'Asked for an extra questionnaire' },
  'schedules.find': { da: 'Fandt dig ved søgning', en: 'Found you by searching' },
  'schedules.offered': {
    da: 'Så, hvilke spørgeskemaer afdelingen har',
    en: 'Saw which questionnaires the department has',
  },
  'schedules.enrol': { da: 'Tilmeldte dig spørgeskemaer', en: 'Signed you up for questionnaires' },
  'schedules.pause': { da: 'Satte dine spørgeskemaer på pause', en: 'Paused your questionnaires' },
  'schedules.resume': { da: 'Genoptog dine spørgeskemaer', en: 'Resumed your questionnaires' },
  'schedules.end': { da: 'Afsluttede dine spørgeskemaer', en: 'Ended your questionnaires' },
  'schedules.death': { da: 'Registrerede dødsfald', en: 'Recorded a death' },
  'schedules.withdraw': {
    da: 'Registrerede, at du har trukket dit samtykke tilbage',
    en: 'Recorded that you have withdrawn your consent',
  },
  'schedules.transfer': {
    da: 'Overflyttede dine spørgeskemaer til en anden afdeling',
    en: 'Moved your questionnaires to another department',
  },
  'schedules.set-facts': { da: 'Ændrede, hvad din plan bygger på', en: 'Changed what your plan is based on' },
  'schedules.switch': { da: 'Ændrede din plan for skemaer', en: 'Changed your plan of questionnaires' },
  'schedules.preview-switch': {
    da: 'Så, hvad en ny plan ville betyde for dig',
    en: 'Saw what a new plan would mean for you',
  },
  'schedules.appointments': { da: 'Så dine aftaler', en: 'Saw your appointments' },
  'schedules.cancel-appointment': { da: 'Aflyste en aftale', en: 'Cancelled an appointment' },
  'schedules.keep-appointment': { da: 'Skrev, at du kom til en aftale', en: 'Wrote that you came to an appointment' },
  'schedules.timeline': { da: 'Så din plan for skemaer', en: 'Saw your plan of questionnaires' },
  'schedules.calendar': {
    da: 'Så afdelingens kalender, uden navne',
    en: "Saw the department's calendar, without names",
  },
  'schedules.calendar-day': {
    da: 'Så dit navn i afdelingens kalender',
    en: "Saw your name in the department's calendar",
  },
  'schedules.move': { da: 'Flyttede et skema', en: 'Moved a questionnaire' },
  'schedules.skip': { da: 'Sprang et skema over', en: 'Skipped a questionnaire' },
  'schedules.send-again': { da: 'Sendte et skema igen', en: 'Sent a questionnaire again' },
  'schedules.undo-move': { da: 'Fortrød en ændring af et skema', en: 'Took back a change of a questionnaire' },
  'schedules.enrol-file': { da: 'Læste en fil med nye patienter', en: 'Read a file of new patients' },
  'schedules.enrol-check': { da: 'Så, om du kan tilmeldes', en: 'Saw whether you can be enrolled' },
  'schedules.appointment-file': { da: 'Læste en fil med aftaler', en: 'Read a file of appointments' },
  'schedules.appointment-check': {
    da: 'Så, om en aftale kan registreres',
    en: 'Saw whether an appointment can be recorded',
  },
  'schedules.put-appointment': { da: 'Registrerede en aftale', en: 'Recorded an appointment' },
  'triage.bulk-close': { da: 'Lukkede din sag sammen med andres', en: 'Closed your case together with others' },
  'triage.bulk-undo': { da: 'Åbnede din sag igen', en: 'Opened your case again' },
  'triage.item-history': { da: 'Så, hvad der er gjort i din sag', en: 'Saw what has been done in your case' },
  'triage.item-journal': { da: 'Kopierede din sag til journalen', en: 'Copied your case for the record' },
  'triage.keep-open': { da: 'Havde din sag åben', en: 'Had your case open' },
  'triage.leave-item': { da: 'Lukkede din sag på skærmen', en: 'Closed your case on the screen' },
  'triage.watch': { da: 'Fulgte afdelingens liste', en: "Followed the department's list" },
  'quality.cancel-look-back': {
    da: 'Stoppede en gennemgang af tidligere vurderinger',
    en: 'Stopped a review of earlier assessments',
  },
  'quality.false-greens': {
    da: 'Så, hvem der fik brug for hjælp, efter at der ikke var planlagt kontakt',
    en: 'Saw who needed help after no contact had been planned',
  },
  'quality.judge': {
    da: 'Skrev sin egen vurdering af dine svar',
    en: 'Wrote their own assessment of your answers',
  },
  'quality.judgements': {
    da: 'Så, hvad personalet har skrevet om vurderingen af dine svar',
    en: 'Saw what staff have written about the assessment of your answers',
  },
  'quality.look-back': {
    da: 'Vurderede tidligere svar igen efter de regler, der gælder nu',
    en: 'Assessed earlier answers again by the rules that hold now',
  },
  'quality.look-back-findings': {
    da: 'Så, hvis svar ville blive vurderet anderledes i dag',
    en: 'Saw whose answers would be assessed differently today',
  },
  'quality.look-backs': {
    da: 'Så gennemgange af tidligere vurderinger',
    en: 'Saw reviews of earlier assessments',
  },
  'quality.monitor': {
    da: 'Så, hvor ofte personalet er enigt i vurderingerne',
    en: 'Saw how often staff agree with the assessments',
  },
  'quality.raise-finding': {
    da: 'Bad afdelingen se på dine svar igen',
    en: 'Asked the department to look at your answers again',
  },
  'quality.raise-judgement': {
    da: 'Bad afdelingen se på dine svar efter en kollegas vurdering',
    en: "Asked the department to look at your answers after a colleague's assessment",
  },
  'quality.review-finding': {
    da: 'Skrev, hvad en ny gennemgang af dine svar viste',
    en: 'Wrote what a new review of your answers showed',
  },
  'quality.review-green': {
    da: 'Skrev, hvad afdelingen lærte af dit forløb',
    en: 'Wrote what the department learned from your course',
  },
  'quality.start-look-back': {
    da: 'Begyndte en gennemgang af tidligere vurderinger',
    en: 'Began a review of earlier assessments',
  },
  'quality.suggestions': {
    da: 'Så, hvilke regler der sjældent fører til noget',
    en: 'Saw which rules seldom lead to anything',
  },
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

/** What the service does by itself, by the name of the hearer that did it. */
export const JOB_WORDS: Readonly<Record<string, Text>> = {
  ...TALK_JOB_WORDS,
  job: { da: 'Behandlede dine oplysninger automatisk', en: 'Processed your details automatically' },
  'notifications.plan': { da: 'Planlagde beskeder til dig', en: 'Planned messages to you' },
  'notifications.remind': { da: 'Sendte dig en besked om et skema', en: 'Sent you a message about a questionnaire' },
  'notifications.tell-change': {
    da: 'Fandt ud af, om en ny dato skal siges til dig',
    en: 'Found out whether you are to be told a new date',
  },
  'notifications.next-channel': {
    da: 'Fandt en anden måde at give dig besked på',
    en: 'Found another way to send you a message',
  },
  'notifications.look-up': {
    da: 'Spurgte, om en besked til dig kom frem',
    en: 'Asked whether a message to you arrived',
  },
  'notifications.send-duty': {
    da: 'Gav vagten besked, uden dit navn',
    en: 'Told the person on duty, without your name',
  },
  'notifications.send-escalation': {
    da: 'Gav personalet besked om en frist, uden dit navn',
    en: 'Told the staff of a deadline, without your name',
  },
  'worklist.escalate': {
    da: 'Fandt ud af, hvem der skal have besked om en frist',
    en: 'Found out whom to tell of a deadline',
  },
  'worklist.limit-expiring': {
    da: 'Fortalte afdelingen, at din egen grænse udløber',
    en: 'Told the department that your own limit ends',
  },
  'notifications.tell-duty': {
    da: 'Fandt ud af, hvem på vagt der skal have besked',
    en: 'Found out whom on duty to tell',
  },
  'notifications.tell-instead': {
    da: 'Fandt en anden på vagt at give besked',
    en: 'Found somebody else on duty to tell',
  },
  'notifications.tell-next': { da: 'Fandt den næste på vagt at give besked', en: 'Found the next on duty to tell' },
  'notifications.synthetic-answer': { da: 'Prøvede systemet', en: 'Tested the system' },
  'notifications.tell-check-failed': { da: 'Gav besked om, at en prøve fejlede', en: 'Told that a test failed' },
  'schedules.open': { da: 'Åbnede et skema for dig', en: 'Opened a questionnaire for you' },
  'schedules.close': { da: 'Lukkede et skema', en: 'Closed a questionnaire' },
  'schedules.switch': { da: 'Flyttede dig til afdelingens nye plan', en: "Moved you to the department's new plan" },
  'schedules.replan': { da: 'Tilpassede din plan for skemaer', en: 'Adjusted your plan of questionnaires' },
  'schedules.resume': { da: 'Genoptog dine spørgeskemaer', en: 'Resumed your questionnaires' },
  'schedules.extend': { da: 'Planlagde dine næste skemaer', en: 'Planned your next questionnaires' },
  'scores.compute': { da: 'Regnede dine svar sammen', en: 'Added up your answers' },
  'triage.decide': {
    da: 'Vurderede dine svar efter afdelingens regler',
    en: "Assessed your answers by the department's rules",
  },
  'triage.read-by-hand': { da: 'Bad afdelingen læse dine svar', en: 'Asked the department to read your answers' },
  'triage.no-answer': {
    da: 'Fortalte afdelingen, at et svar mangler',
    en: 'Told the department that an answer is missing',
  },
  'triage.silent': {
    da: 'Fortalte afdelingen, at et svar lader vente på sig',
    en: 'Told the department that an answer is overdue',
  },
  'triage.contact-overdue': {
    da: 'Fortalte afdelingen, at det er tid til at tale med dig',
    en: 'Told the department that it is time to talk to you',
  },
  'triage.acute-in-draft': {
    da: 'Fortalte afdelingen om et svar, der ikke er sendt',
    en: 'Told the department of an answer that was not sent',
  },
  'triage.contact-wish': {
    da: 'Fortalte afdelingen, at du vil kontaktes',
    en: 'Told the department that you want to be contacted',
  },
};

const UNNAMED: Text = { da: 'Så eller ændrede oplysninger om dig', en: 'Saw or changed details about you' };

export const KINDS = ['patient', 'tablet', 'clinic', 'system', 'job'] as const;
export type Kind = (typeof KINDS)[number];

/** Why somebody of this kind could do it at all. */
export const WHY: Readonly<Record<Kind, Text>> = {
  patient: { da: 'Det var dig selv', en: 'It was you' },
  tablet: {
    da: 'Afdelingen gav dig en tablet at svare på',
    en: 'The department gave you a tablet to answer on',
  },
  clinic: { da: 'Du er patient i afdelingen', en: 'You are a patient of the department' },
  system: { da: 'Afdelingens system må læse dine svar', en: "The department's system may read your answers" },
  job: { da: 'Det sker automatisk for afdelingen', en: 'It is done automatically for the department' },
};

export function wordsFor(kind: Kind, act: string): Text {
  const table = kind === 'job' ? JOB_WORDS : WORDS;
  return Object.hasOwn(table, act) ? table[act]! : UNNAMED;
}
