import type { FaultCode } from '@stemme/triage';
import type { Language } from '../../../text/language';
import { inLanguage, type Sentences } from '../../../text/said';

/** What is wrong with a rule set, and what to do about it. */
export const FAULT_WORDS = {
  'wrong-type': ['Der står noget af en forkert slags. Skriv det igen.', 'It is of the wrong kind. Write it again.'],
  'unknown-key': [
    'Reglerne har et felt, som Stemme ikke kender. Det kan kun fjernes af support.',
    'The rules have a field that Stemme does not know. Only support can remove it.',
  ],
  'missing-key': ['Mangler. Udfyld det.', 'Missing. Fill it in.'],
  'bad-name': [
    'Koden må kun have bogstaver, tal, punktum og bindestreg.',
    'The code may hold only letters, figures, full stops and hyphens.',
  ],
  duplicate: ['Står der to gange. Behold kun det ene.', 'It stands there twice. Keep one.'],
  reserved: [
    'Navnet er taget af en indbygget regel. Vælg et andet.',
    'The name belongs to a built-in rule. Choose another.',
  ],
  empty: ['Tomt. Skriv det, eller fjern det.', 'Empty. Write it, or remove it.'],
  'unknown-op': ['Vælg en sammenligning fra listen.', 'Choose a comparison from the list.'],
  'unknown-predicate': ['Vælg en slags betingelse.', 'Choose a kind of condition.'],
  'unknown-item': [
    'Intet skema i forløbet stiller spørgsmålet. Vælg et andet.',
    'No questionnaire of the pathway asks this. Choose another question.',
  ],
  'unknown-scale': [
    'Intet skema i forløbet giver den score. Vælg en anden.',
    'No questionnaire of the pathway gives this score. Choose another.',
  ],
  'unknown-code': [
    'Forløbet har ikke det spørgsmål eller den score. Vælg noget andet.',
    'The pathway has no such question or score. Choose something else.',
  ],
  'unknown-band': [
    'Scoren har ikke den sværhedsgrad. Vælg en anden.',
    'The score has no such severity. Choose another.',
  ],
  'unknown-level': ['Vælg et niveau.', 'Choose a level.'],
  'out-of-range': [
    'Tallet er uden for det tilladte. Det tilladte står ved feltet.',
    'The number is outside what is allowed. What is allowed stands at the field.',
  ],
  'off-list': ['Vælg en af mulighederne.', 'Choose one of the options.'],
  'not-a-number-item': [
    'Spørgsmålet har ingen rækkefølge i svarene. Sammenlign med »er« eller »er en af«.',
    'The answers have no order. Compare with “is” or “is one of”.',
  ],
  'under-not': [
    'Ændring og gentagelse kan ikke vendes om: uden tidligere svar ville det se godt ud. Brug en undtagelse i stedet.',
    'Change and repetition cannot be turned around: without earlier answers it would look well. Use an exception instead.',
  ],
  'too-many-nodes': [
    'Reglerne har for mange betingelser (højst 200 i alt). Gør nogle enklere.',
    'There are too many conditions (at most 200 in all). Make some simpler.',
  ],
  'too-deep': [
    'Betingelsen har for mange lag. Gør den enklere.',
    'The condition has too many layers. Make it simpler.',
  ],
  'limits-crossed': [
    'Grænserne står ikke i rækkefølge: alarm lav, advarsel lav, advarsel høj, alarm høj.',
    'The limits are not in order: alarm low, warning low, warning high, alarm high.',
  ],
  'read-by-a-rule': [
    'En regel læser svaret, så det kan ikke stå her. Fjern det.',
    'A rule reads the answer, so it cannot stand here. Remove it.',
  ],
  'bands-with-gaps': [
    'Sværhedsgraderne dækker ikke hele scoren. Brug selve scoren med et tal i stedet.',
    'The severities do not cover the whole score. Use the score with a number instead.',
  ],
  'suppress-not-red': [
    'Kun røde regler kan dæmpes. Fjern dæmpningen.',
    'Only red rules can be damped. Remove the damping.',
  ],
  'suppress-not-read': [
    'Reglen læser ikke det spørgsmål, der skal være uændret. Vælg et, den læser.',
    'The rule does not read the question that must be unchanged. Choose one that it reads.',
  ],
  'suppress-never': [
    'Det spørgsmål må aldrig dæmpes: kvalme, opkast, diarré, åndenød, væske, kontakt og selvmordstanker.',
    'That question may never be damped: nausea, vomiting, diarrhoea, breathlessness, intake, contact and thoughts of suicide.',
  ],
  'suppress-not-mildest': [
    'Der kan kun dæmpes på det mildeste svar, reglen gælder for. Ellers ville et værre svar se roligere ud.',
    'Only the mildest answer the rule holds for can be damped. Else a worse answer would look calmer.',
  ],
  'unknown-brace': [
    'Et felt i { } findes ikke. Brug dem, der står under teksten.',
    'A field in { } does not exist. Use those below the text.',
  ],
  'broken-brace': [
    'Et { eller } står alene. Luk feltet, eller fjern tegnet.',
    'A { or } stands alone. Close it or remove it.',
  ],
  'not-for-patients': [
    'Teksten har et ord, som patienten ikke må se (farve, niveau, sværhedsgrad, visitation), eller en adresse eller et nummer, der er skrevet ind. Skriv det på en anden måde; afdelingens nummer er {telefon}.',
    'The text has a word the patient must not see (colour, level, severity, triage), or an address or a number typed in. Put it another way; the department’s number is {telefon}.',
  ],
  'acute-removed': [
    'En akut regel, der følger med Stemme, er fjernet. Gendan den.',
    'An acute rule that comes with Stemme has been removed. Restore it.',
  ],
  'acute-loosened': [
    'En akut regel, der følger med Stemme, er gjort løsere. Fortryd, eller gør den strengere.',
    'An acute rule that comes with Stemme has been made looser. Undo, or make it stricter.',
  ],
  'suicide-item-unread': [
    'Der spørges om selvmordstanker, men ingen akut regel læser svaret fra det mildeste ja. Tilføj den.',
    'Suicidal thoughts are asked about, but no acute rule reads the answer from the mildest yes. Add it.',
  ],
} as const satisfies Sentences<FaultCode>;

/** What the server finds beside the rule library's own faults. */
export const SERVER_WORDS = {
  'text-too-long': [
    'Teksten er længere end 2.000 tegn. Skriv den kortere.',
    'The text is longer than 2,000 characters. Make it shorter.',
  ],
  'too-many-rules': ['Der er for mange regler. Fjern nogle.', 'There are too many rules. Remove some.'],
  unread: [
    'Svaret læses af ingen regel. Skriv en regel, eller sæt det på listen over det, der med vilje ikke læses.',
    'No rule reads the answer. Write a rule, or put it on the list of what is not read on purpose.',
  ],
  'item-not-asked': [
    'Reglen læser et spørgsmål, som forløbet ikke stiller.',
    'The rule reads a question that the pathway does not ask.',
  ],
  'required-not-asked': [
    'Grøn kræver et svar, som ikke alle skemaer spørger om.',
    'Green requires an answer that not all the questionnaires ask for.',
  ],
  'step-never-comes': [
    'Reglen venter på et skema, der aldrig sendes.',
    'The rule waits for a questionnaire that is never sent.',
  ],
  'time-never-comes': [
    'Reglen venter på et tidspunkt, hvor intet sendes.',
    'The rule waits for a time when nothing is sent.',
  ],
  'asked-too-seldom': [
    'Reglen ser på de seneste dage, men der spørges for sjældent til det. Vælg flere dage.',
    'The rule looks at the last days, but it is asked too seldom for that. Choose more days.',
  ],
  'asked-too-few-times': [
    'Reglen sammenligner flere svar, end der bliver spurgt om. Vælg færre gange.',
    'The rule compares more answers than are asked for. Choose fewer times.',
  ],
  'unknown-fact': [
    'Forløbet kender ikke den oplysning. Vælg en anden.',
    'The pathway does not know that fact. Choose another.',
  ],
  'no-acute-rule': [
    'Der spørges om selvmordstanker, men ingen akut regel læser svaret, også når det mangler.',
    'Suicidal thoughts are asked about, but no acute rule reads the answer, also when it is blank.',
  ],
  'no-crisis-text': [
    'Forløbet mangler teksten, patienten ser straks ved selvmordstanker. Skriv den i forløbet.',
    'The pathway lacks the text the patient sees at once at suicidal thoughts. Write it in the pathway.',
  ],
  'no-emergency-text': [
    'Forløbet mangler teksten, patienten ser straks ved et akut svar. Skriv den i forløbet.',
    'The pathway lacks the text the patient sees at once at an acute answer. Write it in the pathway.',
  ],
  'contact-not-asked': [
    'Et skema spørger ikke, om patienten vil kontaktes.',
    'A questionnaire does not ask whether the patient wants to be contacted.',
  ],
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
  missing: [
    'Den er ikke prøvet på jeres egen fortid. Gør det først.',
    'It has not been tried on your own past. Do that first.',
  ],
  stale: [
    'Kladden er ændret siden afprøvningen. Prøv den igen.',
    'The draft has changed since it was tried. Try it again.',
  ],
  running: ['Afprøvningen er ikke færdig. Vent, til den er.', 'The rehearsal is not done. Wait until it is.'],
  'not-looked-at': [
    'Der er patienter, der ville blive grønne, som ingen har set på. Se på dem først.',
    'There are patients who would become green whom nobody has looked at. Look at them first.',
  ],
  'too-short': [
    'Afprøvningen dækker for kort tid. Vælg en længere periode.',
    'The rehearsal covers too short a time. Choose a longer period.',
  ],
  'unfinished-pathway': [
    'Et forløb, der bruger reglerne, er ikke færdigt. Ret det først.',
    'A pathway that uses the rules is not finished. Correct it first.',
  ],
  'wrong-rule-set': ['Forløbet bruger andre regler.', 'The pathway uses other rules.'],
  'two-phones': [
    'Vælg enten et af afdelingens numre eller et andet.',
    'Choose one of the department’s numbers or another.',
  ],
  'bad-number': ['Skriv et nummer med 3 til 15 cifre.', 'Write a number of 3 to 15 figures.'],
  'unknown-phone': [
    'Afdelingen har ikke det nummer mere. Vælg et andet.',
    'The department no longer has that number. Choose another.',
  ],
  'bad-date': ['Skriv en rigtig dato.', 'Write a real date.'],
  'before-from': ['Perioden slutter, før den begynder.', 'The period ends before it begins.'],
  'too-long': ['Perioden er længere end fem år.', 'The period is longer than five years.'],
  'unknown-pathway': ['Forløbet findes ikke i afdelingen.', 'The department has no such pathway.'],
  'has-rules': [
    'Forløbet har allerede egne regler. Skriv en ny version af dem.',
    'The pathway has rules of its own already. Write a new version of those.',
  ],
} as const satisfies Sentences<string>;

/** Why, and what to do; null for a code that came after this build. */
export function faultInWords(code: string, language: Language): string | null {
  const lists: readonly Sentences<string>[] = [FAULT_WORDS, SERVER_WORDS];
  const said = lists.find((list) => Object.hasOwn(list, code))?.[code];
  return said ? inLanguage(said, language) : null;
}
