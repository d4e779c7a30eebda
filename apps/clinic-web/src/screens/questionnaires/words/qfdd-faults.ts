import type { FORM_FAULTS } from '@stemme/questionnaires/qfdd';
import type { Sentences } from './said';

/** Why a MedCom form definition (QFDD) is refused, and what to do about it. */
export const QFDD_WORDS: Sentences<(typeof FORM_FAULTS)[number]> = {
  'too-large': [
    'Filen er for stor. Gør billeder mindre, eller del skemaet.',
    'The file is too large. Make pictures smaller, or split it.',
  ],
  'not-text': ['Filen er ikke tekst. Vælg selve XML-filen.', 'The file is not text. Choose the XML file itself.'],
  doctype: [
    'XML-filen har en DOCTYPE. Den læses ikke af sikkerhedshensyn: fjern linjen, og importér igen.',
    'The XML has a DOCTYPE. It is not read for safety: remove the line, and import again.',
  ],
  'processing-instruction': [
    'XML-filen indeholder en instruktion til et program. Fjern den, og importér igen.',
    'The XML holds an instruction to a program. Remove it, and import again.',
  ],
  encoding: ['XML-filen er ikke i UTF-8. Gem den som UTF-8.', 'The XML is not in UTF-8. Save it as UTF-8.'],
  'xml-version': [
    'XML-filen er ikke version 1.0. Gem den som XML 1.0.',
    'The XML is not version 1.0. Save it as XML 1.0.',
  ],
  'not-well-formed': [
    'XML-filen er brudt: et element er ikke lukket, eller et tegn er forkert. Eksportér den igen.',
    'The XML is broken: an element is not closed, or a character is wrong. Export it again.',
  ],
  'too-deep': [
    'Elementer ligger for dybt inde i hinanden. Gør opbygningen fladere.',
    'Elements are nested too deeply. Make it flatter.',
  ],
  'too-many-elements': [
    'XML-filen har for mange elementer. Del skemaet.',
    'The XML has too many elements. Split the questionnaire.',
  ],
  'not-cda': [
    'XML-filen er ikke et CDA-dokument. Er det den rigtige fil?',
    'The XML is not a CDA document. Is it the right file?',
  ],
  'not-a-form': [
    'CDA-dokumentet er ikke et spørgeskema (QFDD). Er det et svar (QRD)? Vælg spørgeskemaet.',
    'The CDA document is not a form definition (QFDD). Is it a response (QRD)? Choose the form.',
  ],
  'no-structured-body': [
    'Dokumentet har intet indhold (structuredBody). Eksportér det igen.',
    'The document has no content (structuredBody). Export it again.',
  ],
  'no-questions': [
    'Skemaet har ingen spørgsmål. Er det den rigtige fil?',
    'It has no questions. Is it the right file?',
  ],
  'title-missing': ['Skemaet har ingen titel. Tilføj en titel.', 'It has no title. Add one.'],
  'unknown-entry': [
    'En del af skemaet kendes ikke fra QFDD. Ret den i kildesystemet.',
    'A part is not known from QFDD. Correct it in the source system.',
  ],
  'unknown-question-type': [
    'Typen af spørgsmål kendes ikke fra QFDD. Ret den i kildesystemet.',
    'The type of question is not known from QFDD. Correct it in the source system.',
  ],
  'question-without-text': ['Spørgsmålet har ingen tekst. Tilføj teksten.', 'The question has no text. Add it.'],
  'duplicate-question': [
    'To spørgsmål har samme id. Giv hvert spørgsmål sit eget.',
    'Two questions have the same id. Give each its own.',
  ],
  'nested-question': [
    'Et spørgsmål ligger inde i et andet. Flyt det ud.',
    'A question stands inside another. Move it out.',
  ],
  'bad-option-count': [
    'Det står ikke klart, hvor mange svar der må vælges. Ret antallet i kildesystemet.',
    'How many options may be chosen is not clear. Correct the number in the source system.',
  ],
  'option-without-code': ['En svarmulighed har ingen kode. Giv den en kode.', 'An option has no code. Give it one.'],
  'duplicate-option': [
    'To svarmuligheder har samme kode. Giv hver sin egen.',
    'Two options have the same code. Give each its own.',
  ],
  'bad-range': [
    'Intervallet kan ikke læses, eller laveste er over højeste. Ret intervallet.',
    'The range cannot be read, or its lowest is above its highest. Correct it.',
  ],
  'several-ranges': ['Spørgsmålet har flere intervaller. Behold ét.', 'The question has several ranges. Keep one.'],
  'several-media': [
    'Der er flere billeder eller film ved samme spørgsmål. Behold ét.',
    'There are several media at one question. Keep one.',
  ],
  'media-not-base64': [
    'Billedet eller filmen kan ikke læses (base64). Læg filen ind igen.',
    'The picture or film cannot be read (base64). Put it in again.',
  ],
  'empty-grouper': ['En gruppe af betingelser er tom. Fjern den.', 'A group of conditions is empty. Remove it.'],
  conjunction: [
    'Betingelser er bundet sammen på en måde, der ikke kendes. Brug AND eller OR.',
    'Conditions are joined in an unknown way. Use AND or OR.',
  ],
  'criterion-without-question': [
    'En betingelse siger ikke, hvilket spørgsmål den gælder. Angiv spørgsmålet.',
    'A condition does not say which question it is about. State the question.',
  ],
  'criterion-without-value': [
    'En betingelse siger ikke, hvilket svar den venter på. Angiv svaret.',
    'A condition does not say which answer it waits for. State the answer.',
  ],
  'condition-ambiguous': [
    'En betingelse kan gælde flere spørgsmål eller svar med samme kode. Gør koderne forskellige.',
    'A condition may mean several questions or options of the same code. Make the codes different.',
  ],
  'condition-type': [
    'Betingelsen passer ikke til spørgsmålets type. Ret betingelsen.',
    'The condition does not fit the type of the question. Correct it.',
  ],
  'condition-too-large': ['Betingelsen er for stor. Del den op.', 'The condition is too large. Split it.'],
  'not-a-questionnaire': [
    'Det læste kan ikke bruges som spørgeskema. Se koden, og spørg leverandøren.',
    'What was read cannot be used as a questionnaire. See the code, and ask the supplier.',
  ],
};
