import type { Sentences } from './said';

/** Why a FHIR questionnaire is refused, and what to do about it. */
export const FHIR_WORDS = {
  'not-fhir': [
    'Værdien er ikke gyldig FHIR R4: forkert slags, tom, eller flere hvor der kun må være én. Ret den i kildesystemet.',
    'The value is not valid FHIR R4: of the wrong kind, empty, or several where one is allowed. Correct it in the source system.',
  ],
  'not-a-questionnaire': [
    'Filen er FHIR, men ikke et spørgeskema (Questionnaire). Eksportér selve spørgeskemaet.',
    'The file is FHIR but not a Questionnaire. Export the questionnaire itself.',
  ],
  'several-questionnaires': [
    'Filen indeholder flere spørgeskemaer. Importér dem hver for sig.',
    'The file holds several questionnaires. Import them one by one.',
  ],
  'fhir-version': [
    'Skemaet bruger noget fra en anden udgave af FHIR, som ændrer, hvad der kan svares. Eksportér det som FHIR R4.',
    'It uses something of another FHIR version that changes what can be answered. Export it as FHIR R4.',
  ],
  'modifier-extension': [
    'En udvidelse, der ændrer betydningen, kendes ikke (modifierExtension). Fjern den, eller spørg leverandøren.',
    'An extension that changes the meaning is not known (modifierExtension). Remove it, or ask the supplier.',
  ],
  'implicit-rules': [
    'Skemaet følger særlige regler (implicitRules), som ikke kendes her. Eksportér det uden dem.',
    'It follows rules of its own (implicitRules) that are not known here. Export it without them.',
  ],
  'no-items': ['Skemaet har ingen spørgsmål. Er det den rigtige fil?', 'It has no questions. Is it the right file?'],
  'too-many-items': ['Skemaet har for mange dele. Del det i flere skemaer.', 'It has too many items. Split it.'],
  'too-deep': [
    'Grupper ligger for dybt inde i hinanden. Gør opbygningen fladere.',
    'Groups are nested too deeply. Make the structure flatter.',
  ],
  'too-many-options': [
    'Spørgsmålet har for mange svarmuligheder. Brug en kortere liste.',
    'The question has too many options. Use a shorter list.',
  ],
  'too-long': ['Teksten er for lang. Forkort den.', 'The text is too long. Shorten it.'],
  'missing-link-id': [
    'Delen har intet linkId. Hver del skal have sit eget.',
    'The item has no linkId. Every item needs its own.',
  ],
  'duplicate-link-id': [
    'To dele har samme linkId. Giv hver del sit eget.',
    'Two items have the same linkId. Give each its own.',
  ],
  'missing-type': ['Det står ikke, hvad delen er (type). Angiv typen.', 'The item does not say its type. State it.'],
  'item-type': [
    'Typen af spørgsmål kendes ikke i FHIR R4. Brug en type fra FHIR R4.',
    'The type of question is not one of FHIR R4. Use a type of FHIR R4.',
  ],
  'sub-questionnaire': [
    'Skemaet henter dele fra et andet skema, som ikke er i filen. Sæt delene ind, og importér igen.',
    'It takes parts from another questionnaire that is not in the file. Put the parts in, and import again.',
  ],
  'no-options': [
    'Spørgsmålet skal have svarmuligheder, men har ingen. Tilføj dem, eller vælg en anden type.',
    'The question needs options but has none. Add them, or choose another type.',
  ],
  'value-set-unresolved': [
    'Listen med svarmuligheder (ValueSet) er ikke i filen. Eksportér den med: som contained eller i samme Bundle.',
    'The list of options (ValueSet) is not in the file. Export it too: as contained, or in the same Bundle.',
  ],
  'answer-expression': [
    'Svarmulighederne bestemmes af et udtryk, som ikke kan beregnes her. Skriv dem som en liste.',
    'The options are decided by an expression that cannot be computed here. Write them as a list.',
  ],
  'unknown-link-id': [
    'Betingelsen peger på et linkId, der ikke findes. Ret betingelsen.',
    'The condition points to a linkId that does not exist. Correct the condition.',
  ],
  'self-reference': [
    'Betingelsen peger på sit eget spørgsmål. Ret betingelsen.',
    'The condition points to its own question. Correct the condition.',
  ],
  'not-a-question': [
    'Betingelsen peger på en gruppe eller en tekst, som ingen svarer på. Peg på et spørgsmål.',
    'The condition points to a group or a text that nobody answers. Point to a question.',
  ],
  operator: [
    'Sammenligningen i betingelsen kendes ikke. Brug exists, =, !=, >, <, >= eller <=.',
    'The comparison in the condition is not known. Use exists, =, !=, >, <, >= or <=.',
  ],
  'condition-loop': [
    'Betingelserne venter på hinanden i ring. Bryd ringen.',
    'The conditions wait for each other in a circle. Break the circle.',
  ],
  'expression-language': [
    'Udtrykket er skrevet i et sprog, der ikke kan beregnes her. Skriv det i FHIRPath.',
    'The expression is in a language that cannot be computed here. Write it in FHIRPath.',
  ],
  'expression-syntax': [
    'Udtrykket (FHIRPath) kan ikke læses. Ret det i kildesystemet.',
    'The expression (FHIRPath) cannot be read. Correct it in the source system.',
  ],
  'expression-context': [
    'Betingelsen bruger oplysninger, der ikke er i skemaet, f.eks. om patienten. Skriv den, så den kun bruger svar.',
    'The condition uses data that is not in the questionnaire, such as the patient. Write it with answers only.',
  ],
  pattern: [
    'Mønsteret (regex) kan ikke læses. Ret det, eller fjern det.',
    'The pattern (regex) cannot be read. Correct or remove it.',
  ],
  limit: [
    'Grænserne passer ikke sammen eller ikke til spørgsmålet, f.eks. laveste over højeste. Ret grænserne.',
    'The limits do not fit together or the question, such as a lowest above the highest. Correct the limits.',
  ],
  'too-complex': [
    'Skemaet har for mange variable eller betingelser, der hænger sammen. Gør det enklere.',
    'It has too many variables or conditions that hang together. Make it simpler.',
  ],
  document: [
    'Skemaet kan ikke bruges, som det er skrevet. Se koden, og spørg leverandøren.',
    'It cannot be used as it is written. See the code, and ask the supplier.',
  ],
} as const satisfies Sentences<string>;
