import { type Item, linkIdOf } from '../../document.js';
import { attribute, children, type XmlElement } from '../xml/element.js';
import { isOidOrUuid, isUid } from './oids.js';

/** An instance identifier of CDA. Root and extension together are the name of a question; an answer repeats it. */
export interface Identifier {
  readonly root: string;
  readonly extension?: string;
}

/** Who names what this project names itself: ids are `root` and the item's own name, codes stand in `codeSystem`. */
export interface Naming {
  readonly root: string;
  readonly codeSystem: string;
  /** Name of the organisation behind `root`. */
  readonly authority?: string;
}

export function identifierOf(element: XmlElement | undefined): Identifier | undefined {
  const root = attribute(element, 'root');
  const extension = attribute(element, 'extension');
  return root === undefined ? undefined : { root, ...(extension === undefined ? {} : { extension }) };
}

export function identifiersOf(element: XmlElement): Identifier[] {
  return children(element, 'id').flatMap((id) => identifierOf(id) ?? []);
}

/** How an identifier stands in `linkId`: `root|extension`. */
export function nameOf({ root, extension }: Identifier): string {
  return extension === undefined ? root : `${root}|${extension}`;
}

/** An item's identifier: what its `linkId` holds when it came from CDA, else its own name under the root given. */
export function identify(item: Item, naming: Naming, fromQfdd: boolean): Identifier {
  const name = linkIdOf(item);
  const cut = name.indexOf('|');
  const root = cut < 0 ? name : name.slice(0, cut);
  const isRoot = fromQfdd && item.linkId !== undefined ? isUid : isOidOrUuid;
  if (cut > 0 && cut < name.length - 1 && isRoot(root)) return { root, extension: name.slice(cut + 1) };
  if (cut < 0 && isOidOrUuid(name)) return { root: name };
  return { root: naming.root, extension: name };
}
