import type { Text } from '@stemme/pathways';

/** What is done with messages, letters and calls to patients. */
export const NOTIFICATIONS_WORDS: Readonly<Record<string, Text>> = {
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
};
