import { blocks } from './blocks.js';
import type { Block, Source } from './compose.js';
import ownArthroplastyBefore from '../library/own-arthroplasty-before.json' with { type: 'json' };
import ownPregnancy from '../library/own-pregnancy.json' with { type: 'json' };
import ownPregnancyPprom from '../library/own-pregnancy-pprom.json' with { type: 'json' };
import { LANGUAGES } from '../language.js';

const PUBLISHED = 'draft: the department approves the content before use';
const OWN = 'draft, own items not validated: the department approves the content before use';
const CONTACT = 'contact-request';

/** Those that are not simply all of an instrument. */
const selections: readonly Source[] = [ownArthroplastyBefore, ownPregnancy, ownPregnancyPprom];

/** One source per instrument, in alphabetical order, and the selections. */
export const librarySources: readonly Source[] = [
  ...blocks.filter(({ id }) => !selections.some((each) => each.id === id)).map(whole),
  ...selections,
].sort((a, b) => (a.id < b.id ? -1 : 1));

/**
 * All of an instrument, so that it can be sent alone: no pathway can be used where the patient cannot ask for contact,
 * so that stands last. The contact request is Danish and English; what is not in both cannot hold it.
 */
function whole(block: Block): Source {
  const { id, title, own, languages = LANGUAGES } = block;
  const withContact = id !== CONTACT && languages.length === LANGUAGES.length;
  return {
    id,
    version: 1,
    title,
    status: own ? OWN : PUBLISHED,
    items: [{ use: id }, ...(withContact ? [{ use: CONTACT }] : [])],
  };
}
