import type { ListedQuestionnaire, ListedVersion } from './data';

export const FILTERS = ['all', 'in-force', 'waiting', 'own', 'retired'] as const;
export type Filter = (typeof FILTERS)[number];

const HAS: Readonly<Record<Filter, (one: ListedQuestionnaire) => boolean>> = {
  all: () => true,
  'in-force': ({ versions }) => versions.some(({ inForce }) => inForce),
  waiting: ({ versions }) => versions.some(({ status }) => status === 'draft' || status === 'approved'),
  own: ({ versions, origin }) => origin === 'own' || versions.some(({ version }) => version >= FIRST_OWN),
  retired: ({ versions }) => versions.some(({ status }) => status === 'retired'),
};
/** A department numbers its own versions from here, also those of a questionnaire that comes with the product. */
export const FIRST_OWN = 1000;

/** Those of a kind with every word somewhere in a title, in any language, or in the code. */
export function filtered(
  all: readonly ListedQuestionnaire[],
  { filter, words }: { filter: Filter; words: string },
): ListedQuestionnaire[] {
  const wanted = words.toLocaleLowerCase('da').split(/\s+/).filter(Boolean);
  return all.filter((one) => {
    const said = [one.id, ...Object.values(one.title)].join(' ').toLocaleLowerCase('da');
    return HAS[filter](one) && wanted.every((word) => said.includes(word));
  });
}

export type Shown = ListedVersion['status'] | 'planned';
/** What is decided but not yet in force is said to be planned. */
export function shownStatus(version: Pick<ListedVersion, 'status' | 'effectiveFrom' | 'inForce'>, now: number): Shown {
  const later = version.effectiveFrom !== null && Date.parse(version.effectiveFrom) > now;
  // the server's word on what is in force counts, whatever this machine's clock says
  return version.status === 'active' && later && !version.inForce ? 'planned' : version.status;
}
