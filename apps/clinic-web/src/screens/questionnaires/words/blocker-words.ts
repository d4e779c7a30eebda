import type { Sentences } from './said';

/** What stands against taking a version into use, and what to do about it. */
export const BLOCKER_WORDS = {
  'non-commercial-unconfirmed': [
    'Må kun bruges ikke-kommercielt, og afdelingen har ikke bekræftet det. Bekræft det først.',
    'May be used non-commercially only, and the department has not confirmed that. Confirm it first.',
  ],
  'no-definition': [
    'Der er ingen beregning for instrumentet i Stemme. Fjern instrumentet fra skemaet, eller bed om at få beregningen oprettet.',
    'There is no scoring for the instrument. Take the instrument out of the questionnaire, or ask for a scoring definition.',
  ],
  misfit: [
    'Spørgsmål kan få svar, som instrumentet ikke kender, og så beregnes ingen score. Ret svarmulighederne eller grænserne.',
    'Questions take answers the instrument does not know, and then no score is computed. Correct the options or the limits.',
  ],
  'newer-active': [
    'En nyere version er allerede i brug og ville gælde i stedet. Lad den udgå først, eller importér filen igen som ny version.',
    'A newer version is in use already and would win. Retire it first, or import the file again as a new version.',
  ],
  'missing-item': [
    'Spørgsmål, som regler og beregninger læser i den version, der gælder nu, er væk. Behold dem med samme kode.',
    'Questions that rules and scores read in the version in force are gone. Keep them under the same code.',
  ],
  'other-type': [
    'Spørgsmål har fået en anden type eller hører til et andet instrument. Regler og beregninger ville læse dem forkert: behold typen.',
    'Questions have another type, or belong to another instrument. Rules and scores would misread them: keep the type.',
  ],
  'other-options': [
    'Svarmulighedernes værdier, point eller rækkefølge er ændret, eller egne ord er tilladt. Kun teksterne må ændres.',
    'The values, scores or order of options were changed, or own words are allowed. Only their texts may change.',
  ],
  'swapped-options': [
    'Svarmulighedernes tekster har byttet plads: samme ord ville give en anden værdi. Sæt dem tilbage ved deres værdier.',
    'The texts of options have changed places: the same words would count as another value. Put them back to their values.',
  ],
  'swapped-words': [
    'Spørgsmålenes tekster har byttet plads: svaret ville blive læst som svar på et andet spørgsmål. Sæt dem tilbage ved deres koder.',
    'The texts of questions have changed places: an answer would be read as one to another question. Put them back to their codes.',
  ],
  'other-range': [
    'Grænser, længder, mønstre eller enheder er ændret. Regler og beregninger regner med de gamle: behold dem.',
    'Limits, lengths, patterns or units were changed. Rules and scores count on the old ones: keep them.',
  ],
  'other-condition': [
    'Spørgsmål vises under andre betingelser end i den version, der gælder nu. Behold betingelserne.',
    'Questions are shown under other conditions than in the version in force. Keep the conditions.',
  ],
  'other-calculation': [
    'Beregnede felter beregnes anderledes end i den version, der gælder nu. Behold beregningen.',
    'Calculated fields are computed in another way than in the version in force. Keep the calculation.',
  ],
  'other-repeats': [
    'Spørgsmål kan besvares et andet antal gange end i den version, der gælder nu. Regler læser ét svar: behold antallet.',
    'Questions can be answered another number of times than in the version in force. Rules read one answer: keep it so.',
  ],
  'other-constraint': [
    'Et krav til svarene er nyt eller ændret: det kan forhindre patienten i at sende dem. Lad det kun advare, eller fjern det.',
    'A demand on the answers is new or changed: it may keep the patient from sending them. Let it only warn, or remove it.',
  ],
  'other-start': [
    'Spørgsmål er udfyldt på en anden måde fra begyndelsen. Svaret skal være patientens eget: behold begyndelsen.',
    'Questions start with another answer. It must be the patient’s own: keep what they start with.',
  ],
  'missing-instrument': [
    'Instrumentet står ikke længere i skemaet, og scoren ville ikke blive beregnet. Behold instrumentet.',
    'The instrument is no longer in the questionnaire, and its score would not be computed. Keep the instrument.',
  ],
  'other-membership': [
    'Scoren ville blive beregnet af andre spørgsmål end i den version, der gælder nu. Behold instrumentets spørgsmål.',
    'The score would be computed from other questions than in the version in force. Keep the questions of the instrument.',
  ],
  'missing-language': [
    'Teksten mangler på det sprog, som den version, der gælder nu, er skrevet på. Tilføj sproget.',
    'The text is missing in the language the version in force was written in. Add that language.',
  ],
  'in-the-past': ['Datoen er passeret. Vælg i dag eller senere.', 'The date has passed. Choose today or later.'],
  'too-far': [
    'Datoen ligger mere end et år frem. Vælg en tidligere dato.',
    'The date is more than a year ahead. Choose an earlier one.',
  ],
  'same-as-author': [
    'Den, der har lagt versionen ind, kan ikke godkende den. Bed en kollega.',
    'Who brought the version in cannot approve it. Ask a colleague.',
  ],
  'item-not-asked': [
    'En visitationsregel læser et spørgsmål, som skemaet ikke længere stiller. Behold spørgsmålet med samme kode.',
    'A rule reads a question that the questionnaire would no longer ask. Keep the question under the same code.',
  ],
  'required-not-asked': [
    'Et svar, der kræves for grøn, spørges der ikke længere om. Behold spørgsmålet med samme kode.',
    'An answer that green requires would no longer be asked. Keep the question under the same code.',
  ],
  'contact-not-asked': [
    'Skemaet spørger ikke, om patienten vil kontaktes. Tilføj det spørgsmål.',
    'The questionnaire does not ask whether the patient wants to be contacted. Add that question.',
  ],
  'no-acute-rule': [
    'Skemaet spørger om selvmordstanker, og forløbet har ingen akut regel for svaret. Forløbet skal have reglen først.',
    'It asks about suicidal thoughts, and the pathway has no acute rule for the answer. The pathway needs the rule first.',
  ],
  'no-crisis-text': [
    'Skemaet spørger om selvmordstanker, og forløbet har ingen krisetekst. Forløbet skal have teksten først.',
    'It asks about suicidal thoughts, and the pathway has no crisis text. The pathway needs the text first.',
  ],
  'no-emergency-text': [
    'Et svar kan være akut, og forløbet har ingen tekst om hjælp. Forløbet skal have teksten først.',
    'An answer can be acute, and the pathway has no text about help. The pathway needs the text first.',
  ],
  'unknown-questionnaire': [
    'Forløbet sender et skema, der ikke findes. Ret forløbet først.',
    'The pathway sends a questionnaire that does not exist. Correct the pathway first.',
  ],
  'wrong-rule-set': [
    'Forløbets regler hører til et andet forløb. Ret forløbet først.',
    'The rules belong to another pathway. Correct the pathway first.',
  ],
  'step-never-comes': [
    'En regel venter på et trin, der aldrig kommer. Ret forløbet først.',
    'A rule waits for a step that never comes. Correct the pathway first.',
  ],
  'time-never-comes': [
    'En regel venter på et tidspunkt, der aldrig kommer. Ret forløbet først.',
    'A rule waits for a time that never comes. Correct the pathway first.',
  ],
  'asked-too-seldom': [
    'En regel ser på svar fra de seneste dage, men der spørges for sjældent. Behold spørgsmålet i skemaet.',
    'A rule looks at the last days, but it would be asked too seldom. Keep the question in the questionnaire.',
  ],
  'asked-too-few-times': [
    'En regel sammenligner flere svar, men der spørges for få gange. Behold spørgsmålet i skemaet.',
    'A rule compares several answers, but it would be asked too few times. Keep the question in the questionnaire.',
  ],
  'no-act': [
    'Forløbet siger ikke, hvem der gør hvad. Ret forløbet først.',
    'The pathway does not say who acts. Correct the pathway first.',
  ],
  'no-who': [
    'Forløbet siger ikke, hvem der handler. Ret forløbet først.',
    'The pathway does not say who. Correct the pathway first.',
  ],
  'no-time-inside': [
    'Forløbet har ingen frist i åbningstiden. Ret forløbet først.',
    'The pathway has no deadline inside hours. Correct the pathway first.',
  ],
  'no-time-outside': [
    'Forløbet har ingen frist uden for åbningstiden. Ret forløbet først.',
    'The pathway has no deadline outside hours. Correct the pathway first.',
  ],
  'no-legend': [
    'Forløbet forklarer ikke et niveau. Ret forløbet først.',
    'The pathway does not explain a level. Correct the pathway first.',
  ],
  'no-steps': [
    'Forløbet sender ingen skemaer. Ret forløbet først.',
    'The pathway has no steps. Correct the pathway first.',
  ],
  'no-invitation': [
    'Forløbet sender ingen invitation. Ret forløbet først.',
    'The pathway sends no invitation. Correct the pathway first.',
  ],
  'reminder-never-sent': [
    'En påmindelse bliver aldrig sendt. Ret forløbet først.',
    'A reminder is never sent. Correct the pathway first.',
  ],
  'silence-outside-window': [
    'En alarm om manglende svar falder uden for skemaets vindue. Ret forløbet først.',
    'An alarm about a missing answer falls outside the window. Correct the pathway first.',
  ],
  'unknown-fact': [
    'En regel læser et valg, som forløbet ikke har. Ret forløbet først.',
    'A rule reads a choice that the pathway does not have. Correct the pathway first.',
  ],
  'no-human-contact': [
    'Forløbet siger ikke, hvor længe en patient må gå uden at tale med et menneske. Ret forløbet først.',
    'The pathway does not say how long a patient may go without talking to a person. Correct the pathway first.',
  ],
  'reminders-collide': [
    'To påmindelser falder sammen. Ret forløbet først.',
    'Two reminders collide. Correct the pathway first.',
  ],
} as const satisfies Sentences<string>;
