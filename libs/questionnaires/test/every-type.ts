import type { Item, Questionnaire } from '../src/document.js';

const text = (da: string, en: string) => ({ da, en });
const option = (value: number | string, da: string, en: string) => ({ value, text: text(da, en) });
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR42mNkaGBgwA0Y6SYNAIZYAQUxDcsAAAAAAElFTkSuQmCC';
const picture = (da: string, en: string) => ({ contentType: 'image/png', data: PIXEL, title: text(da, en) });
const often = [
  option(0, 'Slet ikke', 'Not at all'),
  option(1, 'Flere dage', 'Several days'),
  option(2, 'Mere end halvdelen af dagene', 'More than half the days'),
  option(3, 'Næsten hver dag', 'Nearly every day'),
];

const choices: readonly Item[] = [
  {
    code: 'welcome',
    type: 'display',
    prefix: { da: 'Del 1.', en: 'Part 1.' },
    text: text(
      'Først spørger vi til din hverdag.\nDu kan springe over.',
      'First we ask about your daily life.\nYou may skip.',
    ),
  },
  {
    code: 'home',
    type: 'choice',
    prefix: { da: '1.', en: '1.' },
    text: text('Hvem bor du sammen med?', 'Who do you live with?'),
    help: text('Vælg det, der passer bedst.', 'Choose what fits best.'),
    required: true,
    options: [
      option('alone', 'Jeg bor alene', 'I live alone'),
      { value: 'partner', text: text('Min partner', 'My partner'), prefix: { da: 'b)', en: 'b)' } },
    ],
    open: text('Andre, skriv hvem', 'Others, write who'),
  },
  {
    code: 'region',
    type: 'choice',
    presentation: 'dropdown',
    text: text('Hvor bor du?', 'Where do you live?'),
    options: [option(1, 'I en by', 'In a town'), option(2, 'På landet', 'In the country')],
  },
  {
    code: 'hand',
    type: 'choice',
    presentation: 'horizontal',
    text: text('Hvilken hånd skriver du med?', 'Which hand do you write with?'),
    options: [option('left', 'Venstre', 'Left'), option('right', 'Højre', 'Right')],
  },
  {
    code: 'face',
    type: 'choice',
    text: text('Hvilket billede ligner din dag?', 'Which picture is like your day?'),
    options: [
      { value: 0, text: text('Rolig', 'Calm'), media: picture('Rolig', 'Calm') },
      { value: 1, text: text('Urolig', 'Restless'), media: picture('Urolig', 'Restless') },
    ],
  },
  {
    code: 'aids',
    type: 'multiple',
    text: text('Hvilke hjælpemidler bruger du?', 'Which aids do you use?'),
    repeats: { max: 3 },
    options: [
      option('stick', 'Stok', 'Stick'),
      option('glasses', 'Briller', 'Glasses'),
      { value: 'none', text: text('Ingen', 'None'), exclusive: true },
    ],
    open: text('Andet, ét på hver linje', 'Other, one on each line'),
  },
  {
    code: 'smoke',
    type: 'boolean',
    text: text('Ryger du?', 'Do you smoke?'),
    items: [
      {
        code: 'smoke.note',
        type: 'display',
        text: text('Svaret bruges kun til at hjælpe dig.', 'The answer is only used to help you.'),
      },
      {
        code: 'smoke.count',
        type: 'integer',
        text: text('Hvor mange om dagen?', 'How many a day?'),
        min: 0,
        max: 99,
        shownWhen: { item: 'smoke', op: '=', value: true },
      },
    ],
  },
];

const numbers: readonly Item[] = [
  {
    code: 'pain',
    type: 'integer',
    presentation: 'slider',
    text: text('Hvor ondt har du nu?', 'How much pain do you have now?'),
    min: 0,
    max: 10,
    ends: { low: text('Ingen smerter', 'No pain'), high: text('Værst tænkelige', 'Worst imaginable') },
  },
  {
    code: 'health',
    type: 'integer',
    presentation: 'slider',
    text: text('Hvor godt er dit helbred i dag?', 'How good is your health today?'),
    min: 0,
    max: 100,
    ends: { low: text('Værst', 'Worst'), high: text('Bedst', 'Best') },
  },
  {
    code: 'height',
    type: 'integer',
    unit: 'cm',
    text: text('Hvor høj er du?', 'How tall are you?'),
    min: 40,
    max: 250,
  },
  {
    code: 'temperature',
    type: 'decimal',
    unit: '°C',
    text: text('Hvad er din temperatur?', 'What is your temperature?'),
    min: 30,
    max: 45,
    decimals: 1,
  },
  {
    code: 'weight',
    type: 'quantity',
    text: text('Hvad vejer du?', 'What do you weigh?'),
    units: [
      { code: 'kg', text: text('kilo', 'kilograms') },
      { code: '[lb_av]', text: text('pund', 'pounds') },
    ],
  },
  {
    code: 'pulse',
    type: 'integer',
    text: text('Hvad har du målt din puls til?', 'What did you measure your pulse to be?'),
    min: 20,
    max: 250,
    repeats: { max: 3 },
  },
];

const written: readonly Item[] = [
  {
    code: 'more',
    type: 'text',
    text: text('Er der mere, du vil fortælle?', 'Is there more you want to tell?'),
    minLength: 2,
    maxLength: 200,
  },
  {
    code: 'postcode',
    type: 'text',
    presentation: 'line',
    text: text('Hvad er dit postnummer?', 'What is your postcode?'),
    pattern: '[0-9]{4}',
    format: text('Skriv fire cifre.', 'Write four digits.'),
  },
  { code: 'page', type: 'url', text: text('Har du en side på nettet?', 'Do you have a web page?') },
  { code: 'doctor', type: 'reference', text: text('Hvem er din læge?', 'Who is your doctor?') },
  {
    code: 'visit',
    type: 'date',
    text: text('Hvornår var dit sidste besøg?', 'When was your last visit?'),
    min: '2000-01-01',
  },
  { code: 'ill', type: 'date', partial: true, text: text('Hvornår blev du syg?', 'When did you fall ill?') },
  { code: 'fall', type: 'dateTime', text: text('Hvornår faldt du sidst?', 'When did you last fall?') },
  { code: 'bed', type: 'time', text: text('Hvornår går du i seng?', 'When do you go to bed?') },
  {
    code: 'photo',
    type: 'attachment',
    mimeTypes: ['image/png', 'image/jpeg'],
    maxBytes: 500_000,
    text: text('Har du et billede af såret?', 'Do you have a picture of the wound?'),
    media: picture('Sådan tager du billedet', 'How to take the picture'),
  },
];

const groups: readonly Item[] = [
  {
    code: 'mood',
    type: 'group',
    matrix: true,
    text: text('Humør', 'Mood'),
    stem: text(
      'Hvor ofte har du inden for 2 uger været generet af:',
      'Over the last 2 weeks, how often have you been bothered by:',
    ),
    items: [
      { code: 'mood.sad', type: 'choice', text: text('At være trist', 'Being sad'), options: often },
      { code: 'mood.tired', type: 'choice', text: text('At være træt', 'Being tired'), options: often },
      {
        code: 'mood.sleep',
        type: 'choice',
        text: text('At sove dårligt', 'Sleeping badly'),
        options: often,
        shownWhen: { item: 'mood.tired', op: '>=', value: 2 },
      },
    ],
  },
  {
    code: 'medicines',
    type: 'group',
    text: text('Din medicin', 'Your medicines'),
    repeats: { max: 4 },
    items: [
      {
        code: 'name',
        type: 'text',
        presentation: 'line',
        text: text('Hvad hedder den?', 'What is it called?'),
        required: true,
      },
      {
        code: 'dose',
        type: 'quantity',
        text: text('Hvor meget tager du?', 'How much do you take?'),
        units: [{ code: 'mg', text: text('mg', 'mg') }],
      },
      {
        code: 'strong',
        type: 'choice',
        text: text('Er det for meget?', 'Is it too much?'),
        options: often,
        shownWhen: { item: 'dose', op: '>', value: { value: 100, unit: 'mg' } },
      },
    ],
  },
  {
    code: 'allergy',
    type: 'group',
    answerOf: true,
    repeats: { max: 3 },
    text: text('Allergi', 'Allergy'),
    items: [
      {
        code: 'allergy.what',
        type: 'text',
        presentation: 'line',
        text: text('Hvad kan du ikke tåle?', 'What can you not tolerate?'),
      },
      {
        code: 'allergy.how',
        type: 'choice',
        text: text('Hvor slemt er det?', 'How bad is it?'),
        options: often.slice(0, 2),
      },
    ],
  },
  {
    code: 'sums',
    type: 'group',
    page: true,
    text: text('Regnet ud', 'Worked out'),
    items: [
      {
        code: 'exercise',
        type: 'integer',
        text: text('Dage med motion', 'Days of exercise'),
        min: 0,
        max: 7,
        initial: 3,
      },
      { code: 'walks', type: 'integer', text: text('Dage med gåture', 'Days of walking'), min: 0, max: 7 },
      {
        code: 'active',
        type: 'integer',
        readOnly: true,
        text: text('I alt', 'Altogether'),
        calculated: { sum: ['exercise', 'walks'] },
      },
      { code: 'form', type: 'text', readOnly: true, presentation: 'line', text: text('Skema', 'Form'), initial: 'A1' },
      { code: 'channel', type: 'text', hidden: true, text: text('Kanal', 'Channel'), initial: 'web' },
      {
        code: 'goal',
        type: 'display',
        text: text('Du er aktiv mindst 10 gange.', 'You are active at least 10 times.'),
        shownWhen: { item: 'active', op: '>=', value: 10 },
      },
    ],
  },
];

/** Every kind of item a patient can meet, in words a patient could read. Invented. */
export const everyType: Questionnaire = {
  id: 'every-type',
  version: 1,
  title: text('Alle slags spørgsmål', 'Every kind of question'),
  languages: ['da', 'en'],
  rights: 'Invented for tests.',
  instruments: [],
  items: [...choices, ...numbers, ...written, ...groups],
};
