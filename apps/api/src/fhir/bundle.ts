import type { Issue } from './outcome.js';
import { outcome } from './outcome.js';
import type { Search } from './search.js';

interface Resource {
  readonly resourceType: string;
  readonly id?: string;
}

/** One page of a search. `next` is where the following begins; null on the last. */
export function searchset(base: string, type: string, search: Search, found: readonly Resource[], next: string | null) {
  const link = [{ relation: 'self', url: address(base, type, search.used) }];
  if (next !== null) link.push({ relation: 'next', url: address(base, type, [...search.used, ['_cursor', next]]) });
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    link,
    entry: [
      ...found.map((resource) => ({
        fullUrl: `${base}/${resource.resourceType}/${resource.id}`,
        resource,
        search: { mode: 'match' },
      })),
      ...warned(search.warnings),
    ],
  };
}

function warned(warnings: readonly Issue[]) {
  return warnings.length === 0 ? [] : [{ resource: outcome(warnings), search: { mode: 'outcome' } }];
}

function address(base: string, type: string, used: readonly (readonly [string, string])[]): string {
  const query = new URLSearchParams(used.map(([name, value]): [string, string] => [name, value])).toString();
  return `${base}/${type}${query === '' ? '' : `?${query}`}`;
}
