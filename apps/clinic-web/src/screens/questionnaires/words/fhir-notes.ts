import type { Sentences } from './said';

/** What of a FHIR questionnaire was left out or read in another way, and why that is no harm. */
export const FHIR_NOTES = {
  'null-value': ['Et felt var tomt (null).', 'A field was empty (null).'],
  'unknown-property': [
    'Et felt findes ikke i FHIR R4 og er ikke læst.',
    'A field does not exist in FHIR R4 and was not read.',
  ],
  'unknown-extension': ['En udvidelse kendes ikke og er ikke læst.', 'An extension is not known and was not read.'],
  metadata: [
    'Oplysninger om skemaet, der ikke vises for patienten.',
    'Facts about the questionnaire that no patient sees.',
  ],
  contained: ['En ressource i filen blev ikke brugt.', 'A resource in the file was not used.'],
  'language-assumed': [
    'Det står ikke, hvilket sprog skemaet er på. Det er læst som engelsk: se efter.',
    'The language is not stated. It was read as English: check it.',
  ],
  'no-title': ['Skemaet har ingen titel. Navnet er brugt i stedet.', 'It has no title. The name was used instead.'],
  'no-rights': [
    'Det står ikke, hvem der har rettighederne. Find ud af det, før skemaet bruges.',
    'Who holds the rights is not stated. Find out before use.',
  ],
  'no-text': [
    'En del har ingen tekst. Se i forhåndsvisningen, om det er meningen.',
    'An item has no text. See in the preview whether that is meant.',
  ],
  'rich-text': [
    'Formatering af tekst (fed, farve, HTML) vises ikke.',
    'The formatting of texts (bold, colour, HTML) is not shown.',
  ],
  'dynamic-text': [
    'En tekst, der ændrer sig efter svar, vises som fast tekst.',
    'A text that changes with answers is shown as a fixed text.',
  ],
  adaptive: [
    'En server ville vælge spørgsmålene ét for ét. Her stilles de alle.',
    'A server would choose the questions one by one. Here all of them are asked.',
  ],
  translation: ['En oversættelse kunne ikke læses og er ikke med.', 'A translation could not be read and is left out.'],
  definition: ['En henvisning til en fagdefinition er ikke læst.', 'A reference to a definition was not read.'],
  'older-version': [
    'Skrevet som i en ældre udgave af FHIR, og læst sådan.',
    'Written as in an older FHIR version, and read as such.',
  ],
  'newer-version': [
    'Skrevet som i en nyere udgave af FHIR, og læst sådan.',
    'Written as in a newer FHIR version, and read as such.',
  ],
  'display-with-items': [
    'En tekst har dele under sig. Den er læst som en gruppe.',
    'A text has items under it. It was read as a group.',
  ],
  'empty-group': [
    'En gruppe uden indhold er vist som en overskrift.',
    'A group without content is shown as a heading.',
  ],
  'does-not-apply': [
    'En egenskab, der ikke har betydning for denne type spørgsmål.',
    'A property that means nothing for this type of question.',
  ],
  'item-control': [
    'Et ønske om, hvordan spørgsmålet tegnes, kan ikke følges. Det kan stadig besvares.',
    'How the question is to be drawn cannot be followed. It can be answered all the same.',
  ],
  rendering: ['Et ønske om udseende er ikke fulgt.', 'A wish about its looks was not followed.'],
  population: [
    'Felter udfyldes ikke på forhånd med oplysninger om patienten.',
    'Fields are not filled in with facts about the patient.',
  ],
  extraction: [
    'Svar trækkes ikke ud til andre systemer efter skemaets egne regler.',
    'Answers are not extracted by the questionnaire’s own rules.',
  ],
  'terminology-server': [
    'Der slås ikke op i en kodeserver. Listen i filen er brugt.',
    'No terminology server is asked. The list in the file was used.',
  ],
  'needs-context': [
    'Et udtryk bruger oplysninger, der ikke er i skemaet, og beregnes ikke. Feltet udfyldes af patienten eller er tomt.',
    'An expression uses data that is not in the questionnaire and is not computed. The patient fills it in, or it is blank.',
  ],
  'initial-expression': [
    'En startværdi, der skal beregnes, er ikke sat.',
    'An initial value that must be computed was not set.',
  ],
  'initial-type': [
    'En startværdi passer ikke til spørgsmålets type og er ikke sat.',
    'An initial value does not fit the type and was not set.',
  ],
  'initial-off-list': [
    'En startværdi er ikke en af svarmulighederne og er ikke sat.',
    'An initial value is not one of the options and was not set.',
  ],
  'several-initials': [
    'Der var flere startværdier; kun den første er brugt.',
    'There were several initial values; only the first was used.',
  ],
  'read-only-blank': [
    'Et låst felt har hverken startværdi eller beregning og er derfor altid tomt.',
    'A locked field has neither initial value nor calculation, and is always blank.',
  ],
  'hidden-blank': [
    'Et skjult felt bliver ikke udfyldt her. Betingelser og beregninger, der læser det, finder intet svar: se efter.',
    'A hidden field is not filled in here. Conditions and calculations that read it find no answer: check them.',
  ],
  'one-answer': [
    'Spørgsmålet er tegnet med afkrydsning, men tager ét svar. Se efter, om flere er meningen.',
    'The question is drawn with boxes to tick, and takes one answer. See whether several are meant.',
  ],
  'unit-open': [
    'Andre enheder end de nævnte kan ikke vælges her.',
    'Other units than those listed cannot be chosen here.',
  ],
  'open-list': [
    'Listen med svarmuligheder er ikke i filen. Patienten svarer med egne ord.',
    'The list of options is not in the file. The patient answers in their own words.',
  ],
  'answer-expression': [
    'Udtrykket for svarmuligheder er ikke beregnet. Alle i listen vises.',
    'The expression for options was not computed. All in the list are shown.',
  ],
  constraint: [
    'En kontrol af svarene kunne ikke læses og gælder ikke. Se efter, om den er vigtig.',
    'A check of the answers could not be read and does not apply. See whether it matters.',
  ],
  'option-exclusive': [
    '“Kun denne” har ingen betydning, hvor der kun kan vælges ét svar.',
    '“Only this” means nothing where one option can be chosen.',
  ],
  'duplicate-option': ['En svarmulighed stod to gange og vises én gang.', 'An option stood twice and is shown once.'],
  'duplicate-code': [
    'To svarmuligheder har samme kode; de skelnes på anden måde.',
    'Two options have the same code; they are told apart otherwise.',
  ],
  'inactive-option': [
    'En svarmulighed er mærket som udgået. Den er ikke med.',
    'An option is marked as inactive. It is left out.',
  ],
  'coding-without-system': [
    'En kode uden kodesystem i en betingelse. Den er sammenlignet på koden alene.',
    'A code without a system in a condition. It was compared by the code alone.',
  ],
  'answer-off-list': [
    'En betingelse venter på et svar, der ikke kan gives. Den bliver aldrig opfyldt.',
    'A condition waits for an answer that cannot be given. It is never met.',
  ],
  'answer-type': [
    'En betingelse venter på en anden slags svar. Den bliver aldrig opfyldt.',
    'A condition waits for another kind of answer. It is never met.',
  ],
  'enable-behavior-assumed': [
    'Det står ikke, om alle eller blot én betingelse skal være opfyldt. Se i oversigten, hvordan det er læst.',
    'Whether all or any condition must be met is not stated. See in the outline how it was read.',
  ],
  'operator-assumed': [
    'En betingelse siger ikke, hvordan der sammenlignes. Se i oversigten, hvordan det er læst.',
    'A condition does not say how to compare. See in the outline how it was read.',
  ],
  'unit-code': [
    'Enheden har to navne. Den vises, som skemaet viser den.',
    'The unit has two names. It is shown as the form shows it.',
  ],
  'max-size': [
    'Filer må højst være 1 MB her, selv om skemaet tillader mere.',
    'Files may be 1 MB at most here, though it allows more.',
  ],
  'max-length': [
    'En største længde har ingen betydning for denne type.',
    'A greatest length means nothing for this type.',
  ],
  'pattern-unwrapped': [
    'Mønsteret er skrevet lidt om, så det betyder det samme her.',
    'The pattern was rewritten a little, to mean the same here.',
  ],
  media: [
    'Et billede, en lyd eller en film ligger uden for filen og vises ikke.',
    'A picture, sound or film is outside the file and is not shown.',
  ],
  subject: [
    'Skemaet er ikke (kun) om en patient. Her handler det altid om patienten.',
    'It is not (only) about a patient. Here it always is.',
  ],
  'known-value-set': [
    'En kendt standardliste, der ikke er i filen, er sat ind.',
    'A known standard list that is not in the file was put in.',
  ],
  'duplicate-display': [
    'To tekster har samme linkId. Den ene har fået et andet.',
    'Two texts have the same linkId. One of them was given another.',
  ],
  'options-from-initial': [
    'Svarmulighederne er taget fra startværdierne, fordi der ikke stod andre.',
    'The options were taken from the initial values, because no others were given.',
  ],
} as const satisfies Sentences<string>;
