import type { FaultCode } from '@stemme/pathways';
import type { Language } from '../../../text/language';
import { inLanguage, type Sentences } from '../../../text/said';

/** What is wrong with a pathway, and what to do about it. */
export const FAULT_WORDS = {
  'wrong-type': ['Der står noget af en forkert slags. Skriv det igen.', 'It is of the wrong kind. Write it again.'],
  missing: ['Mangler. Udfyld det.', 'Missing. Fill it in.'],
  'unknown-field': [
    'Forløbet har et felt, som Stemme ikke kender. Det kan kun fjernes af support.',
    'The pathway has a field that Stemme does not know. Only support can remove it.',
  ],
  'off-list': ['Vælg en af mulighederne.', 'Choose one of the options.'],
  empty: [
    'Tomt. Skriv det, tilføj det, der mangler, eller fjern det.',
    'Empty. Write it, add what is missing, or remove it.',
  ],
  'bad-id': [
    'Koden må kun have små bogstaver a-z, tal og bindestreg, og skal begynde med et bogstav.',
    'The code may hold only small letters a-z, figures and hyphens, and must begin with a letter.',
  ],
  'bad-period': [
    'Længden kan ikke bruges her. Skriv et helt tal og en enhed; i vinduer kun dage eller uger.',
    'The length cannot be used here. Write a whole number and a unit; in windows only days or weeks.',
  ],
  'bad-time': ['Skriv et klokkeslæt, f.eks. 08:00.', 'Write a time of day, such as 08:00.'],
  'bad-date': ['Skriv en rigtig dato.', 'Write a real date.'],
  'bad-number': ['Tallet er for stort eller for lille.', 'The number is too large or too small.'],
  'bad-zone': ['Tidszonen findes ikke.', 'The time zone does not exist.'],
  'too-deep': [
    'Betingelsen har for mange lag. Gør den enklere.',
    'The condition has too many layers. Make it simpler.',
  ],
  'too-large': ['Der er for mange. Fjern nogle.', 'There are too many. Remove some.'],
  duplicate: [
    'Står der to gange, eller to valg udelukker hinanden. Behold kun det ene.',
    'It stands there twice, or two choices exclude each other. Keep one.',
  ],
  'undeclared-phase': [
    'Fasen findes ikke. Vælg en anden fase, eller tilføj den under Faser.',
    'There is no such phase. Choose another, or add it under Phases.',
  ],
  'undeclared-fact': [
    'Betingelsen bruger et valg, der ikke findes. Tilføj det under Valg ved tilmelding.',
    'The condition uses a choice that is not there. Add it under Choices at enrolment.',
  ],
  'undeclared-option': [
    'Muligheden findes ikke i valget. Vælg en anden, eller tilføj den.',
    'The choice has no such option. Choose another, or add it.',
  ],
  'not-together': [
    'To valg kan ikke bruges sammen. Fjern det ene.',
    'Two choices cannot be used together. Remove one of them.',
  ],
  'no-condition': ['Tilføj mindst én betingelse, eller fjern den helt.', 'Add at least one condition, or remove it.'],
  'never-ends': [
    'Gentagelsen hører ikke op, hvor den skal. Angiv et antal, en tid eller en dato, den stopper ved.',
    'The repeat does not end where it must. Give a number, a time, or a date that stops it.',
  ],
  'undeclared-anchor': [
    'Datoen er ikke valgt under Grundlag. Sæt hak ved den dér, eller vælg en anden.',
    'That date is not chosen under Basics. Tick it there, or choose another.',
  ],
  'undeclared-switch': [
    'Afdelingens valg findes ikke. Tilføj det under Grundlag, eller fjern det her.',
    'There is no such choice of the department. Add it under Basics, or remove it here.',
  ],
  'id-needs-number': [
    'Skemaet gentages, så koden skal have {n} netop én gang, f.eks. uge-{n}.',
    'It repeats, so the code must hold {n} exactly once, such as week-{n}.',
  ],
  'id-has-number': [
    'Skemaet gentages ikke, så koden må ikke have {n}.',
    'It does not repeat, so the code may not hold {n}.',
  ],
  'too-short': [
    'Der er under to timer imellem. Flyt fristen eller lukningen senere, så sommertid ikke bytter om på dem.',
    'There are less than two hours between. Move it later, so that a clock change cannot turn them around.',
  ],
  'windows-overlap': [
    'Skemaet åbner, før det forrige er lukket. Luk det forrige tidligere, eller åbn dette senere.',
    'It opens before the one before it has closed. Close that one earlier, or open this one later.',
  ],
  'reminder-after-closing': [
    'Beskeden falder efter, at et af skemaerne er lukket. Send den tidligere, eller luk skemaet senere.',
    'The message comes after a questionnaire has closed. Send it earlier, or close that one later.',
  ],
  'reminder-before-opening': [
    'Beskeden falder, før et af skemaerne åbner. Send den senere.',
    'The message comes before a questionnaire opens. Send it later.',
  ],
  'unknown-brace': [
    'Et felt i { } findes ikke eller må ikke bruges i denne tekst. Brug dem, der står under teksten.',
    'A field in { } does not exist or may not be used in this text. Use those below the text.',
  ],
  'missing-brace': [
    'Et felt, der skal stå i teksten, mangler. Indsæt det fra listen under teksten.',
    'A field that must stand in the text is missing. Insert it from the list below the text.',
  ],
  'broken-brace': [
    'Et { eller } står alene. Luk feltet, eller fjern tegnet.',
    'A { or } stands alone. Close the field, or remove it.',
  ],
  'forbidden-word': [
    'Teksten har et ord, som patienten ikke må se (farve, niveau, forløb, visitation, sygdom). Skriv det på en anden måde.',
    'The text has a word the patient must not see (colour, level, pathway, triage, illness). Put it another way.',
  ],
  'crisis-incomplete': [
    'Teksten skal nævne 112, psykiatrisk akuttelefon og lægevagt.',
    'The text must name 112, the psychiatric emergency line and the out-of-hours doctor.',
  ],
  'lifeline-first': [
    'Livslinien må ikke stå først eller alene. Sæt den efter 112, akuttelefon og lægevagt.',
    'Livslinien may not stand first or alone. Put it after 112, the emergency line and the doctor.',
  ],
  'intervals-overlap': ['Læsetiderne overlapper. Ret dem.', 'The hours overlap. Correct them.'],
  'never-open': ['Der er ingen læsetid. Tilføj en.', 'There are no hours at all. Add some.'],
  'no-act': [
    'Ingen handler på dette niveau. Skriv hvem, og inden for hvad tid.',
    'Nobody acts on this level. Write who, and within what time.',
  ],
  'no-who': ['Skriv hvem, der handler, på begge sprog.', 'Write who acts, in both languages.'],
  'no-time-inside': ['Skriv fristen i åbningstiden.', 'Write the time limit inside opening hours.'],
  'no-time-outside': ['Skriv fristen uden for åbningstiden.', 'Write the time limit outside opening hours.'],
  'no-legend': ['Skriv, hvad farven betyder i dette forløb.', 'Write what the colour means in this pathway.'],
  'no-steps': ['Forløbet sender ingen skemaer. Tilføj mindst ét.', 'Nothing is sent. Add at least one questionnaire.'],
  'no-invitation': [
    'Der sendes ingen invitation. Tilføj den under Beskeder til patienten.',
    'No invitation is sent. Add it under Messages to the patient.',
  ],
  'unknown-questionnaire': [
    'Skemaet er ikke i brug i afdelingen. Tag det i brug under Spørgeskemaer, eller vælg et andet.',
    'The questionnaire is not in use here. Take it into use under Questionnaires, or choose another.',
  ],
  'wrong-rule-set': [
    'Visitationsreglerne hører til et andet forløb eller findes ikke. Et helt nyt forløb kan først tages i brug, når det har sine egne regler.',
    'The triage rules belong to another pathway, or do not exist. A new pathway can be used only once it has rules of its own.',
  ],
  'item-not-asked': [
    'En visitationsregel læser et spørgsmål, som intet skema stiller. Send et skema, der stiller det.',
    'A triage rule reads a question that nothing asks. Send a questionnaire that asks it.',
  ],
  'required-not-asked': [
    'Grøn kræver et svar, som ikke alle skemaer spørger om. Vælg skemaer, der gør.',
    'Green requires an answer that not all the questionnaires ask for. Choose ones that do.',
  ],
  'contact-not-asked': [
    'Skemaet spørger ikke, om patienten vil kontaktes. Vælg et, der gør.',
    'The questionnaire does not ask whether the patient wants to be contacted. Choose one that does.',
  ],
  'no-acute-rule': [
    'Der spørges om selvmordstanker, men ingen akut regel læser svaret. Vælg et skema uden spørgsmålet, eller få reglen lavet.',
    'Suicidal thoughts are asked about, but no acute rule reads the answer. Choose one without it, or have the rule made.',
  ],
  'no-crisis-text': [
    'Der spørges om selvmordstanker. Skriv teksten, patienten ser straks.',
    'Suicidal thoughts are asked about. Write the text the patient sees at once.',
  ],
  'no-emergency-text': [
    'Et svar kan være akut. Skriv teksten, patienten ser straks.',
    'An answer can be acute. Write the text the patient sees at once.',
  ],
  'step-never-comes': [
    'En visitationsregel venter på et skema, der aldrig sendes. Behold skemaets kode.',
    'A triage rule waits for something that is never sent. Keep the code of that questionnaire.',
  ],
  'time-never-comes': [
    'En visitationsregel venter på et tidspunkt, hvor intet sendes. Send et skema på det tidspunkt.',
    'A triage rule waits for a time when nothing is sent. Send a questionnaire at that time.',
  ],
  'asked-too-seldom': [
    'En visitationsregel ser på de seneste dage, men der spørges for sjældent. Spørg oftere.',
    'A triage rule looks at the last days, but it is asked too seldom. Ask more often.',
  ],
  'asked-too-few-times': [
    'En visitationsregel sammenligner flere svar, men der spørges for få gange. Spørg flere gange.',
    'A triage rule compares several answers, but it is asked too few times. Ask more times.',
  ],
  'reminder-never-sent': [
    'Beskeden falder uden for sendetiden, og skemaet er lukket før næste sendetid. Send den tidligere.',
    'The message falls outside sending hours, and the window is over before the next. Send it earlier.',
  ],
  'reminders-collide': [
    'To beskeder ville blive sendt på samme tid. Flyt den ene.',
    'Two messages would be sent at the same time. Move one of them.',
  ],
  'silence-outside-window': [
    'Alarmen falder uden for et skemas vindue og kommer aldrig. Flyt den.',
    'The alarm falls outside a window and never comes. Move it.',
  ],
  'unknown-fact': [
    'En visitationsregel læser et valg, som ikke er der. Tilføj det under Valg ved tilmelding.',
    'A triage rule reads a choice that is not there. Add it under Choices at enrolment.',
  ],
  'no-human-contact': [
    'Forløbet siger ikke, hvor længe en patient må gå uden at tale med et menneske. Skriv det under Når der ikke svares.',
    'It does not say how long a patient may go without talking to a person. Write it under When nobody answers.',
  ],
} as const satisfies Sentences<FaultCode>;

/** What the server finds beside the pathway library's own faults. */
export const SERVER_WORDS = {
  'newer-active': [
    'En nyere version er allerede i brug og ville gælde i stedet. Lad den udgå først.',
    'A newer version is in use already and would win. Retire it first.',
  ],
  'in-the-past': ['Datoen er passeret. Vælg i dag eller senere.', 'The date has passed. Choose today or later.'],
  'too-far': [
    'Datoen ligger mere end et år frem. Vælg en tidligere dato.',
    'The date is more than a year ahead. Choose an earlier one.',
  ],
  'same-as-author': [
    'Den, der har skrevet i versionen, kan ikke godkende den. Bed en kollega.',
    'Whoever has written in the version cannot approve it. Ask a colleague.',
  ],
  'name-taken': [
    'Afdelingen har allerede et forløb med det navn. Vælg et andet.',
    'The department already has a pathway of that name. Choose another.',
  ],
  'before-from': ['Pausen slutter, før den begynder.', 'The pause ends before it begins.'],
} as const satisfies Sentences<string>;

/** Why, and what to do; null for a code that came after this build. */
export function faultInWords(code: string, language: Language): string | null {
  const lists: readonly Sentences<string>[] = [FAULT_WORDS, SERVER_WORDS];
  const said = lists.find((list) => Object.hasOwn(list, code))?.[code];
  return said ? inLanguage(said, language) : null;
}
