/**
 * The GSM 7 bit default alphabet and its extension table, 3GPP TS 23.038 (V17) sections 6.2.1 and 6.2.1.1. A sign of the
 * extension table takes two places. Æ, Ø and Å are in the alphabet.
 */
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const EXTENDED = '\f^{}\\[~]|€';

const ONE_PLACE = new Set(BASIC);
const TWO_PLACES = new Set(EXTENDED);

/** Places in one message, and in each part of a longer one (its header takes the rest), in characters of the encoding. */
const ROOM = { 'gsm-7': { one: 160, part: 153 }, 'ucs-2': { one: 70, part: 67 } } as const;

export interface SmsLength {
  /** `ucs-2` as soon as one sign is not in the GSM alphabet: then far fewer fit. */
  readonly encoding: keyof typeof ROOM;
  /** Places used: septets, or 16-bit units. */
  readonly units: number;
  /** Messages it is sent (and paid) as; 0 for an empty text. */
  readonly segments: number;
}

/** How long a text is as an SMS. Signs of two places are not split between two parts. */
export function smsLength(text: string): SmsLength {
  const signs = [...text];
  const encoding = signs.every(isGsm) ? 'gsm-7' : 'ucs-2';
  const places = signs.map((sign) => (encoding === 'gsm-7' ? (TWO_PLACES.has(sign) ? 2 : 1) : sign.length));
  const units = places.reduce((sum, each) => sum + each, 0);
  const { one, part } = ROOM[encoding];
  if (units <= one) return { encoding, units, segments: units === 0 ? 0 : 1 };
  let segments = 1;
  let used = 0;
  for (const each of places) {
    if (used + each > part) {
      segments += 1;
      used = 0;
    }
    used += each;
  }
  return { encoding, units, segments };
}

/** The signs of a text that no GSM phone alphabet has, each once. */
export function notGsm(text: string): string[] {
  return [...new Set([...text].filter((sign) => !isGsm(sign)))];
}

function isGsm(sign: string): boolean {
  return ONE_PLACE.has(sign) || TWO_PLACES.has(sign);
}
