import { type Part, partAt, partsAt, stringAt } from './part.js';
import type { Report } from './report.js';

/** The resources that came with the questionnaire: in its Bundle, and contained in it. */
export class Resources {
  readonly #byUrl: Readonly<Record<'ValueSet' | 'CodeSystem' | 'Questionnaire', Map<string, Part>>> = {
    ValueSet: new Map(),
    CodeSystem: new Map(),
    Questionnaire: new Map(),
  };
  readonly #contained = new Map<Part, ReadonlyMap<string, Part>>();

  constructor(
    private readonly report: Report,
    bundle: Part | undefined,
    root: Part,
  ) {
    for (const entry of bundle ? partsAt(report, bundle, 'entry') : []) {
      const resource = partAt(report, entry, 'resource');
      if (resource) this.#enter(resource, stringAt(report, entry, 'fullUrl'));
    }
    for (const resource of partsAt(report, root, 'contained')) this.#enter(resource, undefined);
  }

  get codeSystems(): ReadonlyMap<string, Part> {
    return this.#byUrl.CodeSystem;
  }

  get questionnaires(): readonly Part[] {
    return [...new Set(this.#byUrl.Questionnaire.values())];
  }

  /** By `#id` of what is contained, or by address with or without a version. */
  valueSet(reference: string, home: Part): Part | undefined {
    if (!reference.startsWith('#')) return this.#at('ValueSet', reference);
    const found = this.#containedIn(home).get(reference.slice(1));
    return found && typeOf(found) === 'ValueSet' ? found : undefined;
  }

  questionnaire(reference: string): Part | undefined {
    return this.#at('Questionnaire', reference);
  }

  #at(type: 'ValueSet' | 'CodeSystem' | 'Questionnaire', reference: string): Part | undefined {
    const [url, version] = reference.split('|') as [string, string?];
    const found = this.#byUrl[type].get(reference) ?? this.#byUrl[type].get(url);
    const has = found && stringAt(this.report, found, 'version');
    return version !== undefined && has !== undefined && has !== version ? undefined : found;
  }

  #containedIn(home: Part): ReadonlyMap<string, Part> {
    let known = this.#contained.get(home);
    if (!known) {
      const parts = partsAt(this.report, home, 'contained');
      known = new Map(parts.map((part) => [stringAt(this.report, part, 'id')?.replace(/^#/, '') ?? '', part]));
      this.#contained.set(home, known);
    }
    return known;
  }

  #enter(resource: Part, fullUrl: string | undefined): void {
    const type = typeOf(resource);
    if (type !== 'ValueSet' && type !== 'CodeSystem' && type !== 'Questionnaire') return;
    const url = stringAt(this.report, resource, 'url');
    const id = stringAt(this.report, resource, 'id');
    const version = stringAt(this.report, resource, 'version');
    const names = [url, fullUrl, id && `${type}/${id}`, url && version && `${url}|${version}`];
    for (const name of names) if (name && !this.#byUrl[type].has(name)) this.#byUrl[type].set(name, resource);
  }
}

function typeOf(part: Part): unknown {
  return Object.hasOwn(part.fields, 'resourceType') ? part.fields.resourceType : undefined;
}
